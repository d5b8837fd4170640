import type { HospitalReferralState } from '@jingkang/shared/lifecycles/hospital-referral';
import { givenRoles } from '@jingkang/shared/access/role-groups';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { ReceivedReferralView } from '@jingkang/shared/api/hospital-referrals';
import type { Account } from '@jingkang/shared/access/scope';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type { HospitalReferralForm, ReturnReferralForm } from '@jingkang/shared/forms/hospital-referral';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Performer } from '../../records/perform';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Reception } from '../applications/queue/reception.service';
import { RecordActions } from '../../records/record-actions';
import type { HospitalReferral } from './hospital-referral.entity';
import { applicationOf, consentOf } from './referral-application';
import { ReferralKind } from './referral-kind';
import { ReferralNotices } from './referral-notices.service';
import { ReferralSecrets } from './referral-secrets';
import { recordType } from './referral.record';

/** What the institution does with a referral. Received, it becomes an application, with the consent and its evidence (LN/7, QJ/5(1)). */
@Injectable()
export class Receipts {
  constructor(
    private readonly performer: Performer,
    private readonly kind: ReferralKind,
    private readonly actions: RecordActions,
    private readonly secrets: ReferralSecrets,
    private readonly attachments: Attachments,
    private readonly organizations: Organizations,
    private readonly reception: Reception,
    private readonly notices: ReferralNotices,
  ) {}

  preRegister(
    account: Account,
    id: string,
    { version }: VersionForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.actions.act(this.kind, account, id, 'pre-register', {
      version,
      // Due on the planned day itself (§1.1).
      effect: async (_, { plannedDischargeOn }) =>
        plannedDischargeOn ? { since: startOfDay(plannedDischargeOn) } : {},
      after: (manager, row) => this.notices.toHospital(manager, row, 'pre-register'),
    });
  }

  giveBack(
    account: Account,
    id: string,
    { version, words }: ReturnReferralForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.actions.act(this.kind, account, id, 'return', {
      version,
      after: async (manager, row, eventId) => {
        const reason = { kind: 'reason', body: words, author: account } as const;
        await this.actions.saying(this.kind, reason)(manager, row, eventId);
        await this.notices.toHospital(manager, row, 'return');
      },
    });
  }

  async receive(account: Account, id: string, { version }: VersionForm): Promise<ReceivedReferralView> {
    let applicationId = '';
    const row = await this.performer.perform(this.kind, {
      action: 'receive',
      id,
      account,
      version,
      effect: async (manager, referral) => {
        applicationId = await this.toApplication(manager, referral);
        return { changes: { applicationId }, codes: { application: applicationId } };
      },
      after: (manager, received) => this.notices.toHospital(manager, received, 'receive'),
    });
    return { id, state: row.state, version: row.version, applicationId };
  }

  private async toApplication(manager: EntityManager, row: HospitalReferral): Promise<string> {
    // Whole since it was submitted, and not changed since.
    const form = this.secrets.details(row) as HospitalReferralForm;
    const files = { recordType, recordId: row.id };
    const papers = await this.attachments.idsOf(manager, files, 'paper_consent');
    const hospital = await this.organizations.find(row.hospitalId, manager);
    const { id } = await this.reception.ofReferral(
      manager,
      {
        referralId: row.id,
        organizationId: row.organizationId ?? '',
        author: { id: row.createdById, role: givenRoles.ofReferral },
        files,
        consent: consentOf(form, papers),
        given: { textHash: row.consentTextHash ?? '', at: startOfDay(form.consentedOn) },
        needs: form.needs.filter((need) => need !== 'unsure'),
      },
      applicationOf(form, hospital?.name ?? ''),
    );
    return id;
  }
}
