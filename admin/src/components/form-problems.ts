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

/** A date of which a part is typed holds nothing, and would be taken for one that was left empty. */
export function halfTyped(form: FormInstance): Record<string, string> {
  const half = form.getFieldsError().filter(({ name }) => {
    const drawn = form.getFieldInstance(name) as { readonly input?: HTMLInputElement | null } | undefined;
    return drawn?.input?.validity.badInput;
  });
  return Object.fromEntries(half.map(({ name }) => [name.join('.'), '这一项没有填完整，请填完整或清空。']));
}

const fieldsOnScreen = (form: FormInstance) =>
  new Map(form.getFieldsError().map(({ name }) => [name.join('.'), name]));

/** Puts each sentence at its input; hands back the sentences whose input is not on the screen. */
export function placeProblems(form: FormInstance, problems: Readonly<Record<string, string>>): string[] {
  const onScreen = fieldsOnScreen(form);
  form.setFields([...onScreen].map(([path, name]) => ({ name, errors: [problems[path]].filter(isSaid) })));
  const first = [...onScreen].find(([path]) => path in problems);
  if (first) form.scrollToField(first[1], { block: 'center', focus: true });
  return Object.entries(problems)
    .filter(([path]) => !onScreen.has(path))
    .map(([, sentence]) => sentence);
}

const isSaid = (sentence: string | undefined): sentence is string => sentence !== undefined;

/** Takes the sentence away from an input as soon as it is changed. */
export function forgetProblems(form: FormInstance, changed: unknown): void {
  const settled = form
    .getFieldsError()
    .filter(({ name, errors }) => errors.length > 0 && isIn(changed, name))
    .map(({ name }) => ({ name, errors: [] }));
  if (settled.length > 0) form.setFields(settled);
}

function isIn(changed: unknown, [first, ...rest]: readonly (string | number)[]): boolean {
  if (first === undefined) return true;
  if (typeof changed !== 'object' || changed === null || !Object.hasOwn(changed, first)) return false;
  return isIn((changed as Record<string | number, unknown>)[first], rest);
}
