import type { RecordType } from '@jingkang/shared/records/outlines';
import { tableOf } from './arrows';

/** A row as it lies in the database: snake_case columns, moments in milliseconds, JSON as text. */
export type Row = Record<string, any>;
export type Query = (sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/** Tables beside those of the kinds. */
const besides = [
  'consents',
  'application_reviews',
  'contact_attempts',
  'organizations',
  'accounts',
  'qualifications',
  'record_messages',
  'notices',
  'attachments',
  'reminders',
  'clock_marks',
  'document_templates',
  'scales',
  'region_settings',
  'local_days',
] as const;
export type TableName = (typeof besides)[number] | 'case_consents' | RecordType;

/** Tables that steps may change, but for the evidence, which is read apart. */
export const recordTables = [...Object.values(tableOf), ...besides] as readonly TableName[];

/** Everything that is stored at a moment. */
export interface Stored {
  readonly tables: Readonly<Record<TableName, readonly Row[]>>;
  /** Evidence of each record in its order. */
  readonly history: ReadonlyMap<string, readonly Row[]>;
  /** Evidence that came since the moment before. */
  readonly fresh: readonly Row[];
  /** Case id → risk, opened from its seal. */
  readonly risks: ReadonlyMap<string, number>;
  readonly now: number;
}

export interface Opening {
  riskOf(row: Row): number | undefined;
  now(): Date;
}

const jsonColumns = ['codes', 'members', 'items', 'services', 'needs'];
const momentColumns = /_at$|^at$|_until$|^waiting_since$/;
const EVENTS = 'SELECT * FROM evidence_events';

/** A row as it came, and as it is looked at. */
interface Read {
  readonly raw: Row;
  readonly row: Row;
}

/** Reads it all; the evidence only where a chain has grown, for it never changes. What is as it was stays the same object. */
export class Reader {
  private history = new Map<string, readonly Row[]>();
  private firstSeen = new Map<string, number>();
  private rows = new Map<string, Read>();
  private tables = new Map<TableName, readonly Row[]>();

  constructor(private readonly opening: Opening) {}

  /** One that goes on from here by itself. */
  fork(): Reader {
    const other = new Reader(this.opening);
    other.history = new Map(this.history);
    other.firstSeen = new Map(this.firstSeen);
    other.rows = new Map(this.rows);
    other.tables = new Map(this.tables);
    return other;
  }

  async read(query: Query): Promise<Stored> {
    const entries: [TableName, readonly Row[]][] = [];
    for (const table of recordTables)
      entries.push([table, this.asBefore(table, this.inOrder(table, await query(`SELECT * FROM ${table}`)))]);
    const tables = Object.fromEntries(entries) as Record<TableName, readonly Row[]>;
    const fresh = await this.grow(query);
    const risks = new Map(
      tables.cases.flatMap((row) => {
        const risk = this.opening.riskOf(row);
        return risk === undefined ? [] : [[row.id, risk] as const];
      }),
    );
    return { tables, history: new Map(this.history), fresh, risks, now: this.opening.now().getTime() };
  }

  private asBefore(table: TableName, rows: readonly Row[]): readonly Row[] {
    const known = this.tables.get(table);
    const same = known?.length === rows.length && rows.every((row, index) => row === known[index]);
    const kept = same ? known : rows;
    this.tables.set(table, kept);
    return kept;
  }

  /** Ids are random; the order in which rows came is the same each time a sequence is replayed, on either database. */
  private inOrder(table: TableName, rows: Row[]): Row[] {
    const key = (row: Row) => String(row.id ?? row.application_id ?? '');
    const fresh = rows.filter((row) => !this.firstSeen.has(key(row)));
    const told = new Map(fresh.map((row) => [row, toldOf(row)] as const));
    for (const row of fresh.sort((a, b) => ((told.get(a) ?? '') < (told.get(b) ?? '') ? -1 : 1)))
      this.firstSeen.set(key(row), this.firstSeen.size);
    const place = (row: Row) => this.firstSeen.get(key(row)) ?? 0;
    return rows
      .map((raw, index) => this.plainOf(`${table}:${key(raw) || index}`, raw))
      .sort((a, b) => place(a) - place(b));
  }

  private plainOf(key: string, raw: Row): Row {
    const known = this.rows.get(key);
    if (known && isSame(known.raw, raw)) return known.row;
    const row = plain(raw);
    this.rows.set(key, { raw, row });
    return row;
  }

  private async grow(query: Query): Promise<Row[]> {
    const heads = await query('SELECT record_key, length FROM evidence_heads');
    const fresh: Row[] = [];
    for (const { record_key: key, length } of heads) {
      const known = this.history.get(key) ?? [];
      if (known.length === Number(length)) continue;
      const [type, id] = String(key).split(/:(.*)/s);
      const rows = await query(
        `${EVENTS} WHERE record_type = ? AND record_id = ? AND sequence > ? ORDER BY sequence`,
        [type, id, known.length],
      );
      const more = rows.map(plain);
      this.history.set(key, [...known, ...more]);
      fresh.push(...more);
    }
    return fresh;
  }
}

/** Evidence of all records, read anew: also what a chain of the same length says differently. */
export async function readAnew(query: Query, opening: Opening): Promise<Stored> {
  const stored = await new Reader(opening).read(query);
  const history = new Map<string, Row[]>();
  for (const row of (await query(`${EVENTS} ORDER BY record_type, record_id, sequence`)).map(plain)) {
    const key = `${row.record_type}:${row.record_id}`;
    history.set(key, [...(history.get(key) ?? []), row]);
  }
  return { ...stored, history };
}

/** What a row says apart from what is random in it, to tell those apart that came at one time. */
const randomColumns = /(^|_)(ids?|sealed|hash|hashes|token|key|salt|code)$/;
const toldOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(plain(row))
      .filter(([name]) => !randomColumns.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const isSame = (one: Row, other: Row): boolean => {
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
};

function plain(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]) => {
    if (value === null) return [name, null];
    if (jsonColumns.includes(name) && typeof value === 'string') return [name, JSON.parse(value)];
    if (momentColumns.test(name) || typeof value === 'bigint') return [name, Number(value)];
    return [name, value];
  });
  return Object.fromEntries(entries);
}
