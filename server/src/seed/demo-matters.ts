import { randomUUID } from 'node:crypto';
import { givenRoles } from '@jingkang/shared/access/role-groups';
import { addDays, startOfDay } from '@jingkang/shared/calendar/local-date';
import type { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import type { INestApplicationContext } from '@nestjs/common';
import type { Account } from '@jingkang/shared/access/scope';
import { type Clock, FixedClock } from '../foundation/clock/clock';
import { ApplicantActions } from '../intake/applications/drafts/applicant-actions.service';
import { Drafts } from '../intake/applications/drafts/drafts.service';
import { Duplicates } from '../intake/applications/merging/duplicates.service';
import { ReviewActions } from '../intake/applications/review/review-actions.service';
import { Reviews } from '../intake/applications/review/reviews.service';
import { Submission } from '../intake/applications/drafts/submission.service';
import { demoId } from '../demo/demo-id';
import { demoOrganizations } from './demo-organizations';
import { demoStaff } from './demo-staff';
import { toyApplication, toyPerson } from './toy-people';

interface Versioned {
  readonly version: number;
}

const electronic: ConsentForm = {
  way: 'electronic',
  textVersion: consentText.version,
  items: [...consentItems],
};

/** Lets toy people go the real way: each row is made by the action that makes it in service, on a day of its own. */
export class DemoStory {
  private readonly drafts: Drafts;
  private readonly submission: Submission;
  private readonly applicant: ApplicantActions;
  private readonly duplicates: Duplicates;
  private readonly reviews: Reviews;
  readonly review: ReviewActions;

  constructor(
    readonly context: INestApplicationContext,
    private readonly clock: FixedClock,
    private readonly today: Clock,
    readonly countyCode: '500110' | '210102',
  ) {
    this.drafts = context.get(Drafts);
    this.submission = context.get(Submission);
    this.applicant = context.get(ApplicantActions);
    this.duplicates = context.get(Duplicates);
    this.reviews = context.get(Reviews);
    this.review = context.get(ReviewActions);
  }

  /** Half past nine, so many days ago. */
  at(daysAgo: number, hour = 9): void {
    const day = addDays(this.today.today(), -daysAgo);
    this.clock.set(new Date(startOfDay(day).getTime() + hour * 3_600_000 + 30 * 60_000));
  }

  /** So many days from the one the story stands on. */
  day(days: number): string {
    return addDays(this.clock.today(), days);
  }

  staff(key: string): Account {
    const member = demoStaff.find((one) => one.key === key);
    if (!member) throw new Error(`No demo account ${key}.`);
    const place = demoOrganizations.find((one) => one.key === member.at);
    return {
      id: demoId('account', key),
      role: member.role,
      organizationId: member.at ? demoId('organization', member.at) : undefined,
      regionCode: place?.regionCode,
    };
  }

  /** The account of the n-th toy guardian of this county. */
  guardian(n: number): Account {
    return { id: demoId('account', toyPerson(this.countyCode, n).phone), role: givenRoles.byThemselves };
  }

  async draft(n: number, person = n): Promise<{ id: string } & Versioned> {
    const account = this.guardian(n);
    const created = await this.drafts.create(account, { noticeVersion: privacyNotice.version }, randomUUID());
    const fields = toyApplication(toyPerson(this.countyCode, person), person);
    const saved = await this.drafts.save(account, created.id, { version: created.version, fields });
    return { id: created.id, version: saved.version };
  }

  async submitted(n: number, person = n): Promise<{ id: string } & Versioned> {
    const { id, version } = await this.draft(n, person);
    const form = { version, consent: electronic };
    return this.submission.submit(this.guardian(n), id, form, randomUUID());
  }

  async claimed(n: number, worker: string, person = n): Promise<{ id: string } & Versioned> {
    const { id, version } = await this.submitted(n, person);
    return this.review.claim(this.staff(worker), id, { version });
  }

  async asked(n: number, worker: string): Promise<{ id: string } & Versioned> {
    const { id, version } = await this.claimed(n, worker);
    const form = {
      version,
      items: ['identity_document' as const],
      message: '请补一张户口簿本人页的照片，或写下方便核对的时间。',
    };
    return this.review.requestInformation(this.staff(worker), id, form);
  }

  /** Claimed, reviewed in full and ready to be registered. */
  async reviewed(n: number, worker: string): Promise<{ id: string } & Versioned> {
    const { id, version } = await this.claimed(n, worker);
    return this.reviews.save(this.staff(worker), id, {
      version,
      identityCheck: 'document_seen',
      residenceVerified: true,
      livesAtHome: true,
      needs: ['life_skills', 'social_skills'],
      priority: 'normal',
      assessedSuitable: true,
      personWillingness: 'willing',
      guardianWillingness: 'willing',
      note: '上门核实，家里支持，先从生活技能开始。',
    });
  }

  supply(n: number, id: string, version: number) {
    return this.applicant.supply(this.guardian(n), id, {
      version,
      message: '照片已经补上，工作日下午在家。',
    });
  }

  withdraw(n: number, id: string, version: number) {
    return this.applicant.withdraw(this.guardian(n), id, { version, reason: '家里另有安排。' });
  }

  merge(worker: string, id: string, version: number, intoId: string) {
    return this.duplicates.merge(this.staff(worker), id, { version, intoId });
  }
}
