import { isOf, roleGroups } from '@jingkang/shared/access/role-groups';
import { hospitalReferralOpen, hospitalReferralUnsent } from '@jingkang/shared/lifecycles/hospital-referral';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { HeldWork } from '../../identity/staff/held-work/held-work.service';
import { placeOf } from '../../identity/staff/held-work/work-places';
import { Evidence } from '../../foundation/evidence/evidence';
import { HospitalReferral } from './hospital-referral.entity';
import { recordType, referralRecord } from './referral.record';

const unfinished = [...hospitalReferralUnsent, ...hospitalReferralOpen];

/** Referrals of a hospital belong to all its colleagues: whoever wrote one stays its author, and the others are told. */
@Injectable()
export class HeldReferrals implements OnModuleInit {
  constructor(
    private readonly held: HeldWork,
    private readonly evidence: Evidence,
  ) {}

  onModuleInit(): void {
    this.held.hold({
      kind: recordType,
      place: placeOf(referralRecord),
      sharedBy: roleGroups.hospital,
      // Only as long as the author is of the hospital.
      idsOf: async (manager, { id: createdById, role, organizationId: hospitalId }) => {
        if (!isOf(role, 'hospital') || hospitalId === null) return [];
        const where = { createdById, hospitalId, state: In(unfinished) };
        const rows = await manager.find(HospitalReferral, {
          select: { id: true },
          where,
          order: { id: 'ASC' },
        });
        return rows.map(({ id }) => id);
      },
      release: (manager, recordId, { accountId, cause, by }) =>
        this.evidence.append(manager, {
          recordType,
          recordId,
          kind: 'changed',
          action: 'authorLeft',
          account: by,
          codes: { account: accountId, cause },
        }),
    });
  }
}
