import { applicationTabs } from '../api/applications';
import { feedbackTabs } from '../api/feedback';
import { needReportTabs } from '../api/need-reports';
import { codesOf } from '../terms';
import { Choice, Identifier, Optional, RecordId, Token } from './rules';

/** Queries of lists. A cursor is what the page before it gave as `nextCursor`. */
export class ApplicationQuery {
  @Choice('视图', codesOf(applicationTabs)) view!: keyof typeof applicationTabs;
  @Optional() @Token('翻页位置') cursor?: string;
}

export class NeedReportQuery {
  @Choice('视图', codesOf(needReportTabs)) view!: keyof typeof needReportTabs;
  @Optional() @Token('翻页位置') cursor?: string;
}

export class FeedbackQuery {
  @Choice('视图', codesOf(feedbackTabs)) view!: keyof typeof feedbackTabs;
  @Optional() @Token('翻页位置') cursor?: string;
}

export class AuditQuery {
  @Optional() @Identifier('记录类别', { max: 40 }) recordType?: string;
  @Optional() @Identifier('记录编号', { max: 64 }) recordId?: string;
  @Optional() @RecordId('账号') accountId?: string;
  @Optional() @Choice('类别', ['action', 'opened', 'revealed', 'refused', 'erased', 'changed']) kind?: string;
  @Optional() @Token('翻页位置') cursor?: string;
}
