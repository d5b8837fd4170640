import type { Row } from '../support/database';
import type { DatabaseKind } from '../support/server';
import type { Column } from '../support/tables';

/** One damage to one value of a row, as SQL writes it. */
export interface Damage {
  readonly name: string;
  readonly value: string;
  /** The value can no longer be read at all, whatever it says. */
  readonly unreadable: boolean;
}

interface Stands {
  readonly column: Column;
  /** `sealed`, `json`, `word` or `state` where the entity says so. */
  readonly kind: string | undefined;
  readonly row: Row;
  /** The row of another record. */
  readonly other: Row;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const hex = (text: string) => `x'${Buffer.from(text).toString('hex')}'`;

/** Every damage that the type of the column lets stand on this database. */
export function damagesOf(database: DatabaseKind, stands: Stands): Damage[] {
  const { column, row } = stands;
  const stored = row[column.name];
  const all = [...ofAny(stands), ...(isText(column) ? ofText(stands) : ofNumber(stands))];
  const here = database === 'embedded' ? [...all, ...onlyEmbedded(column)] : all;
  return here.filter(({ value }) => value !== String(stored) && value !== textOf(database, String(stored)));
}

const isText = ({ type }: Column) => /char|text/i.test(type);
const plain = (name: string, value: string): Damage => ({ name, value, unreadable: false });
const broken = (name: string, value: string): Damage => ({ name, value, unreadable: true });
export const textOf = (database: DatabaseKind, text: string) =>
  database === 'embedded' ? quoted(text).replaceAll('\\\\', '\\') : quoted(text);

function ofAny({ column, row }: Stands): Damage[] {
  return column.required || column.key || row[column.name] === null ? [] : [plain('NULL', 'NULL')];
}

function ofText({ column, kind, row, other }: Stands): Damage[] {
  const stored = String(row[column.name] ?? '');
  const length = Number(/\((\d+)\)/.exec(column.type)?.[1] ?? 99);
  const strange = kind ? broken : plain;
  const cut = stored.slice(0, Math.floor(stored.length / 2));
  const foreign = other[column.name];
  return [
    strange('emptied', "''"),
    strange('a word of no table', quoted('nowhere'.slice(0, length))),
    ...(cut && kind !== 'word' && kind !== 'state' ? [strange('cut off', hexText(cut))] : []),
    ...(typeof foreign === 'string' && foreign !== stored && !column.key
      ? [(kind === 'sealed' ? broken : plain)("another record's", hexText(foreign))]
      : []),
    ...(kind === 'json' ? [broken('a null', "'null'"), broken('a number', "'7'")] : []),
    ...(kind === 'sealed'
      ? [broken('a key that is not there', hexText(stored.replace(/^[^.]*/, '99')))]
      : []),
  ];
}

/** Written by its bytes: the databases differ in what a backslash is. */
const hexText = (text: string) => `CAST(${hex(text)} AS CHAR)`;

function ofNumber({ column, row }: Stands): Damage[] {
  const stored = Number(row[column.name] ?? 0);
  const moment = /bigint/i.test(column.type) || column.name.endsWith('_at') || column.name === 'at';
  return [
    plain('one more', String(stored + 1)),
    plain('below zero', '-7'),
    ...(moment ? [broken('no moment', '9007199254740000')] : []),
  ];
}

/** SQLite keeps anything in any column. */
function onlyEmbedded(column: Column): Damage[] {
  if (isText(column))
    return [broken('half a letter', "CAST(x'61e5bc' AS TEXT)"), broken('bytes', "x'00ff61'")];
  return [
    broken('a word', "'abc'"),
    broken('a fraction', '1.5'),
    broken('a number beyond all', '9223372036854775807'),
    broken('bytes', "x'00ff61'"),
  ];
}
