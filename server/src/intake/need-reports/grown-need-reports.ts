import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseRoots } from '../../records/case-roots';
import { RegisteredPeople } from '../applications/registered-people.service';
import { NeedReport } from './need-report.entity';
import { recordType } from './need-report.record';

/** A report that became an application of a case follows the case. */
@Injectable()
export class GrownNeedReports implements OnModuleInit {
  constructor(
    private readonly roots: CaseRoots,
    private readonly registered: RegisteredPeople,
  ) {}

  onModuleInit(): void {
    this.roots.grow({
      recordType,
      entity: NeedReport,
      idsOf: async (manager, applicationId) => {
        const applications = await this.registered.allOf(applicationId, manager);
        const where = { applicationId: In(applications) };
        const rows = await manager.find(NeedReport, { select: { id: true }, where, order: { id: 'ASC' } });
        return rows.map(({ id }) => id);
      },
    });
  }
}
