import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FreeSpace } from '../common/free-space';
import { refused } from '../common/refusal';
import { Sql } from '../common/sql';
import { migrationsCurrent } from '../database/data-source';
import { Settings } from '../settings';

export interface HealthView {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly disk: boolean;
  /** False: too little space is free. Uploads are refused, and all else works. */
  readonly uploads: boolean;
}

/** Whether the server can do its work now. */
@Injectable()
export class Health {
  constructor(
    private readonly sql: Sql,
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly space: FreeSpace,
  ) {}

  async check(): Promise<HealthView> {
    const database = await holds(this.sql.query('SELECT 1 AS one'));
    const migrations = database && (await migrationsCurrent(this.dataSource).catch(() => false));
    const view = { database, migrations, disk: await this.writable(), uploads: await this.space.enough() };
    if (database && migrations && view.disk) return view;
    throw refused(503, 'unhealthy', '系统暂时不能正常工作，请稍后再试。', view);
  }

  private async writable(): Promise<boolean> {
    const file = join(this.settings.dataDir, `.health-${randomUUID()}`);
    const written = await holds(writeFile(file, 'ok'));
    await rm(file, { force: true }).catch(() => undefined);
    return written;
  }
}

const holds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );
