import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { AgreementsReader } from '../agreements/agreements-reader';
import type { Agreement } from '../agreements/agreement.entity';
import { AllocationsReader } from '../allocations/allocations-reader';
import type { Allocation } from '../allocations/allocation.entity';
import { AssessmentsReader, type AwaitedSelfReport } from '../assessments/assessments-reader';
import type { Assessment } from '../assessments/assessment.entity';
import type { Case } from '../cases/case.entity';
import { ConsentsReader } from '../consents/consents-reader';
import type { CaseConsent } from '../consents/case-consent.entity';
import { Organizations } from '../institutions/organizations.service';

/** A case with everything that belongs to it, and the names of the organizations in it. */
export interface CaseParts {
  readonly row: Case;
  readonly allocations: readonly Allocation[];
  readonly consents: readonly CaseConsent[];
  readonly assessments: readonly Assessment[];
  readonly agreements: readonly Agreement[];
  readonly selfReports: readonly AwaitedSelfReport[];
  readonly nameOf: (organizationId: string | null) => string | null;
}

/** Collects what the modules keep of a case; each answers for its own records. */
@Injectable()
export class MyCaseParts {
  constructor(
    private readonly manager: EntityManager,
    private readonly allocations: AllocationsReader,
    private readonly consents: ConsentsReader,
    private readonly assessments: AssessmentsReader,
    private readonly agreements: AgreementsReader,
    private readonly organizations: Organizations,
  ) {}

  async of(row: Case): Promise<CaseParts> {
    const { manager } = this;
    const [allocations, consents, assessments, agreements, selfReports] = await Promise.all([
      this.allocations.of(row.id),
      this.consents.of(manager, row.id),
      this.assessments.of(manager, row.id),
      this.agreements.of(manager, row.id),
      this.assessments.selfReportsAwaited(manager, row.id),
    ]);
    const named = [
      row.organizationId,
      ...consents.map(({ receiverId }) => receiverId),
      ...agreements.map(({ organizationId }) => organizationId),
    ];
    const names = await this.organizations.namesOf(named.flatMap((id) => id ?? []));
    const nameOf = (id: string | null) => (id && names.get(id)) ?? null;
    return { row, allocations, consents, assessments, agreements, selfReports, nameOf };
  }
}
