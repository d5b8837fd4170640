import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { AssignForm, DeclineForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import type { OverrideQualificationForm, TransferForm } from '@jingkang/shared/forms/application-steps';
import type { RequestInformationForm } from '@jingkang/shared/forms/request-information';
import { Injectable } from '@nestjs/common';
import { People } from '../../../identity/accounts/people.service';
import { Clock } from '../../../foundation/clock/clock';
import { invalid } from '../../../foundation/refusals/refusal';
import { NoticesWriter } from '../../../messages/notices/notices-writer';
import { RecordActions } from '../../../records/record-actions';
import { CaseOfApplication } from '../case-of-application';
import { ApplicationKind } from '../application-kind';
import { recordType } from '../application.record';
import { MergedIn } from '../merging/merged-in.service';
import { Mergings } from '../merging/mergings.service';
import { Reviews } from './reviews.service';
import { Routing } from '../queue/routing.service';

/** What colleagues do with an application under review. Each method is one action of the lifecycle. */
@Injectable()
export class ReviewActions {
  constructor(
    private readonly kind: ApplicationKind,
    private readonly actions: RecordActions,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly notices: NoticesWriter,
    private readonly routing: Routing,
    private readonly cases: CaseOfApplication,
    private readonly reviews: Reviews,
    private readonly mergings: Mergings,
    private readonly mergedIn: MergedIn,
  ) {}

  claim(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'claim', {
      version,
      effect: async (manager, row) => {
        await this.people.mustStillServe(account, row.organizationId, manager);
        return { changes: { assigneeId: account.id } };
      },
    });
  }

  assign(
    account: Account,
    id: string,
    { version, accountId }: AssignForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'assign', {
      version,
      effect: async (manager, row) => {
        await this.people.mustServeAt(accountId, row.organizationId, manager);
        return { changes: { assigneeId: accountId }, codes: { assignee: accountId } };
      },
      after: (manager) =>
        this.notices.write(manager, [accountId], { recordType, recordId: id, action: 'assigned-to-you' }),
    });
  }

  transfer(
    account: Account,
    id: string,
    { version, organizationId, reason }: TransferForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'transfer', {
      version,
      effect: async (manager, row) => {
        if (organizationId === row.organizationId)
          throw invalid({ organizationId: '已经在这家机构，请另选一家。' });
        const to = await this.routing.nextTo(manager, row, organizationId, 'organizationId');
        await this.mergedIn.follow(manager, account, id, to.id);
        return { changes: { organizationId: to.id, assigneeId: null }, codes: { organization: to.id } };
      },
      after: this.actions.saying(this.kind, { kind: 'reason', body: reason, author: account }),
    });
  }

  requestInformation(
    account: Account,
    id: string,
    { version, items, message }: RequestInformationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'request-information', {
      version,
      effect: async () => ({ codes: { items: items.join(',') } }),
      after: this.actions.saying(this.kind, {
        kind: 'asked',
        body: message,
        author: account,
        visibleToApplicant: true,
      }),
    });
  }

  override(
    account: Account,
    id: string,
    { version, reason }: OverrideQualificationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'override-qualification', {
      version,
      effect: async () => ({ changes: { overriddenById: account.id, overriddenAt: this.clock.now() } }),
      after: this.actions.saying(this.kind, { kind: 'reason', body: reason, author: account }),
    });
  }

  register(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'register', {
      version,
      effect: async (manager, row) => {
        // The case that begins is theirs.
        await this.people.mustStillServe(account, row.organizationId, manager);
        return {
          changes: { newInformation: false },
          codes: { qualificationOverridden: row.overriddenAt !== null },
        };
      },
      after: async (manager, row) => {
        await this.cases.open(manager, {
          applicationId: row.id,
          organizationId: row.organizationId ?? '',
          regionCode: row.regionCode ?? '',
          assigneeId: row.assigneeId,
          ownerId: row.ownerId,
          ...(await this.reviews.resultOf(manager, row.id)),
          risk: await this.mergings.riskOf(manager, row),
        });
      },
    });
  }

  decline(
    account: Account,
    id: string,
    { version, reason, advice }: DeclineForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'decline', {
      version,
      after: this.actions.saying(
        this.kind,
        { kind: 'reason', body: reason, author: account, visibleToApplicant: true },
        { kind: 'advice', body: advice, author: account, visibleToApplicant: true },
      ),
    });
  }

  recordNoConsent(
    account: Account,
    id: string,
    { version, reason }: ReasonForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.actions.act(this.kind, account, id, 'record-no-consent', {
      version,
      effect: async () => ({ changes: { hasConsent: false } }),
      after: this.actions.saying(this.kind, { kind: 'reason', body: reason, author: account }),
    });
  }
}
