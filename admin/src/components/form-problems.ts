import type { FormInstance } from 'antd';

/** What was left empty is not sent: missing and empty mean the same to the rules. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.trim() : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, tidy(part)] as const)
      .filter(([, part]) => part !== undefined && part !== null && part !== ''),
  );
}

/** Puts each sentence at its input; hands back the sentences whose input is not on the screen. */
export function placeProblems(form: FormInstance, problems: Readonly<Record<string, string>>): string[] {
  const onScreen = new Map(form.getFieldsError().map(({ name }) => [name.join('.'), name]));
  const placed = Object.entries(problems).filter(([path]) => onScreen.has(path));
  form.setFields(placed.map(([path, sentence]) => ({ name: onScreen.get(path) ?? [], errors: [sentence] })));
  const first = [...onScreen].find(([path]) => path in problems);
  if (first) form.scrollToField(first[1], { block: 'center', focus: true });
  return Object.entries(problems)
    .filter(([path]) => !onScreen.has(path))
    .map(([, sentence]) => sentence);
}
