import type { Readable, UnreadableRow } from '@jingkang/shared/api/unreadable';
import { Injectable } from '@nestjs/common';
import { storedOf } from '../database/rows/damaged';
import { AppLog } from '../running/app-log';
import { errorForLog } from '../running/log';
import { sealedColumns } from '../crypto/sealed-columns';
import { Unreadable } from '../refusals/unreadable';

interface Listed {
  readonly id: string;
  readonly number?: string | null;
  readonly createdAt?: Date | number | string | null;
}

/** Lists that stand whatever is stored: a row that cannot be read is told as such, logged by its id, and the rest stays. */
@Injectable()
export class ReadableRows {
  constructor(private readonly log: AppLog) {}

  /** Each row as `read` tells it, or what stands for one that cannot be read. */
  of<Row extends Listed, View>(
    table: string,
    rows: readonly Row[],
    read: (row: Row) => View,
  ): Readable<View>[] {
    return rows.map((row) => {
      try {
        return read(row);
      } catch (error) {
        return this.standIn(table, row, error);
      }
    });
  }

  /** The same where reading a row asks the database. */
  ofAll<Row extends Listed, View>(
    table: string,
    rows: readonly Row[],
    read: (row: Row) => Promise<View>,
  ): Promise<Readable<View>[]> {
    const one = async (row: Row) => read(row);
    return Promise.all(
      rows.map((row) => one(row).catch((error: unknown) => this.standIn(table, row, error))),
    );
  }

  /** Those rows that can be read: for what is chosen from, and not listed. */
  only<Row extends Listed, View>(table: string, rows: readonly Row[], read: (row: Row) => View): View[] {
    return rows.flatMap((row) => {
      const view = this.part<View | undefined>(table, row.id, () => read(row), undefined);
      return view === undefined ? [] : [view];
    });
  }

  /** A part of a record, or what is told in its place. */
  part<Part>(table: string, id: string, read: () => Part, otherwise: Part): Part {
    try {
      return read();
    } catch (error) {
      this.tell(table, id, error);
      return otherwise;
    }
  }

  /** Logs what was damaged; anything but damage goes on as the error it is. */
  tell(table: string, id: string, error: unknown): void {
    if (!isDamage(error)) throw error;
    this.log.error(damageForLog(error, table, id), 'unreadable');
  }

  private standIn(table: string, row: Listed, error: unknown): UnreadableRow {
    this.tell(table, row.id, error);
    return { unreadable: true, id: row.id, number: row.number ?? null, createdAt: dayOf(row.createdAt) };
  }
}

/** What is not in its table, is no moment or has no form makes one of these. */
const ofMapping = [TypeError, RangeError, SyntaxError];

export const isDamage = (error: unknown): boolean =>
  error instanceof Unreadable || ofMapping.some((kind) => error instanceof kind);

/** The table, the column and the row of a damage: never a value. */
export function damageForLog(error: unknown, table = '', id = ''): object {
  if (!(error instanceof Unreadable)) return { table, id, error: errorForLog(error) };
  const { place, id: damagedId = id } = error.damage;
  const [of = table, name] = place.split('.');
  const sealed = sealedColumns().find((one) => one.place === place);
  return { table: of || table, id: damagedId, column: sealed?.column ?? name };
}

function dayOf(moment: Listed['createdAt']): string | null {
  if (moment == null || storedOf(moment)) return null;
  const at = moment instanceof Date ? moment : new Date(Number(moment));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
