import type { Account } from '@jingkang/shared/access/scope';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import type { ApplicationForm } from '@jingkang/shared/forms/application';
import type { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import type { RecordRef } from '../../../messages/attachments/attachment.entity';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { Clock } from '../../../foundation/clock/clock';
import { newId, newNumber } from '../../../foundation/clock/ids';
import { Performer } from '../../../records/perform';
import type { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { recordType } from '../application.record';
import { Consents, type GivenElsewhere } from '../review/consents.service';
import { freshApplication } from '../drafts/drafts.service';
import { Reviews } from '../review/reviews.service';

type Author = Pick<Account, 'id' | 'role'>;

/** What a referral brings along besides the application's form. */
export interface Referred {
  readonly referralId: string;
  readonly organizationId: string;
  /** Who typed it in at the hospital. */
  readonly author: Author;
  /** The record whose files go along. */
  readonly files: RecordRef;
  readonly consent: ConsentForm;
  readonly given: GivenElsewhere;
  /** What the review begins with. */
  readonly needs: string[];
}

interface Arrived {
  readonly id: string;
  readonly channel: 'report' | 'hospital';
  readonly organizationId: string;
  readonly from: Partial<Pick<Application, 'fromReportId' | 'fromReferralId'>>;
  readonly author: Author;
  readonly textVersion: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** An application that nobody submits: another record becomes one, and its clock starts now. */
@Injectable()
export class Reception {
  constructor(
    private readonly clock: Clock,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly consents: Consents,
    private readonly reviews: Reviews,
    private readonly attachments: Attachments,
    private readonly people: People,
  ) {}

  /** Of a need report, when the person agrees (LN/9). */
  async ofReport(
    manager: EntityManager,
    by: Account,
    { reportId, organizationId }: { readonly reportId: string; readonly organizationId: string },
    fields: ApplicationForm,
    consent: ConsentForm,
  ): Promise<Application> {
    const id = newId();
    await this.consents.check(manager, id, consent, false);
    const begun = await this.begin(manager, fields, {
      id,
      channel: 'report',
      organizationId,
      from: { fromReportId: reportId },
      author: by,
      textVersion: consent.textVersion,
      codes: { report: reportId, way: consent.way },
    });
    await this.consents.record(manager, id, consent, by);
    return begun;
  }

  /** Of a hospital's referral, with the evidence of the consent that was given there (LN/7, QJ/5(1)). */
  async ofReferral(
    manager: EntityManager,
    { referralId, organizationId, author, files, consent, given, needs }: Referred,
    fields: ApplicationForm,
  ): Promise<Application> {
    const id = newId();
    const begun = await this.begin(manager, fields, {
      id,
      channel: 'hospital',
      organizationId,
      from: { fromReferralId: referralId },
      author,
      textVersion: consent.textVersion,
      codes: { referral: referralId, way: consent.way },
    });
    await this.attachments.move(manager, files, { recordType, recordId: id });
    await this.consents.record(manager, id, consent, author, given);
    await this.reviews.prefill(manager, id, needs, author.id);
    return begun;
  }

  private async begin(
    manager: EntityManager,
    fields: ApplicationForm,
    arrived: Arrived,
  ): Promise<Application> {
    const { id, channel, organizationId, from, author, textVersion, codes } = arrived;
    const now = this.clock.now();
    const sealed = this.secrets.columnsOf(id, fields);
    const person = sealed.phoneHash ? await this.people.byPhoneHash(sealed.phoneHash, manager) : undefined;
    const row = {
      ...freshApplication(id, channel, textVersion, now),
      ...sealed,
      ...arrival(organizationId, now),
      ...from,
      enteredById: author.id,
      enteredByRole: author.role,
      ownerId: person?.id ?? null,
    };
    return this.performer.begin(manager, this.kind, 'receive', undefined, row, { codes });
  }
}

/** What every application has from the moment an institution has it. */
export function arrival(organizationId: string | null, now: Date) {
  const number = newNumber('SQ', toLocalDate(now));
  return { number, organizationId, hasConsent: true, submittedAt: now };
}
