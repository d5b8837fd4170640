import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import type { ReviewWishForm } from '@jingkang/shared/forms/cases';
import { caseAwaitingConsent, type CaseState } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AllocationsWriter } from '../../allocations/allocations-writer';
import { Clock } from '../../../foundation/clock/clock';
import type { Effect } from '../../../records/perform';
import { invalid } from '../../../foundation/refusals/refusal';
import { ConsentsReader } from '../../consents/consents-reader';
import type { Case } from '../../cases/case.entity';
import { CasePerformer } from '../../cases/case-performer';
import { CaseSteps } from '../../cases/case-steps.service';

const awaitingConsent: readonly CaseState[] = caseAwaitingConsent;

/** F5: wish and circumstances reviewed anew, after which the three months begin again (LN/11, 104/6). */
@Injectable()
export class WishReviews {
  constructor(
    private readonly acts: CasePerformer,
    private readonly steps: CaseSteps,
    private readonly clock: Clock,
    private readonly allocations: AllocationsWriter,
    private readonly consents: ConsentsReader,
  ) {}

  review(account: Account, id: string, form: ReviewWishForm): Promise<ActionAnswer<CaseState>> {
    const saying = this.acts.saying({ kind: 'contact', body: form.circumstances, author: account });
    return this.acts.act(account, id, 'review-wish', {
      version: form.version,
      facts: async (_, row) => {
        mustFit(row, form);
        return { stillWilling: stillWilling(form) };
      },
      effect: async (_, row) => this.effectOf(row, form),
      after: async (manager, row, eventId) => {
        await saying(manager, row, eventId);
        if (awaitingConsent.includes(row.state)) await this.goOn(manager, row, form);
      },
    });
  }

  private effectOf(row: Case, form: ReviewWishForm): Effect<Case> {
    const { way, personWillingness, guardianWillingness, decision } = form;
    const today = this.clock.today();
    return {
      changes: {
        wishReviewedOn: today,
        ...(form.expectedOn ? { expectedOn: form.expectedOn } : {}),
      },
      codes: { way, person: personWillingness, guardian: guardianWillingness, decision },
      // The other clocks of the case go on: only the three months begin again.
      ...(row.clock === 'wishReview' ? { starts: row.clock, since: startOfDay(today) } : {}),
    };
  }

  /** An institution is chosen already: another one is chosen, or it is asked if the person has agreed to it. */
  private async goOn(manager: EntityManager, row: Case, { decision }: ReviewWishForm): Promise<void> {
    if (decision === 'other_institution') {
      await this.allocations.takeBack(manager, row.id);
      await this.steps.move(manager, row.id, 'return-to-choice');
      return;
    }
    const open = await this.allocations.openOf(manager, row.id);
    if (!open || !(await this.consents.isInForce(manager, open.consentId))) return;
    await this.allocations.move(manager, open.id, 'offer');
    await this.steps.move(manager, row.id, 'offer-allocation');
  }
}

/** Someone who cannot express a wish is spoken for by a willing guardian (民法典 28, 35). */
function stillWilling({
  personWillingness: person,
  guardianWillingness: guardian,
  decision,
}: ReviewWishForm) {
  const personWilling = person === 'willing' || (person === 'unable' && guardian === 'willing');
  return personWilling && guardian !== 'unwilling' && decision !== 'exit';
}

function mustFit(row: Case, { decision }: ReviewWishForm): void {
  if (decision === 'keep_waiting' && awaitingConsent.includes(row.state))
    throw invalid({ decision: '已经选定机构，请选“派往机构”或“换一家机构”。' });
}
