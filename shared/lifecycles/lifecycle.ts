import type { Permission } from '../access/permissions';
import type { ClockName } from '../calendar/time-limits';

/** One fact that must hold. `message` tells the reader what is missing and what to do about it. */
export interface Guard<Facts> {
  readonly code: string;
  readonly message: string;
  readonly holds: (facts: Facts) => boolean;
  /** The input that its sentence is about, where it is about one. */
  readonly field?: (facts: Facts) => string | null;
}

/** One row of a lifecycle: the only way a record of its kind moves. */
export interface Transition<State extends string, Facts> {
  /** The verb on the button. */
  readonly label: string;
  /** States it starts from; empty when it creates the record. */
  readonly from: readonly State[];
  /** Where it ends; undefined when the state stays. */
  readonly to?: State;
  /** The permission asked of the actor, or 'system' for the timed run and for effects of another record. */
  readonly by: Permission | 'system';
  readonly needs: readonly Guard<Facts>[];
  /** The clock that starts with it. */
  readonly starts?: ClockName;
  /** What the person concerned reads in the timeline; undefined when it is internal. */
  readonly publicly?: string;
  /** Told only to whoever has been told of the record before: what nobody was shown ends in silence. */
  readonly onlyIfHeard?: true;
  /** Clauses it carries out, as numbered in the requirements. */
  readonly basis: readonly string[];
}

export type Tone = 'neutral' | 'waiting' | 'active' | 'needsYou' | 'done' | 'ended' | 'urgent';

/** How a state is named to staff and to the public, and the tone of its mark on every screen. */
export interface StateWording {
  readonly label: string;
  readonly publicLabel: string;
  readonly tone: Tone;
}

export interface Lifecycle<State extends string, Action extends string, Facts> {
  readonly name: string;
  readonly label: string;
  readonly states: Readonly<Record<State, StateWording>>;
  readonly actions: Readonly<Record<Action, Transition<State, Facts>>>;
}

export interface LifecycleRefusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export interface ActionOffer<Action extends string> {
  readonly action: Action;
  readonly label: string;
  readonly allowed: boolean;
  readonly reasons: readonly LifecycleRefusal[];
}

/** Every reason why the action is not possible now; empty when it is. The state comes first. */
export function refusalsOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  state: State,
  facts: Facts,
): LifecycleRefusal[] {
  const row = lifecycle.actions[action];
  if (!row.from.includes(state)) {
    const current = lifecycle.states[state].label;
    return [{ code: 'wrong_state', message: `现在是「${current}」，不能${row.label}。请刷新后再看。` }];
  }
  return row.needs
    .filter((guard) => !guard.holds(facts))
    .map((guard) => {
      const field = guard.field?.(facts);
      return { code: guard.code, message: guard.message, ...(field ? { field } : {}) };
    });
}

/** The first reason, for the one write path. */
export function refusalOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  state: State,
  facts: Facts,
): LifecycleRefusal | undefined {
  return refusalsOf(lifecycle, action, state, facts)[0];
}

/** The actions a screen shows in this state: those that start here and that the actor holds the permission for. */
export function availableActions<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  facts: Facts,
  permitted: (permission: Permission) => boolean,
): ActionOffer<Action>[] {
  return actionsOf(lifecycle)
    .filter((action) => {
      const row = lifecycle.actions[action];
      return row.from.includes(state) && row.by !== 'system' && permitted(row.by);
    })
    .map((action) => {
      const reasons = refusalsOf(lifecycle, action, state, facts);
      return { action, label: lifecycle.actions[action].label, allowed: reasons.length === 0, reasons };
    });
}

export function actionsOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): Action[] {
  return Object.keys(lifecycle.actions) as Action[];
}

export function statesOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): State[] {
  return Object.keys(lifecycle.states) as State[];
}

/** What is wrong with a definition: unreachable states, rows without a clause, guards without a sentence. */
export function definitionProblems<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): string[] {
  const rows = actionsOf(lifecycle).map((action) => ({ action, ...lifecycle.actions[action] }));
  const reached = new Set(rows.filter((row) => row.from.length === 0).map((row) => row.to));
  for (let grown = true; grown;) {
    grown = false;
    for (const row of rows) {
      if (row.to && !reached.has(row.to) && row.from.some((state) => reached.has(state))) {
        reached.add(row.to);
        grown = true;
      }
    }
  }
  return [
    ...statesOf(lifecycle)
      .filter((state) => !reached.has(state))
      .map((state) => `${lifecycle.name}: no way leads to ${state}`),
    ...rows
      .filter((row) => row.basis.length === 0)
      .map((row) => `${lifecycle.name}.${row.action}: no clause`),
    ...rows
      .filter((row) => row.from.length === 0 && row.to === undefined)
      .map((row) => `${lifecycle.name}.${row.action}: creates nothing`),
  ];
}
