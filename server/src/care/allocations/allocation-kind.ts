import type { Account } from '@jingkang/shared/access/scope';
import type {
  AllocationAction,
  AllocationFacts,
  AllocationState,
} from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesReader } from '../cases/cases-reader';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { ConsentsReader } from '../consents/consents-reader';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Allocation } from './allocation.entity';
import { allocationRecord } from './allocation.record';

/** How an allocation moves. The institution reaches it once it is asked, the county always. */
@Injectable()
export class AllocationKind
  extends kindOf(allocationRecord)
  implements RecordKind<Allocation, AllocationState, AllocationAction, AllocationFacts>
{
  constructor(
    private readonly consents: ConsentsReader,
    private readonly organizations: Organizations,
    private readonly cases: CasesReader,
  ) {
    super();
  }

  factsOf = async (
    manager: EntityManager,
    row: Allocation,
    _account: Account | undefined,
  ): Promise<AllocationFacts> => {
    const institution = await this.organizations.find(row.organizationId, manager);
    const taken = await this.cases.placesTaken(row.organizationId, manager);
    return {
      consentInForce: await this.consents.isInForce(manager, row.consentId),
      institutionActive: institution?.status === 'active',
      institutionHasRoom: institution?.capacity === null || taken < (institution?.capacity ?? 0),
    };
  };
}
