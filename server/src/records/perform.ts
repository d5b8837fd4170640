import { can, type Account, type Target } from '@jingkang/shared/access/scope';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import {
  type Lifecycle,
  refusalOf,
  refusalsOf,
  type Transition,
} from '@jingkang/shared/lifecycles/lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { whole } from '../foundation/database/rows/damaged';
import { type NoticeSubject, NoticesWriter } from '../messages/notices/notices-writer';
import { refusalFor } from '../foundation/records/access';
import { Clock } from '../foundation/clock/clock';
import type { ClockColumns } from '../foundation/records/clock-columns';
import { Clocks } from './clocks';
import { Evidence } from '../foundation/evidence/evidence';
import { lockById } from '../foundation/database/work/lock';
import { conflict, invalid, notFound } from '../foundation/refusals/refusal';
import type { Moving, StoredRecord } from '../foundation/records/stored-record';
import { staleness } from '../foundation/records/staleness';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';
import { WholeRecord } from '../foundation/records/whole-record';

/** What the one write path must know of a kind of record. */
export interface RecordKind<
  Row extends Moving<State>,
  State extends string,
  Action extends string,
  Facts,
> extends StoredRecord<Row, State, Action, Facts> {
  readonly factsOf: (manager: EntityManager, row: Row, account: Account | undefined) => Promise<Facts>;
  /** What goes along with a record of this kind, whatever has moved it. */
  readonly moved?: (manager: EntityManager, before: Row, after: Row) => Promise<void>;
}

/** What an action does besides moving the state. */
export interface Effect<Row> {
  readonly changes?: Partial<Row>;
  /** For the evidence row: ids, field names and codes. */
  readonly codes?: Readonly<Record<string, string | number | boolean>>;
  /** Another clock than the one of the lifecycle's row. */
  readonly starts?: ClockName;
  /** When the clock that starts is counted from, if not from now. */
  readonly since?: Date;
}

export interface Order<Row, Action extends string, Facts> {
  readonly action: Action;
  readonly id: string;
  /** Undefined for the system: the timed run, and effects of another record. */
  readonly account: Account | undefined;
  /** The version the decision was made on; missing for the system. */
  readonly version?: number;
  /** Facts that only the input of this action tells; may refuse with a sentence per field. */
  readonly facts?: (manager: EntityManager, row: Row) => Promise<Partial<Facts>>;
  /** Runs once the action is allowed; `eventId` names its evidence row, for messages that belong to it. */
  readonly effect?: (manager: EntityManager, row: Row) => Promise<Effect<Row>>;
  readonly after?: (manager: EntityManager, row: Row, eventId: string) => Promise<void>;
}

/**
 * The one write path: loads and locks, decides access, asks the lifecycle, applies the effect, saves state and
 * version, appends the evidence and the notices, all in one transaction.
 */
