import { roles } from '@jingkang/shared/access/roles';
import type { HealthDetails, HealthView, LiveView } from '@jingkang/shared/api/health';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../common/app-log';
import { Clock } from '../common/clock';
import { Drain } from '../common/drain';
import { FreeSpace } from '../common/free-space';
import { Fresh } from '../common/fresh';
import { KeyRing } from '../common/key-ring';
import { LastKnown } from '../common/last-known';
import { notFound, refused, unavailable } from '../common/refusal';
import { within } from '../common/within';
import { type Look, type Probe, probeOf } from '../database/probe';
import { Settings } from '../settings';
import { conditions, isReady } from './conditions';
import { holdsKey, isWritable } from './own-place';
import { TablesSeen } from './tables-seen';

const LIMIT_MS = 800;
const FRESH_MS = 1000;
/** The hourly run may be late, and may fail once. */
const TIMED_LATE_MS = 3 * 3_600_000;
const CLOCK_BOUND_MS = 30_000;
/** Hashing of passwords and reading of files share the threads of the disk: a crowd makes it late. */
const late = { lateMs: LIMIT_MS, keptMs: 10_000 };
const none: Look & { readonly seenAt: number } = { state: 'busy', seenAt: 0 };

/** Whether the server can do its work now: said within a second whatever holds the database, from the last second's look. */
@Injectable()
export class Health implements OnApplicationShutdown {
  private readonly probe: Probe;
  private readonly database = new Fresh(FRESH_MS, () => this.seen());
  private readonly place = new Fresh(FRESH_MS, () => this.lookAtPlace());
  private readonly own = new LastKnown(late, () => this.place.value());
  private readonly uploads = new LastKnown(late, () => this.space.enough());
  private readonly startedAt: number;
  private last = '';

  constructor(
    dataSource: DataSource,
    private readonly settings: Settings,
    private readonly drain: Drain,
    private readonly space: FreeSpace,
    private readonly clock: Clock,
    private readonly tables: TablesSeen,
    private readonly log: AppLog,
    private readonly keys: KeyRing,
  ) {
    this.probe = probeOf(dataSource, LIMIT_MS);
    this.startedAt = clock.now().getTime();
  }

  /** The process answers; nothing else is asked. */
  live(): LiveView {
    return { live: true };
  }

  async ready(): Promise<HealthView> {
    if (this.drain.begun) throw unavailable('draining', '系统正在重启，请稍后再试。您填写的内容没有丢失。');
    const [look, own, uploads] = await Promise.all([this.look(), this.own.value(), this.uploads.value()]);
    const view: HealthView = {
      database: look.state === 'current' || look.state === 'behind',
      migrations: look.state === 'current',
      // What cannot be told now is told by the writing itself.
      disk: own?.writable ?? true,
      keys: own?.keys ?? true,
      tables: !this.tables.lines?.length,
      timed: look.now === undefined || look.seenAt - (look.timedAt ?? this.startedAt) < TIMED_LATE_MS,
      clock: Math.abs(differenceOf(look) ?? 0) < CLOCK_BOUND_MS,
      uploads: uploads ?? true,
      busy: look.state === 'busy' || own === undefined,
    };
    this.tellChange(view, look);
    if (isReady(view) && !view.busy) return view;
    throw refused(503, view.busy ? 'busy' : 'unhealthy', '系统暂时不能正常工作，请稍后再试。', view);
  }

  async details(account: Account | undefined): Promise<HealthDetails> {
    if (!this.settings.demo && (!account || roles[account.role].kind !== 'staff')) throw notFound();
    const look = await this.look();
    const { version, commit } = this.settings;
    return {
      version,
      commit,
      drift: this.tables.lines ?? [],
      timedMinutesAgo: look.timedAt === undefined ? null : Math.round((look.seenAt - look.timedAt) / 60_000),
      clockDifferenceMs: differenceOf(look) ?? null,
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.probe.close();
  }

  private look() {
    return within(LIMIT_MS, this.database.value(), { ...none, seenAt: this.clock.now().getTime() });
  }

  private async seen(): Promise<Look & { readonly seenAt: number }> {
    const look = await this.probe.look();
    return { ...look, seenAt: this.clock.now().getTime() };
  }

  private async lookAtPlace() {
    const { dataDir, fieldKeysFile } = this.settings;
    return { writable: await isWritable(dataDir), keys: await holdsKey(fieldKeysFile, this.keys) };
  }

  /** Once for each change: what is missing is read in the log, also where nobody watches. */
  private tellChange(view: HealthView, look: Look & { readonly seenAt: number }): void {
    const missing = [...Object.keys(conditions), 'busy'].filter(
      (name) => view[name as keyof HealthView] === (name === 'busy'),
    );
    if (missing.join() === this.last) return;
    this.last = missing.join();
    const facts = { missing, clockDifferenceMs: differenceOf(look) };
    if (missing.length) this.log.warn(facts, 'readiness has changed');
    else this.log.info(facts, 'readiness has changed: all is well');
  }
}

/** By how much the server is ahead of its database. */
function differenceOf({ now, seenAt }: Look & { readonly seenAt: number }): number | undefined {
  return now === undefined ? undefined : seenAt - now;
}
