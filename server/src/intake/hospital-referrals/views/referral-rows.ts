import { ageBandOf, seen } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { HospitalReferralRow } from '@jingkang/shared/api/hospital-referrals';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { hospitalReferralLifecycle } from '@jingkang/shared/lifecycles/hospital-referral';
import { hospitalReferralRecords } from '@jingkang/shared/records/hospital-referrals';
import { referralKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../foundation/clock/clock';
import { clockView } from '../../../foundation/clock/clock-view';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { readWord, toMoment } from '../../../foundation/database/rows/columns';
import { named } from '../../../foundation/database/rows/damaged';
import type { ReferralRecord } from './referral-queue';
import { ReferralSecrets } from '../referral-secrets';
import { showsPerson, sideOf } from './referral-sides';

const kindOf = ({ id }: { readonly id: string }) => ({ place: 'hospital_referrals.kind', id });

/** Rows of referrals as a role sees them. */
@Injectable()
export class ReferralRows {
  constructor(
    private readonly secrets: ReferralSecrets,
    private readonly clock: Clock,
    private readonly readable: ReadableRows,
  ) {}

  listed(rows: readonly ReferralRecord[], role: Role): Readable<HospitalReferralRow>[] {
    return this.readable.of('hospital_referrals', rows, (row) => this.of(row, role));
  }

  of(row: ReferralRecord, role: Role): HospitalReferralRow {
    const side = sideOf({ role });
    const shown = showsPerson({ role }, row);
    const { personName, birthDate } = shown ? this.secrets.head(row) : {};
    const { label, tone } = hospitalReferralLifecycle.states[row.state];
    const next = named(hospitalReferralRecords.next, row.state);
    const times = { dueAt: toMoment(row.dueAt), pausedAt: toMoment(row.pausedAt) };
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      personName: seen(role, 'personName', personName) ?? '',
      ageBand: ageBandOf(birthDate, this.clock.today())?.label ?? null,
      kindLabel: row.kind && referralKinds[readWord(referralKinds, row.kind, kindOf(row))],
      state: { code: row.state, label, tone },
      nextAction: side === 'hospital' ? next.hospital : next.staff,
      clock: clockView(
        { clock: row.clock, dueProvisional: Boolean(row.dueProvisional), ...times },
        this.clock.now(),
      ),
      hospitalName: row.hospitalName,
      organizationName: row.organizationName,
      regionName: (shown && row.regionName) || '',
      plannedDischargeOn: shown ? row.plannedDischargeOn : null,
      dischargedOn: shown ? row.dischargedOn : null,
      submittedAt: toMoment(row.submittedAt)?.toISOString() ?? null,
      updatedAt: new Date(Number(row.updatedAt)).toISOString(),
    };
  }
}
