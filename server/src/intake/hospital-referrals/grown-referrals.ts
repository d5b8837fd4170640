import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseRoots } from '../../records/case-roots';
import { RegisteredPeople } from '../applications/registered-people.service';
import { HospitalReferral } from './hospital-referral.entity';
import { recordType } from './referral.record';

/** A referral that became an application of a case follows the case. */
@Injectable()
export class GrownReferrals implements OnModuleInit {
  constructor(
    private readonly roots: CaseRoots,
    private readonly registered: RegisteredPeople,
  ) {}

  onModuleInit(): void {
    this.roots.grow({
      recordType,
      entity: HospitalReferral,
      idsOf: async (manager, applicationId) => {
        const applications = await this.registered.allOf(applicationId, manager);
        const where = { applicationId: In(applications) };
        const rows = await manager.find(HospitalReferral, {
          select: { id: true },
          where,
          order: { id: 'ASC' },
        });
        return rows.map(({ id }) => id);
      },
    });
  }
}
