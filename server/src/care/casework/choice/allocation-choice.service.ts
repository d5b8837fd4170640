import type { CaseState } from '@jingkang/shared/lifecycles/case';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { mayBeProposed } from '@jingkang/shared/allocation/how-far';
import type { SuggestionView } from '@jingkang/shared/api/places';
import type { Account } from '@jingkang/shared/access/scope';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type { ProposeAllocationForm } from '@jingkang/shared/forms/cases';
import type { CaseFacts } from '@jingkang/shared/lifecycles/case';
import { receiverConsentWording } from '@jingkang/shared/texts/receiver-consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AllocationsWriter } from '../../allocations/allocations-writer';
import { invalid } from '../../../foundation/refusals/refusal';
import { ConsentsWriter } from '../../consents/consents-writer';
import type { Organization } from '../../../directory/institutions/organization.entity';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Suggestions } from '../../../directory/institutions/suggestions.service';
import { RegisteredPeople } from '../../../intake/applications/registered-people.service';
import type { Case } from '../../cases/case.entity';
import { CasePerformer } from '../../cases/case-performer';
import { CaseAccess } from '../case-access.service';
import { CasesReader } from '../../cases/cases-reader';
import { discreet } from '../../cases/discretion';

/** The choice of an institution: the platform suggests, a human decides, the person is asked first (LN/10, 104/6). */
@Injectable()
export class AllocationChoice {
  constructor(
    private readonly acts: CasePerformer,
    private readonly desk: CaseAccess,
    private readonly reader: CasesReader,
    private readonly registered: RegisteredPeople,
    private readonly suggestions: Suggestions,
    private readonly organizations: Organizations,
    private readonly allocations: AllocationsWriter,
    private readonly consents: ConsentsWriter,
  ) {}

  async suggest(account: Account, id: string): Promise<{ items: SuggestionView[] }> {
    const { applicationId, regionCode, needs } = await this.desk.get(account, id, 'case.allocate');
    const ageBand = await this.registered.ageBand(applicationId);
    return { items: await this.suggestions.suggestFor({ regionCode, needs: needs ?? [], ageBand }) };
  }

  async propose(
    account: Account,
    id: string,
    { version, organizationId }: ProposeAllocationForm,
  ): Promise<ActionAnswer<CaseState>> {
    try {
      return await this.acts.act(account, id, 'propose-allocation', {
        version,
        facts: async (manager, row) =>
          this.factsOf(manager, row, await this.receiver(manager, organizationId)),
        effect: async () => ({ codes: { organization: organizationId } }),
        after: async (manager, row) =>
          this.ask(manager, account, row, await this.receiver(manager, organizationId)),
      });
    } catch (error) {
      throw discreet(error, account.role);
    }
  }

  cancel(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<CaseState>> {
    return this.acts.act(account, id, 'cancel-allocation', {
      version,
      after: (manager) => this.allocations.takeBack(manager, id),
    });
  }

  private async receiver(manager: EntityManager, id: string): Promise<Organization> {
    const found = await this.organizations.find(id, manager);
    if (!found) throw invalid({ organizationId: '没有这家机构，请重新选择。' });
    return found;
  }

  private async factsOf(
    manager: EntityManager,
    { regionCode }: Case,
    to: Organization,
  ): Promise<Partial<CaseFacts>> {
    const room = to.capacity === null || (await this.reader.placesTaken(to.id, manager)) < to.capacity;
    return {
      receiverServes: mayBeProposed(regionCode, to),
      receiverHasRoom: room,
    };
  }

  /** The offer stands still until the person or guardian has agreed to the named receiver (个人信息保护法 23). */
  private async ask(manager: EntityManager, account: Account, row: Case, to: Organization): Promise<void> {
    const { regionCode, countyCode, organizationId, ownerId } = row;
    const allocation = await this.allocations.propose(manager, {
      caseId: row.id,
      organizationId: to.id,
      fromOrganizationId: organizationId,
      regionCode,
      countyCode,
      ...(await this.registered.brief(row.applicationId, manager)),
      needs: row.needs ?? [],
      proposedById: account.id,
    });
    const { version, wording } = receiverConsentWording({ receiverName: to.name });
    const consent = await this.consents.request(manager, account, {
      caseId: row.id,
      kind: 'receiver',
      organizationId,
      regionCode,
      ownerId,
      allocationId: allocation.id,
      receiverId: to.id,
      textVersion: version,
      wording,
    });
    await this.allocations.bind(manager, allocation.id, consent.id);
  }
}
