import { seen } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { hospitalReferralLifecycle } from '@jingkang/shared/lifecycles/hospital-referral';
import { Injectable } from '@nestjs/common';
import { Messages } from '../../../messages/notes/messages.service';
import { Timelines } from '../../../messages/notes/timeline.service';
import { sideOf } from './referral-sides';
import { recordType } from '../referral.record';

/** What the hospital and the institution say to each other on a referral. */
@Injectable()
export class ReferralMessages {
  constructor(
    private readonly messages: Messages,
    private readonly timelines: Timelines,
  ) {}

  /** What the institution asked for when it last returned it. */
  async lastAsked(id: string, viewer: Role): Promise<string | null> {
    const said = await this.messages.of(recordType, id);
    const asked = said.findLast(
      ({ authorRole }) => authorRole && sideOf({ role: authorRole }) === 'receiver',
    );
    return seen(viewer, 'referralNote', asked?.body) ?? null;
  }

  async timeline(id: string, viewer: Role): Promise<TimelineEntryView[]> {
    const seenAs = { applicant: 'message', colleague: 'referralNote' } as const;
    const subject = { recordType, recordId: id, words: hospitalReferralLifecycle.actions, seenAs };
    return this.timelines.forStaff(subject, viewer);
  }
}
