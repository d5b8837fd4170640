import type { MatterAction } from '@jingkang/shared/api/matters';

/** Whether the record offers this action now; what the input must tell is decided when it is sent. */
export const mayDo = <Action extends string>(
  { actions }: { readonly actions: readonly MatterAction<Action>[] },
  action: NoInfer<Action>,
): boolean => actions.some((offered) => offered.action === action);

/** The record has moved on since it was read: it has to be read again. */
const movedOn = ['stale', 'wrong_state', 'consent_version', 'agreement_version'];
export const hasMovedOn = (problem: { code: string } | undefined): boolean =>
  problem !== undefined && movedOn.includes(problem.code);
