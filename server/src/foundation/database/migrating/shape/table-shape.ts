/** What of a table matters to the program, each part in words that can be compared. */
export interface TableShape {
  /** The columns by name, each with its type, whether it may be empty, and its collation. */
  readonly columns: ReadonlyMap<string, string>;
  /** The columns of the primary key, in order. */
  readonly key: string;
  /** Indexes by their columns in order; their names do not matter. */
  readonly indexes: ReadonlySet<string>;
}

export type Shapes = ReadonlyMap<string, TableShape>;

export const columnWords = (type: string, nullable: boolean, collation: string | undefined): string =>
  [type, nullable ? 'null' : 'not null', ...(collation ? [collation] : [])].join(' ');

export const indexWords = (columns: readonly string[], unique: boolean): string =>
  `${unique ? 'unique ' : ''}(${columns.join(', ')})`;
