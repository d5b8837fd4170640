import {
  type HospitalReferralTab,
  hospitalReferralTabs,
  type ReceiverReferralTab,
  receiverReferralTabs,
  type ReferralTab,
} from '@jingkang/shared/api/hospital-referrals';
import type { Scope } from '@jingkang/shared/access/scope';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import {
  hospitalReferralEnded,
  hospitalReferralPreRegistered,
  hospitalReferralReturned,
  hospitalReferralSent,
  type HospitalReferralState,
  hospitalReferralToReceive,
  hospitalReferralUnsent,
} from '@jingkang/shared/lifecycles/hospital-referral';
import type { referralKinds } from '@jingkang/shared/terms';
import { codesOf } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Sql } from '../../../foundation/database/work/sql';
import { grownFilter } from '../../../foundation/database/work/sql-filters';
import { countViews } from '../../../foundation/records/view-counts';
import type { Side } from './referral-sides';

/** A row as it is read; moments are numbers. */
export interface ReferralRecord {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: HospitalReferralState;
  readonly kind: keyof typeof referralKinds | null;
  readonly headSealed: string | null;
  readonly clock: ClockName | null;
  readonly dueAt: number | null;
  readonly dueProvisional: number;
  readonly pausedAt: number | null;
  readonly plannedDischargeOn: string | null;
  readonly dischargedOn: string | null;
  readonly submittedAt: number | null;
  readonly updatedAt: number;
  readonly hospitalName: string;
  readonly organizationName: string | null;
  readonly regionName: string | null;
}

export interface ReferralAsk {
  readonly side: Side;
  readonly scope: Scope;
}

/** Where the page before ended: its last sort value and id. */
export interface After {
  readonly at: number;
  readonly id: string;
}

type States = readonly HospitalReferralState[];

const receiverStates: Readonly<Record<ReceiverReferralTab, States>> = {
  to_receive: hospitalReferralToReceive,
  pre_registered: hospitalReferralPreRegistered,
  returned: hospitalReferralReturned,
  ended: hospitalReferralEnded,
};
const hospitalStates: Readonly<Record<HospitalReferralTab, States>> = {
  drafts: hospitalReferralUnsent,
  returned: hospitalReferralReturned,
  sent: hospitalReferralSent,
  ended: hospitalReferralEnded,
};

/** What each view of a side holds; a view of the other side holds nothing here. */
export const viewsOf = (side: Side): Readonly<Partial<Record<ReferralTab, States>>> =>
  side === 'hospital' ? hospitalStates : receiverStates;
const scopeOf = ({ side, scope }: ReferralAsk) =>
  grownFilter(scope, side === 'hospital' ? { organization: 'hospital_id' } : undefined);
const namesOf = (side: Side): ReferralTab[] =>
  side === 'hospital' ? codesOf(hospitalReferralTabs) : codesOf(receiverReferralTabs);

const COLUMNS = `
  SELECT q.id, q.number, q.version, q.state, q.kind, q.head_sealed AS headSealed, q.clock, q.due_at AS dueAt,
         q.due_provisional AS dueProvisional, q.paused_at AS pausedAt, q.planned_discharge_on AS plannedDischargeOn,
         q.discharged_on AS dischargedOn, q.submitted_at AS submittedAt, q.updated_at AS updatedAt,
         h.name AS hospitalName, o.name AS organizationName, r.name AS regionName
    FROM hospital_referrals q
    LEFT JOIN organizations h ON h.id = q.hospital_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN regions r ON r.code = q.region_code`;

// Written out, for MariaDB does not use an index for the row-value form.
const orders = {
  dueAt: { by: 'q.due_at, q.id', beyond: 'q.due_at >= ? AND (q.due_at > ? OR q.id > ?)', turned: 1 },
  updatedAt: {
    by: 'q.updated_at DESC, q.id DESC',
    beyond: 'q.updated_at <= ? AND (q.updated_at < ? OR q.id < ?)',
    turned: -1,
  },
} as const;
type SortColumn = keyof typeof orders;

/** Whoever receives works by the deadline; the hospital, and what has ended, go by the latest change. */
export const sortOf = (side: Side, view: ReferralTab): SortColumn =>
  side === 'receiver' && view !== 'ended' ? 'dueAt' : 'updatedAt';

/** The lists of referrals: raw, prepared reads within a scope, one for each state so that each keeps to its index. */
@Injectable()
export class ReferralQueue {
  constructor(private readonly sql: Sql) {}

  async page(
    ask: ReferralAsk,
    view: ReferralTab,
    after: After | undefined,
    take: number,
  ): Promise<ReferralRecord[]> {
    const column = sortOf(ask.side, view);
    const { by, beyond, turned } = orders[column];
    const scope = scopeOf(ask);
    const sql = `${COLUMNS} WHERE ${scope.sql} AND q.state = ?${after ? ` AND ${beyond}` : ''} ORDER BY ${by} LIMIT ${take}`;
    const read = (state: HospitalReferralState) =>
      this.sql.query<ReferralRecord>(sql, [
        ...scope.params,
        state,
        ...(after ? [after.at, after.at, after.id] : []),
      ]);
    const found = (await Promise.all((viewsOf(ask.side)[view] ?? []).map(read))).flat();
    const value = (row: ReferralRecord) => Number(row[column]);
    const ids = (a: ReferralRecord, b: ReferralRecord) => (a.id < b.id ? -1 : 1);
    return found.sort((a, b) => turned * (value(a) - value(b) || ids(a, b))).slice(0, take);
  }

  counts(ask: ReferralAsk): Promise<Partial<Record<ReferralTab, number>>> {
    const ofState = (state: HospitalReferralState) => ({ sql: 'q.state = ?', params: [state] });
    const branches = namesOf(ask.side).map(
      (view) => [view, (viewsOf(ask.side)[view] ?? []).map(ofState)] as const,
    );
    return countViews<ReferralTab>(
      this.sql,
      'hospital_referrals',
      scopeOf(ask),
      Object.fromEntries(branches),
    );
  }
}
