import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../../foundation/running/app-log';
import { errorForLog } from '../../foundation/running/log';
import type { DatabaseState } from '../../foundation/database/connection/probe';
import { tablesStanding, type TablesStanding } from '../../foundation/database/migrating/tables-standing';

const HOUR = 3_600_000;

/** Where the tables are not as this version wants them. It reads the whole schema, so not for every look at the health. */
@Injectable()
export class TablesSeen {
  /** Undefined until it is known. */
  lines: readonly string[] | undefined;
  private state: DatabaseState | undefined;
  private lookedAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: AppLog,
  ) {}

  /** Undefined where it could not be told: a server that can do its work does not stay down for that. */
  async look(): Promise<TablesStanding | undefined> {
    this.lookedAt = performance.now();
    try {
      const standing = await tablesStanding(this.dataSource);
      this.lines = Object.values(standing).flat();
      return standing;
    } catch (error) {
      const told = { code: 'tables_not_seen', error: errorForLog(error) };
      this.log.often('warn', told, 'the tables could not be looked at');
      return undefined;
    }
  }

  /** Looks again where another server has migrated, and each hour; `state` is how the database stands now. */
  async lookAgain(state: DatabaseState): Promise<void> {
    if (state === 'busy' || state === 'down') return;
    const moved = this.state !== undefined && this.state !== state;
    this.state = state;
    if (moved || performance.now() - this.lookedAt > HOUR) await this.look();
  }
}
