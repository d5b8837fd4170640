import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { roles } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import type { SupplyInformationForm } from '@jingkang/shared/forms/application-steps';
import type { WithdrawForm } from '@jingkang/shared/forms/any-record';
import { validateForm } from '@jingkang/shared/forms/validate';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../../../messages/attachments/attachments.service';
import type { EntityManager } from 'typeorm';
import { Leads } from '../../../identity/accounts/leads.service';
import { Clock } from '../../../foundation/clock/clock';
import { Performer } from '../../../records/perform';
import { invalid } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Messages } from '../../../messages/notes/messages.service';
import { NoticesWriter } from '../../../messages/notices/notices-writer';
import type { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { type ApplicationFields, ApplicationSecrets } from '../application-secrets';
import { recordType } from '../application.record';

/** What the person concerned does with an application, or a colleague for them on the telephone. */
@Injectable()
export class ApplicantActions {
  constructor(
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly messages: Messages,
    private readonly notices: NoticesWriter,
    private readonly attachments: Attachments,
    private readonly leads: Leads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async supply(
    account: Account,
    id: string,
    form: SupplyInformationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    const { version, message, fields } = form;
    return this.unitOfWork.run(async (within) => {
      const supplied = await this.performer.perform(
        this.kind,
        {
          action: 'supply-information',
          id,
          account,
          version,
          effect: async (_, before) => {
            const corrected = fields ? this.corrected(before, fields) : undefined;
            const sealed = corrected ? this.secrets.columnsOf(id, corrected.fields) : {};
            return {
              changes: { ...sealed, newInformation: true },
              codes: { fields: corrected?.names.join(',') ?? '' },
            };
          },
          after: async (manager, after, eventId) => {
            const fromApplicant = roles[account.role].kind === 'public';
            const said = {
              recordType,
              recordId: id,
              kind: 'supplied',
              body: message,
              author: account,
            } as const;
            await this.messages.add(manager, { ...said, eventId, fromApplicant, visibleToApplicant: true });
            await this.attachments.submit(manager, { recordType, recordId: id }, { by: account.id });
            await this.tell(manager, after, account);
          },
        },
        within,
      );
      // Nobody is there to go on with it: it is taken anew.
      const after = supplied.assigneeId
        ? supplied
        : await this.performer.perform(
            this.kind,
            { action: 'return-to-queue', id, account: undefined },
            within,
          );
      return { id, state: after.state, version: after.version };
    });
  }

  async withdraw(
    account: Account,
    id: string,
    { version, reason }: WithdrawForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    const row = await this.performer.perform(this.kind, {
      action: 'withdraw',
      id,
      account,
      version,
      after: async (manager, _, eventId) => {
        const fromApplicant = roles[account.role].kind === 'public';
        const said = { recordType, recordId: id, kind: 'reason', body: reason, author: account } as const;
        await this.messages.add(manager, { ...said, eventId, fromApplicant, visibleToApplicant: true });
      },
    });
    return { id, state: row.state, version: row.version };
  }

  private async tell(manager: EntityManager, row: Application, account: Account): Promise<void> {
    const told = row.assigneeId ? [row.assigneeId] : await this.leads.of(manager, row);
    const others = told.filter((id) => id !== account.id);
    await this.notices.write(manager, others, { recordType, recordId: row.id, action: 'new-information' });
  }

  /** The form with what was corrected, complete again; where it lives decides who handles it, so that stays. */
  private corrected(
    row: Application,
    changes: ApplicationFields,
  ): { fields: ApplicationForm; names: string[] } {
    const before = this.secrets.details(row);
    const merged = { ...before, ...changes, regionCode: before.regionCode };
    const result = validateForm(ApplicationForm, merged, { today: this.clock.today() });
    if ('fields' in result)
      throw invalid(
        Object.fromEntries(Object.entries(result.fields).map(([name, said]) => [`fields.${name}`, said])),
      );
    const names = (Object.keys(merged) as (keyof ApplicationForm)[]).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(merged[name]),
    );
    return { fields: result.value, names };
  }
}
