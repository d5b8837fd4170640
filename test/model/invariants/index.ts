import { evidenceInvariants } from './evidence';
import { gateInvariants } from './gates';
import { historyInvariants } from './history';
import { intakeInvariants } from './intake';
import type { Invariant, Seen } from './kinds';

export type { Invariant, Seen } from './kinds';

/** Computed from stored rows and history alone, by code that knows nothing of the guards. */
export const invariants: readonly Invariant[] = [
  ...historyInvariants,
  ...intakeInvariants,
  ...gateInvariants,
  ...evidenceInvariants,
];

/** Every invariant that does not hold, with what is wrong. */
export const brokenIn = (seen: Seen): { readonly name: string; readonly problems: readonly string[] }[] =>
  invariants.flatMap((one) => {
    const problems = one.broken(seen);
    return problems.length > 0 ? [{ name: one.name, problems }] : [];
  });