@Injectable()
export class Performer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly clocks: Clocks,
    private readonly evidence: Evidence,
    private readonly notices: NoticesWriter,
    private readonly wholeRecord: WholeRecord,
  ) {}

  perform<Row extends Moving<State>, State extends string, Action extends string, Facts>(
    kind: RecordKind<Row, State, Action, Facts>,
    order: Order<Row, Action, Facts>,
    within?: EntityManager,
  ): Promise<Row> {
    if (within) return this.inside(within, kind, order);
    return this.unitOfWork.run((manager) => this.inside(manager, kind, order));
  }

  /** A record that begins: its first state, clock, evidence and notices. */
  async begin<Row extends Moving<State>, State extends string, Action extends string, Facts>(
    manager: EntityManager,
    kind: RecordKind<Row, State, Action, Facts>,
    action: Action,
    account: Account | undefined,
    fresh: Omit<Row, 'state' | 'version' | 'updatedAt' | keyof ClockColumns>,
    effect: Pick<Effect<Row>, 'codes' | 'starts' | 'since'> = {},
  ): Promise<Row> {
    const transition = kind.lifecycle.actions[action];
    if (!transition.to) throw new Error(`${kind.lifecycle.name}.${action} begins nothing.`);
    const at = this.clock.now();
    const started = await this.clocks.started(manager, {
      clock: effect.starts ?? transition.starts,
      since: effect.since ?? at,
      regionCode: (fresh as { regionCode?: string | null }).regionCode,
    });
    const row = {
      ...fresh,
      ...kind.derived?.(transition.to),
      state: transition.to,
      version: 1,
      updatedAt: at,
      ...started,
    } as unknown as Row;
    await manager.insert(kind.entity, row as never);
    await this.tell(manager, kind, action, transition, undefined, row, account, effect.codes);
    return row;
  }

  private async inside<Row extends Moving<State>, State extends string, Action extends string, Facts>(
    manager: EntityManager,
    kind: RecordKind<Row, State, Action, Facts>,
    { action, id, account, version, facts, effect, after }: Order<Row, Action, Facts>,
  ): Promise<Row> {
    const transition = kind.lifecycle.actions[action];
    const row = (await lockById(manager, kind.entity as never, id)) as Row | undefined;
    const record = `${kind.recordType}:${id}`;
    if (account) this.demandAccess(account, transition, row && kind.targetOf(row, action), record);
    if (!row) throw notFound();
    if (version !== undefined && version !== row.version) throw await staleness(manager, kind, row, version);
    whole(row.state);
    mustStartHere(kind.lifecycle, action, row.state);
    // What time does, and what follows from another record, goes on: erasing asks for no reading.
    if (account) this.wholeRecord.demand(kind.entity as never, row);
    // Without a guard nothing is asked, so that what cannot be read does not keep such a row from moving.
    const asked = transition.needs.length ? await kind.factsOf(manager, row, account) : {};
    const known = { ...asked, ...(await facts?.(manager, row)) } as Facts;
    const refusal = refusalOf(kind.lifecycle, action, row.state, known);
    if (refusal?.field) throw invalid({ [refusal.field]: refusal.message });
    if (refusal) throw conflict(refusal.code, refusal.message);
    const { changes, codes, starts, since } = (await effect?.(manager, row)) ?? {};
    const at = this.clock.now();
    const state = transition.to ?? row.state;
    const moved = await this.clocks.moved(manager, row, at, {
      starts: { clock: starts ?? transition.starts, since: since ?? at, regionCode: row.regionCode },
      ended: kind.ended.includes(state),
      waiting: kind.waiting.includes(state),
    });
    const next = {
      ...row,
      ...moved,
      ...changes,
      ...kind.derived?.(state),
      state,
      version: row.version + 1,
      updatedAt: at,
    };
    await manager.update(kind.entity, { id } as never, changed(row, next) as never);
    const eventId = await this.tell(manager, kind, action, transition, row.state, next, account, codes);
    await kind.moved?.(manager, row, next);
    await after?.(manager, next, eventId);
    return next;
  }

  private demandAccess<State extends string, Facts>(
    account: Account,
    { by }: Transition<State, Facts>,
    target: Target | undefined,
    record: string,
  ): void {
    if (by === 'system') throw notFound();
    if (!target || !can(account, by, target)) throw refusalFor(account, by, record);
  }

  private async tell<Row extends Moving<State>, State extends string, Action extends string, Facts>(
    manager: EntityManager,
    kind: RecordKind<Row, State, Action, Facts>,
    action: Action,
    transition: Transition<State, Facts>,
    from: State | undefined,
    row: Row,
    account: Account | undefined,
    codes: Effect<Row>['codes'] = {},
  ): Promise<string> {
    const about = { recordType: kind.recordType, recordId: row.id };
    const entry = { ...about, kind: 'action', action, from, to: row.state, account, codes } as const;
    const eventId = await this.evidence.append(manager, entry);
    if (transition.publicly && (await this.heardOf(manager, kind.lifecycle, transition, about))) {
      const others = kind.followersOf(row).filter((id) => id !== account?.id);
      await this.notices.write(manager, others, { ...about, action } as NoticeSubject);
    }
    return eventId;
  }

  private async heardOf<State extends string, Action extends string, Facts>(
    manager: EntityManager,
    { actions }: Lifecycle<State, Action, Facts>,
    { onlyIfHeard }: Transition<State, Facts>,
    about: { readonly recordType: string; readonly recordId: string },
  ): Promise<boolean> {
    if (!onlyIfHeard) return true;
    const rows: [string, Transition<State, Facts>][] = Object.entries(actions);
    const telling = rows.filter(([, row]) => row.publicly && !row.onlyIfHeard).map(([action]) => action);
    return this.evidence.hasAny(manager, about, telling);
  }
}

function changed<Row extends object>(before: Row, after: Row): Partial<Row> {
  const names = Object.keys(after) as (keyof Row)[];
  return Object.fromEntries(
    names.filter((n) => before[n] !== after[n]).map((n) => [n, after[n]]),
  ) as Partial<Row>;
}

/** Asked before any fact is collected: a record that has moved on is told as such, not as bad input. */
function mustStartHere<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  state: State,
): void {
  if (lifecycle.actions[action].from.includes(state)) return;
  const [refusal] = refusalsOf(lifecycle, action, state, {} as Facts);
  if (refusal) throw conflict(refusal.code, refusal.message);
}
