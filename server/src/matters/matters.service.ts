import type { Account } from '@jingkang/shared/access/scope';
import type { MatterSummary } from '@jingkang/shared/api/matters';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { Injectable } from '@nestjs/common';
import { MyApplications } from '../intake/applications/drafts/my-applications.service';
import { NeedReportPage } from '../intake/need-reports/need-report-page.service';
import { FeedbackPage } from '../oversight/feedback/feedback-page.service';
import { MyCases } from './my-cases.service';

/** Everything someone follows in one list: what waits for them first, then the latest. */
@Injectable()
export class Matters {
  constructor(
    private readonly cases: MyCases,
    private readonly applications: MyApplications,
    private readonly reports: NeedReportPage,
    private readonly feedback: FeedbackPage,
  ) {}

  async of(account: Account): Promise<{ items: Readable<MatterSummary>[] }> {
    const cases = await this.cases.list(account);
    const items = [
      ...cases.items,
      ...(await this.applications.list(account, cases.applicationIds)),
      ...(await this.reports.mine(account)),
      ...(await this.feedback.mine(account)),
    ];
    return { items: items.sort((a, b) => rankOf(a) - rankOf(b) || (changedAt(a) < changedAt(b) ? 1 : -1)) };
  }
}

type Matter = Readable<MatterSummary>;
const rankOf = (matter: Matter): number => (!isUnreadable(matter) && matter.needsMe ? 0 : 1);
const changedAt = (matter: Matter): string =>
  isUnreadable(matter) ? (matter.createdAt ?? '') : matter.updatedAt;
