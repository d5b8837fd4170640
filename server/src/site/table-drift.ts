import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../common/app-log';
import { errorForLog } from '../common/log';
import { schemaDrift } from '../database/data-source';

/** Where the tables are not as this version wants them. Looked for once, after the start: it reads the whole schema. */
@Injectable()
export class TableDrift {
  /** Undefined until it is known. */
  lines: readonly string[] | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: AppLog,
  ) {}

  async look(): Promise<void> {
    try {
      this.lines = await schemaDrift(this.dataSource);
      if (this.lines.length)
        this.log.warn({ drift: this.lines.length }, 'the tables differ from this version');
    } catch (error) {
      this.log.warn({ error: errorForLog(error) }, 'the tables could not be looked at');
    }
  }
}
