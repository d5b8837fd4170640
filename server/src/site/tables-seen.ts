import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../common/app-log';
import { errorForLog } from '../common/log';
import { tablesStanding, type TablesStanding } from '../database/tables-standing';

/** Where the tables are not as this version wants them. Looked for once, at the start: it reads the whole schema. */
@Injectable()
export class TablesSeen {
  /** Undefined until it is known. */
  lines: readonly string[] | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: AppLog,
  ) {}

  /** Undefined where it could not be told: a server that can do its work does not stay down for that. */
  async look(): Promise<TablesStanding | undefined> {
    try {
      const standing = await tablesStanding(this.dataSource);
      this.lines = Object.values(standing).flat();
      if (this.lines.length)
        this.log.warn({ differences: this.lines }, 'the tables differ from this version');
      return standing;
    } catch (error) {
      this.log.warn({ error: errorForLog(error) }, 'the tables could not be looked at');
      return undefined;
    }
  }
}
