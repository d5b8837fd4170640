import { sightOf } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { ActionView } from '@jingkang/shared/api/common';
import { agreementGuards } from '@jingkang/shared/lifecycles/agreement';
import { caseGuards } from '@jingkang/shared/lifecycles/case';
import { conflict, Refused } from '../../foundation/refusals/refusal';

/** Said instead of the risk to whoever may allocate and must not see it (§6.3). */
const notRoutine = {
  code: 'not_routine',
  message: '这件现在不能按常规办理，请与责任社工联系。',
} as const;

const telling: readonly string[] = [caseGuards.riskPermits.message, agreementGuards.riskPermits.message];
const knowsRisk = (role: Role) => sightOf(role, 'riskLevel') !== 'hidden';

/** The reasons against an action, none of which tells a risk to whom it is hidden. */
export function discreetly<Action extends string>(
  actions: readonly ActionView<Action>[],
  role: Role,
): ActionView<Action>[] {
  if (knowsRisk(role)) return [...actions];
  const said = (reason: string) => (telling.includes(reason) ? notRoutine.message : reason);
  return actions.map((action) => ({ ...action, reasons: action.reasons.map(said) }));
}

/** The same for a refusal. */
export function discreet(error: unknown, role: Role): unknown {
  if (!(error instanceof Refused) || error.refusal.code !== caseGuards.riskPermits.code) return error;
  return knowsRisk(role) ? error : conflict(notRoutine.code, notRoutine.message);
}
