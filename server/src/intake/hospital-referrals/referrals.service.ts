import type { HospitalReferralState } from '@jingkang/shared/lifecycles/hospital-referral';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { SubmittedReferralView } from '@jingkang/shared/api/hospital-referrals';
import type { Account } from '@jingkang/shared/access/scope';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import type { VersionForm, WithdrawForm } from '@jingkang/shared/forms/any-record';
import type { ConfirmDischargeForm, PostponeDischargeForm } from '@jingkang/shared/forms/hospital-referral';
import {
  hospitalReferralLifecycle,
  type HospitalReferralAction,
  type HospitalReferralFacts,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { refusalOf } from '@jingkang/shared/lifecycles/lifecycle';
import { referralFacts, referralProblems } from '@jingkang/shared/referrals/referral-facts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Clock } from '../../foundation/clock/clock';
import { Idempotency } from '../../foundation/http/idempotency';
import { newNumber } from '../../foundation/clock/ids';
import { Performer } from '../../records/perform';
import { invalid, Refused } from '../../foundation/refusals/refusal';
import type { Organization } from '../../directory/institutions/organization.entity';
import { consentTextHash } from '../applications/review/consents.service';
import { Routing } from '../applications/queue/routing.service';
import { RecordActions, type Step } from '../../records/record-actions';
import type { HospitalReferral } from './hospital-referral.entity';
import { ReferralKind } from './referral-kind';
import { ReferralNotices } from './referral-notices.service';
import { erasedColumns, type ReferralFields, ReferralSecrets } from './referral-secrets';
import { recordType } from './referral.record';

/** What the hospital does with its referral. Each method is one action of the lifecycle. */
@Injectable()
export class Referrals {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: ReferralKind,
    private readonly actions: RecordActions,
    private readonly secrets: ReferralSecrets,
    private readonly attachments: Attachments,
    private readonly notices: ReferralNotices,
    private readonly routing: Routing,
  ) {}

  submit(account: Account, id: string, form: VersionForm, key: string): Promise<SubmittedReferralView> {
    const request = { key, sender: account.id, path: `hospital-referrals/${id}/submit`, body: form };
    return this.idempotency.once(request, async (manager) => {
      let receiver: Organization | undefined;
      const step: Step<HospitalReferral, HospitalReferralAction, HospitalReferralFacts> = {
        version: form.version,
        facts: async (_, draft) => {
          const fields = await this.mustBeComplete(manager, draft);
          receiver = await this.receiverOf(manager, draft, fields);
          return {};
        },
        effect: async (_, { number }) => ({
          changes: {
            number: number ?? newNumber('ZJ', this.clock.today()),
            organizationId: receiver?.id ?? null,
            consentTextHash: consentTextHash(),
            submittedAt: this.clock.now(),
          },
          codes: { organization: receiver?.id ?? '' },
        }),
        after: async (_, row) => {
          await this.attachments.submit(manager, { recordType, recordId: id }, 'all');
          await this.notices.toWorkers(manager, row, 'submit');
        },
      };
      const order = { ...step, action: 'submit', id, account } as const;
      const row = await this.performer.perform(this.kind, order, manager);
      return submittedView(row, receiver?.name ?? '');
    });
  }

  postpone(
    account: Account,
    id: string,
    form: PostponeDischargeForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    const { version, plannedDischargeOn } = form;
    return this.actions.act(this.kind, account, id, 'postpone-discharge', {
      version,
      facts: async () => ({ plannedAhead: plannedDischargeOn > this.clock.today() }),
      effect: async (_, row) => ({
        changes: this.columnsWith(row, { plannedDischargeOn }),
        since: startOfDay(plannedDischargeOn),
      }),
    });
  }

  confirmDischarge(
    account: Account,
    id: string,
    form: ConfirmDischargeForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    const { version, dischargedOn } = form;
    return this.actions.act(this.kind, account, id, 'confirm-discharge', {
      version,
      effect: async (_, row) => ({ changes: this.columnsWith(row, { dischargedOn }) }),
      after: (manager, row) => this.notices.toWorkers(manager, row, 'confirm-discharge'),
    });
  }

  /** What was never sent is forgotten; of what was sent, the hospital keeps the evidence of the consent. */
  withdraw(
    account: Account,
    id: string,
    { version, reason }: WithdrawForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.actions.act(this.kind, account, id, 'withdraw', {
      version,
      effect: async (manager, { number }) => {
        if (number) return {};
        await this.attachments.forget(manager, { recordType, recordId: id });
        return { changes: erasedColumns };
      },
      after: async (manager, row, eventId) => {
        await this.actions.saying(this.kind, { kind: 'reason', body: reason, author: account })(
          manager,
          row,
          eventId,
        );
        await this.notices.toWorkers(manager, row, 'withdraw');
      },
    });
  }

  private async mustBeComplete(manager: EntityManager, row: HospitalReferral): Promise<ReferralFields> {
    const fields = this.secrets.details(row);
    const evidence = await this.kind.evidenceOf(manager, row.id);
    const problems = referralProblems(fields, evidence);
    if (Object.keys(problems).length === 0) return fields;
    const facts = referralFacts(fields, evidence);
    const refusal = facts.formComplete
      ? refusalOf(hospitalReferralLifecycle, 'submit', row.state, facts)
      : undefined;
    // Complete, but something stands against it: its code, and the sentences of all that does.
    throw refusal ? new Refused({ status: 409, ...refusal, fields: problems }) : invalid(problems);
  }

  private receiverOf(
    manager: EntityManager,
    { hospitalId }: HospitalReferral,
    { regionCode = '', chosenOrganizationId }: ReferralFields,
  ): Promise<Organization> {
    if (chosenOrganizationId === hospitalId)
      throw invalid({ chosenOrganizationId: '不能转介给本院，请另选一家机构。' });
    return this.routing.receiverOf(manager, regionCode, chosenOrganizationId);
  }

  private columnsWith(row: HospitalReferral, more: ReferralFields) {
    return this.secrets.columnsOf(row.id, { ...this.secrets.details(row), ...more });
  }
}

function submittedView(row: HospitalReferral, organizationName: string): SubmittedReferralView {
  const { id, number, state, version, dueAt } = row;
  return {
    id,
    number: number ?? '',
    state,
    version,
    organizationName,
    byDate: dueAt ? dueOn(dueAt) : '',
  };
}
