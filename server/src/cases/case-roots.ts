import { standingOf } from '@jingkang/shared/access/standings';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Evidence } from '../common/evidence';
import { HospitalReferral } from '../hospital-referrals/hospital-referral.entity';
import { Application } from '../intake/application.entity';
import { mergedInto } from '../intake/merged-chain';
import { NeedReport } from '../need-reports/need-report.entity';
import type { Case } from './case.entity';

const present = (id: string | null): id is string => id !== null;

/**
 * All that a case has grown from: its application, those merged into it, and the reports and referrals that these came
 * from. Who still reaches it follows the case, in the transaction that moves the case.
 */
@Injectable()
export class CaseRoots {
  constructor(private readonly evidence: Evidence) {}

  async follow(manager: EntityManager, before: Case, after: Case): Promise<void> {
    const caseStanding = standingOf(after);
    if (caseStanding === standingOf(before)) return;
    for (const { entity, recordType, ids } of await this.of(manager, after)) {
      if (!ids.length) continue;
      await manager.update(entity, { id: In([...ids]) }, { caseStanding });
      for (const recordId of ids) {
        const entry = { recordType, recordId, kind: 'changed', action: 'followedCase' } as const;
        const codes = { case: after.id, standing: caseStanding };
        await this.evidence.append(manager, { ...entry, account: undefined, codes });
      }
    }
  }

  private async of(manager: EntityManager, { applicationId }: Case) {
    const own = await manager.findBy(Application, { id: applicationId });
    const all = [...own, ...(await mergedInto(manager, applicationId))];
    const reports = all.map(({ fromReportId }) => fromReportId).filter(present);
    const referrals = all.map(({ fromReferralId }) => fromReferralId).filter(present);
    return [
      { entity: Application, recordType: 'applications', ids: all.map(({ id }) => id) },
      { entity: NeedReport, recordType: 'need_reports', ids: reports },
      { entity: HospitalReferral, recordType: 'hospital_referrals', ids: referrals },
    ] as const;
  }
}
