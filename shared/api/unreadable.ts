export const unreadableWords = '这条记录打不开，请告诉管理员';

/** Stands in a list for a record that cannot be read: what is known of it besides. */
export interface UnreadableRow {
  readonly unreadable: true;
  readonly id: string;
  readonly number: string | null;
  /** The day it came about; null where that cannot be read either. */
  readonly createdAt: string | null;
  /** A draft of one's own: it can be deleted all the same. */
  readonly draft?: true;
}

/** A row of a list as it is, or what stands for it. */
export type Readable<Row> = Row | UnreadableRow;

export const isUnreadable = (row: object): row is UnreadableRow =>
  'unreadable' in row && row.unreadable === true;

/** Those that can be read: for what is chosen from. */
export const readableOf = <Row extends object>(rows: readonly Readable<Row>[]): Row[] =>
  rows.filter((row): row is Exclude<typeof row, UnreadableRow> => !isUnreadable(row));
