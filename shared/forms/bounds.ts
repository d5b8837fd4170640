import { type NestedForm, nestedFormsOf } from './nested';
import type { FieldProblems } from './problems';

/** More names than any form has: what comes with more is not looked at name by name. */
export const mostNames = 200;
export const superfluous = '这项内容多余，请去掉。';
const tooManyNames = '提交的内容太多了，请刷新页面后重试。';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Problems = [path: string, sentence: string][];

/**
 * What is refused before a rule is asked: each rule costs time, and a body of a megabyte can hold hundreds of thousands
 * of forms. Too many names, too many forms in a list, and names such as `constructor` and `__proto__`, which
 * class-validator takes for known or fails on.
 */
export function beyondBounds(FormClass: unknown, plain: Record<string, unknown>): FieldProblems | undefined {
  const problems: Problems = [];
  look(FormClass, plain, '', problems);
  return problems.length > 0 ? Object.fromEntries(problems) : undefined;
}

function look(FormClass: unknown, plain: Record<string, unknown>, prefix: string, problems: Problems): void {
  const nested = nestedFormsOf(FormClass);
  const names = Object.keys(plain);
  if (names.length > mostNames) {
    problems.push([prefix.slice(0, -1), tooManyNames]);
    return;
  }
  for (const name of names) {
    const form = nested.get(name);
    const path = prefix + name;
    if (name in Object.prototype) problems.push([path, superfluous]);
    else if (form) lookInto(form, plain[name], path, problems);
    else if (isWideInside(plain[name])) problems.push([path, tooManyNames]);
  }
}

/** A rule that reads a list row by row would read a row of hundreds of thousands; how long a list may be it tells itself. */
function isWideInside(value: unknown): boolean {
  return Array.isArray(value) && value.length <= mostNames && value.some((row) => widthOf(row) > mostNames);
}

function widthOf(row: unknown): number {
  if (Array.isArray(row)) return row.length;
  return isObject(row) ? Object.keys(row).length : 0;
}

/** A list where one form is asked for would be checked form by form before it is refused. */
function lookInto({ of, wrong, list }: NestedForm, value: unknown, path: string, problems: Problems): void {
  if (isObject(value)) return look(of(), value, `${path}.`, problems);
  if (!Array.isArray(value)) return;
  if (!list || value.some(Array.isArray)) problems.push([path, wrong]);
  else if (value.length > list.max) problems.push([path, list.tooMany]);
  else
    for (const [index, one] of value.entries())
      if (isObject(one)) look(of(), one, `${path}.${index}.`, problems);
}
