import type { Canary } from './check';
import type { Field, Whole } from './expected';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: seventeen digits and their check character. No one has these: they were made up for the tests. */
export function identityNumber(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

export const stars = (count: number) => '*'.repeat(count);
export const given = '已填写';

/** Where the values of a record stand: whose they are, and who handles them. */
interface Place {
  readonly record: string;
  readonly owners: readonly string[];
  readonly organization?: string;
  readonly hospital?: string;
  readonly writtenAt?: string;
  readonly whole?: readonly Whole[];
}

export const maker =
  ({ record, ...place }: Place) =>
  (name: string, field: Field, value: string, masked?: string, also?: readonly string[]): Canary => ({
    name: `${record}.${name}`,
    field,
    value,
    region: '500110',
    ...place,
    ...(masked ? { masked } : {}),
    ...(also ? { also } : {}),
  });
