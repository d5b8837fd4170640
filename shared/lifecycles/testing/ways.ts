import type { Permission } from '../../access/permissions';
import type { ClockName } from '../../calendar/time-limits';
import { actionsOf, type Lifecycle, refusalsOf, statesOf } from '../lifecycle';

/** What the clauses allow for one action, typed by hand in a spec. */
interface Way<State extends string, Facts> {
  /** Empty when it creates the record. */
  readonly from: readonly State[];
  readonly to: State | 'stays';
  readonly by: Permission | 'system';
  readonly starts?: ClockName;
  /** Facts it asks for that other actions must not have. */
  readonly given?: Partial<Facts>;
  /** One fact at a time that stops it, and the code of the refusal, in the order of the row. */
  readonly stoppedBy?: readonly (readonly [Partial<Facts>, string])[];
  /** Whether the person concerned reads of it. */
  readonly told?: boolean;
}

export type Ways<State extends string, Action extends string, Facts> = Readonly<
  Record<Action, Way<State, Facts>>
>;

/** Holds a lifecycle against its ways: every row, every guard of it alone, every state it does not start from. */
export function describeWays<State extends string, Action extends string, Facts extends object>(
  lifecycle: Lifecycle<State, Action, Facts>,
  everything: Facts,
  ways: Ways<State, Action, Facts>,
): void {
  const codes = (action: Action, state: State, facts: Facts) =>
    refusalsOf(lifecycle, action, state, facts).map((refusal) => refusal.code);
  const actions = actionsOf(lifecycle);
  const rows = actions.map((action) => ({
    action,
    way: ways[action],
    facts: { ...everything, ...ways[action].given },
  }));
  const starting = rows.filter(({ way }) => way.from.length > 0);
  const stopped = starting.flatMap(({ action, way, facts }) =>
    way.from.flatMap((from) =>
      (way.stoppedBy ?? []).map(([fact, code]) => ({ action, from, code, facts: { ...facts, ...fact } })),
    ),
  );
  const refused = rows.flatMap(({ action, way, facts }) =>
    statesOf(lifecycle)
      .filter((state) => !way.from.includes(state))
      .map((state) => ({ action, state, facts })),
  );

  it.each(rows)('$action leads where the clauses say, by whom they say', ({ action, way }) => {
    const row = lifecycle.actions[action];
    expect([...row.from].sort()).toEqual([...way.from].sort());
    expect(row.to ?? 'stays').toBe(way.to);
    expect([row.by, row.starts]).toEqual([way.by, way.starts]);
    expect(row.needs.map((guard) => guard.code)).toEqual((way.stoppedBy ?? []).map(([, code]) => code));
    expect(row.publicly !== undefined).toBe(way.told === true);
  });

  it.each(starting)('$action is possible when everything it asks for is there', ({ action, way, facts }) => {
    for (const state of way.from) expect(codes(action, state, facts)).toEqual([]);
  });

  if (stopped.length > 0)
    it.each(stopped)('$action from $from is stopped by $code alone', ({ action, from, code, facts }) => {
      expect(codes(action, from, facts)).toEqual([code]);
    });

  it.each(refused)('$action is refused while $state', ({ action, state, facts }) => {
    expect(codes(action, state, facts)).toEqual(['wrong_state']);
  });
}

/** Every state stands in exactly one of the groups. */
export function expectEachOnce(states: readonly string[], ...groups: readonly (readonly string[])[]): void {
  expect(groups.flat().sort()).toEqual([...states].sort());
}
