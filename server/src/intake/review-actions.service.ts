import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  AssignForm,
  DeclineForm,
  OverrideQualificationForm,
  ReasonForm,
  TransferForm,
  VersionForm,
} from '@jingkang/shared/forms/application-steps';
import type { RequestInformationForm } from '@jingkang/shared/forms/request-information';
import type { ApplicationAction, ApplicationFacts } from '@jingkang/shared/lifecycles/application';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../accounts/people.service';
import { CasesWriter } from '../cases/cases-writer';
import { Clock } from '../common/clock';
import { type Order, Performer } from '../common/perform';
import { invalid } from '../common/refusal';
import type { MessageKind } from '../messages/record-message.entity';
import { Messages } from '../messages/messages.service';
import { NoticesWriter } from '../notices/notices-writer';
import type { Application } from './application.entity';
import { ApplicationKind } from './application-kind';
import { recordType } from './application.record';
import { MergedIn } from './merged-in.service';
import { Mergings } from './mergings.service';
import { Reviews } from './review.service';
import { Routing } from './routing.service';

type Step = Omit<Order<Application, ApplicationAction, ApplicationFacts>, 'id' | 'account' | 'action'>;

/** What colleagues do with an application under review. Each method is one action of the lifecycle. */
@Injectable()
export class ReviewActions {
  constructor(
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly messages: Messages,
    private readonly notices: NoticesWriter,
    private readonly routing: Routing,
    private readonly cases: CasesWriter,
    private readonly reviews: Reviews,
    private readonly mergings: Mergings,
    private readonly mergedIn: MergedIn,
  ) {}

  claim(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer> {
    return this.act(account, id, 'claim', {
      version,
      effect: async (manager, row) => {
        await this.people.mustStillServe(account, row.organizationId, manager);
        return { changes: { assigneeId: account.id } };
      },
    });
  }

  assign(account: Account, id: string, { version, accountId }: AssignForm): Promise<ActionAnswer> {
    return this.act(account, id, 'assign', {
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
  ): Promise<ActionAnswer> {
    return this.act(account, id, 'transfer', {
      version,
      effect: async (manager, row) => {
        if (organizationId === row.organizationId)
          throw invalid({ organizationId: '已经在这家机构，请另选一家。' });
        const to = await this.routing.serving(manager, organizationId, 'organizationId');
        await this.mergedIn.follow(manager, account, id, to.id);
        return { changes: { organizationId: to.id, assigneeId: null }, codes: { organization: to.id } };
      },
      after: this.saying(account, id, 'reason', reason, false),
    });
  }

  requestInformation(
    account: Account,
    id: string,
    { version, items, message }: RequestInformationForm,
  ): Promise<ActionAnswer> {
    return this.act(account, id, 'request-information', {
      version,
      effect: async () => ({ codes: { items: items.join(',') } }),
      after: this.saying(account, id, 'asked', message, true),
    });
  }

  override(
    account: Account,
    id: string,
    { version, reason }: OverrideQualificationForm,
  ): Promise<ActionAnswer> {
    return this.act(account, id, 'override-qualification', {
      version,
      effect: async () => ({ changes: { overriddenById: account.id, overriddenAt: this.clock.now() } }),
      after: this.saying(account, id, 'reason', reason, false),
    });
  }

  register(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer> {
    return this.act(account, id, 'register', {
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

  decline(account: Account, id: string, { version, reason, advice }: DeclineForm): Promise<ActionAnswer> {
    return this.act(account, id, 'decline', {
      version,
      after: async (manager, row, eventId) => {
        await this.saying(account, id, 'reason', reason, true)(manager, row, eventId);
        await this.saying(account, id, 'advice', advice, true)(manager, row, eventId);
      },
    });
  }

  recordNoConsent(account: Account, id: string, { version, reason }: ReasonForm): Promise<ActionAnswer> {
    return this.act(account, id, 'record-no-consent', {
      version,
      effect: async () => ({ changes: { hasConsent: false } }),
      after: this.saying(account, id, 'reason', reason, false),
    });
  }

  private async act(
    account: Account,
    id: string,
    action: ApplicationAction,
    step: Step,
  ): Promise<ActionAnswer> {
    const row = await this.performer.perform(this.kind, { ...step, action, id, account });
    return { id, state: row.state, version: row.version };
  }

  private saying(
    author: Account,
    recordId: string,
    kind: MessageKind,
    body: string,
    visibleToApplicant: boolean,
  ) {
    return (manager: EntityManager, _: Application, eventId: string) =>
      this.messages.add(manager, { recordType, recordId, kind, body, author, eventId, visibleToApplicant });
  }
}
