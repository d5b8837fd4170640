import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Drain } from '../common/drain';
import { FreeSpace } from '../common/free-space';
import { Fresh } from '../common/fresh';
import { LastKnown } from '../common/last-known';
import { refused, unavailable } from '../common/refusal';
import { within } from '../common/within';
import { type DatabaseState, type Probe, probeOf } from '../database/probe';
import { Settings } from '../settings';

export interface HealthView {
  readonly database: boolean;
  readonly migrations: boolean;
  /** False: the file system refused to write. One that is only late is busy. */
  readonly disk: boolean;
  /** The database or the disk is there, and others hold what was asked for. */
  readonly busy: boolean;
  /** False: too little space is free. Uploads are refused, and all else works. */
  readonly uploads: boolean;
}

const LIMIT_MS = 800;
const FRESH_MS = 1000;
/** Hashing of passwords and reading of files share the threads of the disk: a crowd makes it late. */
const late = { lateMs: LIMIT_MS, keptMs: 10_000 };

/** Whether the server can do its work now: said within a second whatever holds the database, from the last second's look. */
@Injectable()
export class Health implements OnApplicationShutdown {
  private readonly probe: Probe;
  private readonly database = new Fresh<DatabaseState>(FRESH_MS, () => this.probe.look());
  private readonly written = new Fresh<boolean>(FRESH_MS, () => this.writable());
  private readonly disk = new LastKnown(late, () => this.written.value());
  private readonly uploads = new LastKnown(late, () => this.space.enough());

  constructor(
    dataSource: DataSource,
    private readonly settings: Settings,
    private readonly drain: Drain,
    private readonly space: FreeSpace,
  ) {
    this.probe = probeOf(dataSource, LIMIT_MS);
  }

  async check(): Promise<HealthView> {
    if (this.drain.begun) throw unavailable('draining', '系统正在重启，请稍后再试。您填写的内容没有丢失。');
    const [state, disk, uploads] = await Promise.all([
      within(LIMIT_MS, this.database.value(), 'busy' as const),
      this.disk.value(),
      this.uploads.value(),
    ]);
    const database = state === 'current' || state === 'behind';
    const view = {
      database,
      migrations: state === 'current',
      disk: disk ?? true,
      // What cannot be told now is told by the writing itself.
      uploads: uploads ?? true,
      busy: state === 'busy' || disk === undefined,
    };
    if (view.migrations && view.disk && !view.busy) return view;
    throw refused(503, view.busy ? 'busy' : 'unhealthy', '系统暂时不能正常工作，请稍后再试。', view);
  }

  onApplicationShutdown(): Promise<void> {
    return this.probe.close();
  }

  private async writable(): Promise<boolean> {
    const file = join(this.settings.dataDir, `.health-${randomUUID()}`);
    const written = await writeFile(file, 'ok').then(
      () => true,
      () => false,
    );
    await rm(file, { force: true }).catch(() => undefined);
    return written;
  }
}
