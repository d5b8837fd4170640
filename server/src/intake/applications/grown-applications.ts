import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseRoots } from '../../records/case-roots';
import { Application } from './application.entity';
import { recordType } from './application.record';
import { RegisteredPeople } from './registered-people.service';

/** The application of a case, and what was merged into it, follow the case. */
@Injectable()
export class GrownApplications implements OnModuleInit {
  constructor(
    private readonly roots: CaseRoots,
    private readonly registered: RegisteredPeople,
  ) {}

  onModuleInit(): void {
    this.roots.grow({
      recordType,
      entity: Application,
      idsOf: (manager, applicationId) => this.registered.allOf(applicationId, manager),
    });
  }
}
