import { Injectable } from '@nestjs/common';
import type { Pool } from 'mysql2';
import { DataSource } from 'typeorm';
import { isEmbedded } from '../connection/kind';
import { besideTransaction } from '../connection/beside';
import { whileWritable } from './while-writable';

export type SqlValue = string | number | boolean | null;

/** Raw reads for hot lists: prepared statements on the server databases, the leased runner on the embedded one. */
@Injectable()
export class Sql {
  constructor(private readonly dataSource: DataSource) {}

  query<T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    if (isEmbedded(this.dataSource)) return this.dataSource.query(sql, [...params]);
    return this.execute<T[]>(sql, params);
  }

  /** Runs one statement of its own, without a transaction around it. */
  async run(sql: string, params: readonly SqlValue[] = []): Promise<void> {
    if (isEmbedded(this.dataSource)) await this.dataSource.query(sql, [...params]);
    else await this.execute(sql, params);
  }

  /** Runs a statement that a read can do without, so that reads go on while nothing can be stored. */
  runWhileWritable(sql: string, params: readonly SqlValue[] = []): Promise<void> {
    return whileWritable(this.run(sql, params));
  }

  /** `INSERT …` that changes the row instead when its key is there: each change is written `column = …`. */
  upsert(insert: string, key: readonly string[], changes: readonly string[]): string {
    if (isEmbedded(this.dataSource))
      return `${insert} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
    return `${insert} ON DUPLICATE KEY UPDATE ${changes.join(', ')}`;
  }

  private execute<T>(sql: string, params: readonly SqlValue[]): Promise<T> {
    const beside = besideTransaction(undefined, sql, this.execute);
    if (beside) return Promise.reject(beside);
    const { pool } = this.dataSource.driver as unknown as { pool: Pool };
    return new Promise((resolve, reject) => {
      pool.getConnection((failure, connection) => {
        if (failure) return reject(failure);
        connection.execute(sql, [...params], (error, rows) => {
          connection.release();
          if (error) reject(error);
          else resolve(rows as T);
        });
      });
    });
  }
}
