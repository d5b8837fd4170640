import type { guardianWillingness, willingness } from '../terms';

/** The answers to whether somebody wants it, the strictest first. */
const strictest = {
  personWillingness: ['unwilling', 'unable', 'willing'] satisfies (keyof typeof willingness)[],
  guardianWillingness: ['unwilling', 'willing', 'none'] satisfies (keyof typeof guardianWillingness)[],
} as const;

export type WillingnessField = keyof typeof strictest;
export const willingnessFields = Object.keys(strictest) as WillingnessField[];

/** Of two answers the stricter one: who has said no once is asked again before anything goes on. */
export function stricter(field: WillingnessField, one: string | null, two: string | null): string | null {
  return strictest[field].find((answer) => answer === one || answer === two) ?? null;
}
