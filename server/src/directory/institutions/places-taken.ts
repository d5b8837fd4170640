import { Injectable } from '@nestjs/common';
import { Sql } from '../../foundation/database/work/sql';

/** How many places of institutions are taken: by open cases they have accepted. */
@Injectable()
export class PlacesTaken {
  constructor(private readonly sql: Sql) {}

  /** Institutions without anybody are not in it. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.query<{ id: string; taken: number }>(
      `SELECT institution_id AS id, COUNT(*) AS taken FROM cases
        WHERE institution_id IN (${ids.map(() => '?').join(', ')}) AND open = 1
        GROUP BY institution_id`,
      ids,
    );
    return new Map(rows.map(({ id, taken }) => [id, Number(taken)]));
  }
}
