import {
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  TableIndex,
  type TableIndexOptions,
} from 'typeorm';
import { type ColumnChoices, collations } from '../rows/columns';
import { StandingPart } from './half-migration';
import { isEmbedded } from '../connection/kind';

/** A column before the database is known: the same builders serve both. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: string;
  readonly length?: number;
  readonly text?: 'code' | 'plain';
  readonly choices: Omit<ColumnChoices, 'name'>;
}

type Choices = Omit<ColumnChoices, 'name'>;

export const id = (name = 'id', choices: Choices = {}): ColumnPlan =>
  plan(name, 'varchar', { primary: true, ...choices }, 36, 'code');
export const code = (name: string, length: number, choices: Choices = {}): ColumnPlan =>
  plan(name, 'varchar', choices, length, 'code');
export const label = (name: string, length: number, choices: Choices = {}): ColumnPlan =>
  plan(name, 'varchar', choices, length, 'plain');
export const moment = (name: string, choices: Choices = {}): ColumnPlan => plan(name, 'bigint', choices);
export const sealed = (name: string, choices: Choices = {}): ColumnPlan =>
  plan(name, 'text', choices, undefined, 'code');
export const json = (name: string, choices: Choices = {}): ColumnPlan =>
  plan(name, 'text', choices, undefined, 'plain');
export const flag = (name: string, choices: Choices = {}): ColumnPlan => plan(name, 'boolean', choices);
export const count = (name: string, choices: Choices = {}): ColumnPlan => plan(name, 'int', choices);
export const version = (name = 'version', choices: Choices = {}): ColumnPlan => plan(name, 'int', choices);
export const real = (name: string, choices: Choices = {}): ColumnPlan => plan(name, 'double', choices);

/** The clock of a record, in tables that were made before what a clock counts was kept. */
export const clockColumns = (): ColumnPlan[] => [
  code('clock', 30, { nullable: true }),
  moment('due_at', { nullable: true }),
  flag('due_provisional'),
  moment('paused_at', { nullable: true }),
];
/** The clock of a record that moves through a lifecycle: of each new table. */
export const wholeClockColumns = (): ColumnPlan[] => [
  ...clockColumns(),
  json('clock_count', { nullable: true }),
];

export interface IndexPlan {
  readonly columns: readonly string[];
  readonly unique?: boolean;
}

/** Makes a table. One that a migration made before it was cut off stays: a server database makes it whole or not at all. */
export async function createTable(
  queryRunner: QueryRunner,
  name: string,
  columns: readonly ColumnPlan[],
  indexes: readonly IndexPlan[] = [],
): Promise<void> {
  if (await stands(queryRunner, name, columns)) return;
  const onServer = isServerDatabase(queryRunner);
  const uniques = columns.filter((c) => c.choices.unique).map((c) => ({ columns: [c.name], unique: true }));
  const table = new Table({
    name,
    columns: columns.map((column) => built(column, onServer)),
    indices: [...uniques, ...indexes].map(indexOptions),
    ...(onServer ? { engine: 'InnoDB' } : {}),
  });
  await queryRunner.createTable(table, false, true, true);
}

function isServerDatabase(queryRunner: QueryRunner): boolean {
  return !isEmbedded(queryRunner.dataSource);
}

function plan(
  name: string,
  type: string,
  choices: Choices,
  length?: number,
  text?: 'code' | 'plain',
): ColumnPlan {
  return { name, type, choices, ...(length ? { length } : {}), ...(text ? { text } : {}) };
}

function built({ name, type, length, text, choices }: ColumnPlan, onServer: boolean): TableColumnOptions {
  return {
    name,
    type: type === 'boolean' && onServer ? 'tinyint' : type,
    ...(length ? { length: String(length) } : {}),
    isNullable: choices.nullable ?? false,
    isPrimary: choices.primary ?? false,
    ...(onServer && text ? { charset: 'utf8mb4', collation: collations[text] } : {}),
  };
}

function indexOptions(index: IndexPlan): TableIndexOptions {
  return { columnNames: [...index.columns], isUnique: index.unique ?? false };
}

async function stands(
  queryRunner: QueryRunner,
  name: string,
  columns: readonly ColumnPlan[],
): Promise<boolean> {
  const table = (await queryRunner.hasTable(name)) && (await queryRunner.getTable(name));
  if (!table) return false;
  const missing = columns.find((column) => !table.findColumnByName(column.name));
  if (missing) throw new StandingPart(name);
  return true;
}

/**
 * Adds columns to a table that may have rows: a column that must not be empty says what those rows get. What stands
 * already was added before the migration was cut off.
 */
export async function addColumns(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly (ColumnPlan & { readonly given?: string | number })[],
  indexes: readonly IndexPlan[] = [],
): Promise<void> {
  const onServer = isServerDatabase(queryRunner);
  const before = await queryRunner.getTable(table);
  for (const { given, ...column } of columns) {
    if (before?.findColumnByName(column.name)) continue;
    const initial = given === undefined ? {} : { default: typeof given === 'number' ? given : `'${given}'` };
    await queryRunner.addColumn(table, new TableColumn({ ...built(column, onServer), ...initial }));
  }
  const known = new Set(before?.indices.map(({ columnNames }) => columnNames.join()));
  for (const index of indexes)
    if (!known.has(index.columns.join()))
      await queryRunner.createIndex(table, new TableIndex(indexOptions(index)));
}

/** Gives a column another name; one that has it already got it before the migration was cut off. */
export async function renameColumn(
  queryRunner: QueryRunner,
  table: string,
  from: string,
  to: string,
): Promise<void> {
  if (await queryRunner.hasColumn(table, from))
    await queryRunner.query(`ALTER TABLE ${table} RENAME COLUMN ${from} TO ${to}`);
}

/** Lets a column be empty no more, once every row has something in it. */
export async function requireColumn(queryRunner: QueryRunner, table: string, name: string): Promise<void> {
  const column = (await queryRunner.getTable(table))?.findColumnByName(name);
  if (!column?.isNullable) return;
  const required = column.clone();
  required.isNullable = false;
  await queryRunner.changeColumn(table, column, required);
}

/** Drops the columns that still stand. */
export async function dropColumns(
  queryRunner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names)
    if (await queryRunner.hasColumn(table, name))
      await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
}

/** Drops the indexes on exactly these columns that still stand. */
export async function dropIndexes(
  queryRunner: QueryRunner,
  table: string,
  indexes: readonly (readonly string[])[],
): Promise<void> {
  const unwanted = new Set(indexes.map((columns) => columns.join()));
  // The table forgets each index that is dropped.
  const standing = [...((await queryRunner.getTable(table))?.indices ?? [])];
  for (const index of standing)
    if (unwanted.has(index.columnNames.join())) await queryRunner.dropIndex(table, index);
}
