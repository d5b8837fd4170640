import type { FieldProblems } from '@jingkang/shared/forms/problems';
import { validateForm } from '@jingkang/shared/forms/validate';
import { todayInShanghai } from '../words/moments';
import { filled } from './filled';

/** What is wrong with the values, or with the fields of one step; the rules are the server's own. */
export function problemsOf<Form extends object>(
  form: new () => Form,
  values: object,
  only?: readonly string[],
): FieldProblems {
  const result = validateForm(form, filled({ ...values }), { today: todayInShanghai() });
  if ('value' in result) return {};
  return Object.fromEntries(
    Object.entries(result.fields).filter(([field]) => !only || only.includes(field.split('.')[0] ?? field)),
  );
}
