import type { Row, Stored, TableName } from '../stored';

/** What is looked at: what is stored now and, after a step, what was stored before it. */
export interface Seen {
  readonly now: Stored;
  readonly before?: Stored | undefined;
}

/** One thing that must hold whatever has been done. Gives what is wrong; nothing when it holds. */
export interface Invariant {
  readonly name: string;
  /** The clause it keeps. */
  readonly basis: string;
  readonly broken: (seen: Seen) => readonly string[];
}

export const historyOf = ({ history }: Stored, type: string, id: string): readonly Row[] =>
  history.get(`${type}:${id}`) ?? [];

export const actionsOf = (stored: Stored, type: string, id: string): readonly Row[] =>
  historyOf(stored, type, id).filter((event) => event.kind === 'action');

/** Every record of a kind with its actions in their order. */
export const moved = (stored: Stored, type: string): (readonly [string, readonly Row[]])[] =>
  [...stored.history]
    .filter(([key]) => key.startsWith(`${type}:`))
    .map(([key, events]) => [key.slice(type.length + 1), events.filter((one) => one.kind === 'action')]);

export const byId = (stored: Stored, table: TableName, id: string | null): Row | undefined =>
  stored.tables[table].find((row) => row.id === id);

/** Events of a step, or of all time where there was none before. */
export const freshActions = ({ now, before }: Seen, type: string, action: string): readonly Row[] => {
  const events = before ? now.fresh : [...now.history.values()].flat();
  return events.filter((one) => one.kind === 'action' && one.record_type === type && one.action === action);
};
