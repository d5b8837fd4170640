import { arrows, endStates, notOpen, tableOf } from '../arrows';
import type { Row, TableName } from '../stored';
import { actionsOf, type Invariant, moved, type Seen } from './kinds';

const types = Object.keys(arrows);
const rowsOf = ({ now }: Pick<Seen, 'now'>, type: string) => now.tables[tableOf[type] as TableName];

/** The state moves along an arrow of §2.2 and no other way. */
const alongArrows: Invariant = {
  name: 'along-arrows',
  basis: '§2.2',
  broken: ({ now }) =>
    types.flatMap((type) =>
      moved(now, type).flatMap(([id, actions]) =>
        actions.flatMap(({ action, from_state: from, to_state: to }) => {
          const arrow = `${from ?? ''} > ${to}`.trim();
          const known = arrows[type]?.[action] ?? [];
          return known.includes(arrow) ? [] : [`${type}:${id} ${action} went ${arrow}`];
        }),
      ),
    ),
};

/** Each row of the history begins where the one before it ended. */
const withoutGaps: Invariant = {
  name: 'history-without-gaps',
  basis: '§2.2: each change with actor, time and reason',
  broken: ({ now }) =>
    types.flatMap((type) =>
      moved(now, type).flatMap(([id, actions]) =>
        actions.flatMap((event, index) =>
          (event.from_state ?? '') === (actions[index - 1]?.to_state ?? '')
            ? []
            : [`${type}:${id} ${event.action} begins at ${event.from_state ?? 'nothing'}`],
        ),
      ),
    ),
};

/** What a record says of its state is where its history ended. */
const stateIsTold: Invariant = {
  name: 'state-is-told',
  basis: '§2.2',
  broken: (seen) =>
    types.flatMap((type) =>
      rowsOf(seen, type).flatMap((row) => {
        const last = actionsOf(seen.now, type, row.id).at(-1)?.to_state;
        return row.state === last ? [] : [`${type}:${row.id} is ${row.state}, its history says ${last}`];
      }),
    ),
};

/** A version counts every action, and never goes back; a state never changes under the same version. */
const versionsCount: Invariant = {
  name: 'versions-count',
  basis: 'two people acting at once',
  broken: (seen) =>
    types.flatMap((type) =>
      rowsOf(seen, type).flatMap((row) => {
        const least = actionsOf(seen.now, type, row.id).length;
        const was = seen.before && rowsOf({ now: seen.before }, type).find(({ id }) => id === row.id);
        const back = was && row.version < was.version;
        const silent = was && row.version === was.version && row.state !== was.state;
        return row.version < least || back || silent
          ? [`${type}:${row.id} has version ${row.version} after ${least} actions`]
          : [];
      }),
    ),
};

/** The mark by which queues are found says the same as the state. */
const openIsMarked: Invariant = {
  name: 'open-is-marked',
  basis: 'LN/10: nobody is forgotten',
  broken: (seen) =>
    types.flatMap((type) =>
      rowsOf(seen, type).flatMap((row) => {
        if (!('open' in row)) return [];
        const open = !(notOpen[type] ?? []).includes(row.state);
        return Boolean(row.open) === open ? [] : [`${type}:${row.id} is ${row.state} and marked ${row.open}`];
      }),
    ),
};

/** What has ended is never told to be late. */
const noClockAfterTheEnd: Invariant = {
  name: 'no-clock-after-the-end',
  basis: '§2.3',
  broken: (seen) =>
    types.flatMap((type) =>
      rowsOf(seen, type).flatMap((row: Row) =>
        (endStates[type] ?? []).includes(row.state) && (row.clock !== null || row.due_at !== null)
          ? [`${type}:${row.id} is ${row.state} and still due`]
          : [],
      ),
    ),
};

export const historyInvariants = [
  alongArrows,
  withoutGaps,
  stateIsTold,
  versionsCount,
  openIsMarked,
  noClockAfterTheEnd,
];
