import { actionsOf, type Lifecycle, statesOf } from './lifecycle';

/** A Mermaid state diagram of a lifecycle, drawn from its rows. */
export function diagramOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): string {
  const names = statesOf(lifecycle).map((state) => `  ${state} : ${lifecycle.states[state].label}`);
  const arrows = actionsOf(lifecycle).flatMap((action) => {
    const row = lifecycle.actions[action];
    const text = `${row.label} (${row.basis.join(', ')})`;
    if (row.from.length === 0) return [`  [*] --> ${row.to} : ${text}`];
    return row.from.map((from) => `  ${from} --> ${row.to ?? from} : ${text}`);
  });
  const moving = new Set(
    actionsOf(lifecycle).flatMap((action) => {
      const row = lifecycle.actions[action];
      return row.to ? row.from.filter((from) => from !== row.to) : [];
    }),
  );
  const ends = statesOf(lifecycle)
    .filter((state) => !moving.has(state))
    .map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...names, ...arrows, ...ends].join('\n');
}
