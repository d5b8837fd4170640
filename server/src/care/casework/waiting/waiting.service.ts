import { seen, type Viewer } from '@jingkang/shared/access/privacy';
import type { WaitingView } from '@jingkang/shared/api/cases';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { expectsLongWait } from '@jingkang/shared/lifecycles/waiting';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../foundation/clock/clock';
import type { Case } from '../../cases/case.entity';
import { CaseSecrets } from '../../cases/case-secrets';
import { CasesRepository } from '../lists/cases.repository';
import { waitingBrief, waits } from '../lists/waiting-brief';

const longWait = '预计要等三个月以上。分派前须再次审核意愿和实际情况，也请和本人商量其他办法。';

/** How long someone waits, in which place, and when the wish has to be reviewed anew (LN/11). */
@Injectable()
export class Waiting {
  constructor(
    private readonly repository: CasesRepository,
    private readonly secrets: CaseSecrets,
    private readonly clock: Clock,
  ) {}

  /** Null once an institution is asked. */
  async of(row: Case, viewer: Viewer): Promise<WaitingView | null> {
    const listed = waits(row.state);
    const places = listed ? await this.repository.placesIn(row.countyCode, [row.id]) : undefined;
    const today = this.clock.today();
    const alternatives = seen(viewer, 'alternatives', this.secrets.waitingNote(row));
    const brief = waitingBrief(row, places?.get(row.id), alternatives, today);
    return (
      brief && {
        ...brief,
        since: listed && row.waitingSince ? toLocalDate(row.waitingSince) : null,
        wishReviewedOn: row.wishReviewedOn,
        wishConfirmedOn: row.wishConfirmedOn,
        prompt: expectsLongWait(toLocalDate(row.createdAt), brief.expectedOn) ? longWait : null,
      }
    );
  }
}
