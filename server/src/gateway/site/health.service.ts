import { roles } from '@jingkang/shared/access/roles';
import type { HealthDetails, HealthView, LiveView } from '@jingkang/shared/api/health';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../../foundation/running/app-log';
import { Clock } from '../../foundation/clock/clock';
import { Drain } from '../../foundation/running/drain';
import { FreeSpace } from '../../foundation/files/free-space';
import { Fresh } from '../../foundation/running/fresh';
import { KeyRing } from '../../foundation/crypto/key-ring';
import { LastKnown } from '../../foundation/running/last-known';
import { notFound, refused, unavailable } from '../../foundation/refusals/refusal';
import { within } from '../../foundation/running/within';
import { type Look, type Probe, probeOf } from '../../foundation/database/connection/probe';
import { Settings } from '../../foundation/settings/settings';
import { isBusy, isReady, type Seen, standingOf } from './conditions';
import { ownPlace } from './own-place';
import { TablesSeen } from './tables-seen';
import { ToldConditions } from './told-conditions';

const LIMIT_MS = 800;
const FRESH_MS = 1000;
/** Hashing of passwords and reading of files share the threads of the disk: a crowd makes it late. */
const late = { lateMs: LIMIT_MS, keptMs: 10_000 };
const none: Look = { state: 'busy' };

/** Whether the server can do its work now: said within a second whatever holds the database, from the last second's look. */
@Injectable()
export class Health implements OnApplicationShutdown {
  /** The tables are those of another version, as far as was seen: what is written into them may be lost. */
  foreignTables = false;
  private readonly probe: Probe;
  private readonly database = new Fresh(FRESH_MS, () => this.ask());
  private readonly place = new Fresh(FRESH_MS, () => ownPlace(this.settings));
  private readonly own = new LastKnown(late, () => this.place.value());
  private readonly uploads = new LastKnown(late, () => this.space.enough());
  private readonly told: ToldConditions;
  private readonly startedAt: number;

  constructor(
    dataSource: DataSource,
    private readonly settings: Settings,
    private readonly drain: Drain,
    private readonly space: FreeSpace,
    private readonly clock: Clock,
    private readonly tables: TablesSeen,
    log: AppLog,
    private readonly keys: KeyRing,
  ) {
    this.probe = probeOf(dataSource, LIMIT_MS);
    this.told = new ToldConditions(log);
    this.startedAt = clock.now().getTime();
  }

  /** The process answers; nothing else is asked. */
  live(): LiveView {
    return { live: true };
  }

  async ready(): Promise<HealthView> {
    if (this.drain.begun) throw unavailable('draining', '系统正在重启，请稍后再试。您填写的内容没有丢失。');
    const seen = await this.look();
    const view: HealthView = { ...standingOf(seen), busy: isBusy(seen) };
    if (isReady(view) && !view.busy) return view;
    throw refused(503, view.busy ? 'busy' : 'unhealthy', '系统暂时不能正常工作，请稍后再试。', view);
  }

  async details(account: Account | undefined): Promise<HealthDetails> {
    if (!this.settings.demo && (!account || roles[account.role].kind !== 'staff')) throw notFound();
    const { seenAt, timedAt, now } = await this.asked();
    const { version, commit } = this.settings;
    return {
      version,
      commit,
      drift: this.tables.lines ?? [],
      timedMinutesAgo: timedAt === undefined ? null : Math.round((seenAt - timedAt) / 60_000),
      clockDifferenceMs: now === undefined ? null : seenAt - now,
    };
  }

  /** Looks at everything, and tells the log what has changed. */
  async look(): Promise<Seen> {
    const [look, own, uploads] = await Promise.all([this.asked(), this.own.value(), this.uploads.value()]);
    const { tables, keys, startedAt } = this;
    const seen = { look, own, uploads, tables: tables.lines, keys, startedAt };
    this.told.tell(seen);
    return seen;
  }

  onApplicationShutdown(): Promise<void> {
    return this.probe.close();
  }

  private asked() {
    return within(LIMIT_MS, this.database.value(), { ...none, seenAt: this.clock.now().getTime() });
  }

  private async ask(): Promise<Seen['look']> {
    const look = await this.probe.look();
    const { state } = look;
    if (state === 'current') this.foreignTables = false;
    if (state === 'ahead' || state === 'behind') this.foreignTables = true;
    // Reading the schema may take longer than health may: what it finds is told by the next look.
    void this.tables.lookAgain(state);
    return { ...look, seenAt: this.clock.now().getTime() };
  }
}
