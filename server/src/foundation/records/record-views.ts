import type { ActionView, FieldView } from '@jingkang/shared/api/common';
import type { MatterAction } from '@jingkang/shared/api/matters';
import { type PersonalField, seenFields } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import { type Account, can, type Target } from '@jingkang/shared/access/scope';
import { availableActions, type Lifecycle } from '@jingkang/shared/lifecycles/lifecycle';

/** The buttons of a record for this account: what it may do here, and why not where it is not possible now. */
export function actionViews<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  facts: Facts,
  account: Account,
  target: Target,
): ActionView<Action>[] {
  return availableActions(lifecycle, state, facts, (permission) => can(account, permission, target)).map(
    ({ reasons, ...offer }) => ({ ...offer, reasons: reasons.map(({ message }) => message) }),
  );
}

/** The same for the person concerned: the first reason why it is not possible now. */
export const matterActionsOf = <Action extends string>(
  actions: readonly ActionView<Action>[],
): MatterAction<Action>[] =>
  actions.map(({ reasons: [why], ...offer }) => ({ ...offer, ...(why ? { why } : {}) }));

/** The personal fields of a record as this role sees them. */
export function fieldViews(
  role: Role,
  values: Partial<Record<PersonalField, string | undefined>>,
): FieldView[] {
  return seenFields(role, values).map((field) => ({ ...field, value: field.value ?? null }));
}
