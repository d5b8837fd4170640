import type { SubmittedView } from '@jingkang/shared/api/applications';
import type { Account } from '@jingkang/shared/access/scope';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import type { SubmitApplicationForm } from '@jingkang/shared/forms/application-steps';
import { validateForm } from '@jingkang/shared/forms/validate';
import { applicationLive } from '@jingkang/shared/lifecycles/application';
import { applicationRecords } from '@jingkang/shared/records/applications';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { Clock } from '../../../foundation/clock/clock';
import { Idempotency } from '../../../foundation/http/idempotency';
import { Performer } from '../../../records/perform';
import { conflict, invalid } from '../../../foundation/refusals/refusal';
import type { Organization } from '../../../directory/institutions/organization.entity';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { recordType } from '../application.record';
import { CaseOfApplication } from '../case-of-application';
import { Consents } from '../review/consents.service';
import { arrival } from '../queue/reception.service';
import { Routing } from '../queue/routing.service';

/** An application reaches an institution: submitted by the public or at the counter. */
@Injectable()
export class Submission {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly consents: Consents,
    private readonly routing: Routing,
    private readonly people: People,
    private readonly attachments: Attachments,
    private readonly cases: CaseOfApplication,
  ) {}

  submit(account: Account, id: string, form: SubmitApplicationForm, key: string): Promise<SubmittedView> {
    const request = { key, sender: account.id, path: `applications/${id}/submit`, body: form };
    return this.idempotency.once(request, async (manager) => {
      let receiver: Organization | undefined;
      const row = await this.performer.perform(
        this.kind,
        {
          action: 'submit',
          id,
          account,
          version: form.version,
          facts: async (_, draft) => {
            const fields = this.completed(draft);
            await this.consents.check(manager, id, form.consent, draft.ownerId === account.id);
            await this.refuseSecond(manager, account, draft);
            receiver = await this.routing.receiverOf(manager, fields.regionCode, fields.chosenOrganizationId);
            return { formComplete: true, consentEvidence: true };
          },
          effect: async (_, draft) => ({
            changes: {
              ...arrival(receiver?.id ?? null, this.clock.now()),
              ownerId: draft.ownerId ?? (await this.accountByPhone(manager, draft)),
            },
            codes: { organization: receiver?.id ?? '', way: form.consent.way },
          }),
          after: async () => {
            await this.consents.record(manager, id, form.consent, account);
            await this.attachments.submit(manager, { recordType, recordId: id }, 'all');
          },
        },
        manager,
      );
      return submittedView(row, receiver?.name ?? '');
    });
  }

  /** The draft as a complete form, or a sentence for each input that is not. */
  private completed(draft: Application): ApplicationForm {
    const result = validateForm(ApplicationForm, this.secrets.details(draft), { today: this.clock.today() });
    if ('fields' in result) throw invalid(result.fields);
    return result.value;
  }

  /** Told only to whom the live one belongs: anyone else's answer is the same as for a new person. */
  private async refuseSecond(manager: EntityManager, account: Account, draft: Application): Promise<void> {
    if (draft.ownerId !== account.id) return;
    await this.people.oneAtATime(account.id, manager);
    const live = { ownerId: account.id, id: Not(draft.id), state: In([...applicationLive]) };
    const same = [
      ...(draft.documentHash ? [{ ...live, documentHash: draft.documentHash }] : []),
      ...(draft.nameHash ? [{ ...live, nameHash: draft.nameHash }] : []),
    ];
    const existing = same.length ? await manager.findBy(Application, same) : [];
    for (const { id } of existing)
      if (await this.goesOn(manager, id))
        throw conflict('follow_existing', '您已经为这个人申请过了，请到“我的事项”里接着办。', {
          id,
        });
  }

  /** Of a case that is closed nothing goes on: whoever left, or took the consent back, may apply anew. */
  private async goesOn(manager: EntityManager, applicationId: string): Promise<boolean> {
    return (await this.cases.find(applicationId, manager))?.open ?? true;
  }

  private async accountByPhone(manager: EntityManager, { phoneHash }: Pick<Application, 'phoneHash'>) {
    const person = phoneHash ? await this.people.byPhoneHash(phoneHash, manager) : undefined;
    return person?.id ?? null;
  }
}

function submittedView(row: Application, organizationName: string): SubmittedView {
  return {
    id: row.id,
    number: row.number ?? '',
    state: row.state,
    version: row.version,
    organizationName,
    next: applicationRecords.next[row.state].publicly,
    byDate: row.dueAt ? dueOn(row.dueAt) : '',
  };
}
