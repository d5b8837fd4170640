import { randomUUID } from 'node:crypto';
import type { Query, Row, Stored, TableName } from '../stored';
import type { World } from '../world';

/** Where a violation is planted: what is stored, and how to corrupt it past every guard. */
export class Soil {
  constructor(
    readonly world: World,
    readonly stored: Stored,
    private readonly query: Query,
  ) {}

  of(table: TableName): readonly Row[] {
    return this.stored.tables[table];
  }

  inState(table: TableName, ...states: string[]): Row[] {
    return this.of(table).filter((row) => states.includes(row.state));
  }

  /** Actions of a kind of record, each with its record's id, in their order. */
  actions(type: string, ...names: string[]): Row[] {
    return [...this.stored.history.values()]
      .flat()
      .filter((one) => one.kind === 'action' && one.record_type === type && names.includes(one.action));
  }

  history(type: string, id: string): readonly Row[] {
    return this.stored.history.get(`${type}:${id}`) ?? [];
  }

  /** Gives whether there was a row to change. */
  async set(table: TableName | 'evidence_events', row: Row | undefined, changes: Row): Promise<boolean> {
    if (!row) return false;
    const key = table === 'application_reviews' ? 'application_id' : 'id';
    const names = Object.keys(changes);
    const sql = `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${key} = ?`;
    await this.query(sql, [...Object.values(changes), row[key]]);
    return true;
  }

  async remove(table: TableName | 'evidence_events', row: Row | undefined): Promise<boolean> {
    if (!row) return false;
    await this.query(`DELETE FROM ${table} WHERE id = ?`, [row.id]);
    return true;
  }

  /** One more row of evidence at the end of a record's history. */
  async happened(type: string, id: string, event: Row): Promise<boolean> {
    const [pattern] = await this.query('SELECT * FROM evidence_events LIMIT 1');
    const row: Row = {
      ...pattern,
      id: randomUUID(),
      record_type: type,
      record_id: id,
      sequence: this.history(type, id).length + 1,
      kind: 'action',
      from_state: null,
      to_state: null,
      codes: '{}',
      once_key: null,
      at: this.stored.now,
      ...event,
    };
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    await this.query(
      `INSERT INTO evidence_events (${names.join(', ')}) VALUES (${marks})`,
      Object.values(row),
    );
    return true;
  }

  /** A record that moves as the server would move it: its history, state, version, mark and clock. */
  async moves(table: TableName, row: Row | undefined, event: Row, more: Row = {}): Promise<boolean> {
    if (!row) return false;
    await this.happened(table, row.id, { from_state: row.state, ...event });
    const ended = { open: 0, clock: null, due_at: null, paused_at: null };
    return this.set(table, row, { state: event.to_state, version: row.version + 1, ...ended, ...more });
  }
}

/** A violation, and the one invariant that it breaks. */
export interface Planted {
  readonly breaks: string;
  readonly how: string;
  /** Gives whether there was anything to plant it in. */
  readonly plant: (soil: Soil) => Promise<boolean>;
  /** It shows beside what was stored before alone. */
  readonly compared?: boolean;
  /** Events that the step is told to have brought. */
  readonly brought?: (soil: Soil) => readonly Row[];
}
