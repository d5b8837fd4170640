import type { NeedReportState } from '../../lifecycles/need-report';
import type { AssignForm, ReasonForm, VersionForm } from '../../forms/any-record';
import type { ContactAttemptForm, NeedReportForm, RecordConsentForm } from '../../forms/need-report';
import type { NeedReportQuery } from '../../forms/queries';
import type { RevealForm } from '../../forms/reveal';
import type { ActionAnswer, Page, RevealedView } from '../common';
import type {
  NeedReportRecord,
  NeedReportRow,
  NeedReportTab,
  ReportedView,
  RecordedConsentView,
} from '../need-reports';
import type { Readable } from '../unreadable';

export interface NeedReportsRoutes {
  'POST /need-reports': { answers: ReportedView; takes: NeedReportForm; once: true };
  'GET /need-reports': { answers: Page<Readable<NeedReportRow>>; query: NeedReportQuery };
  'GET /need-reports/counts': { answers: Record<NeedReportTab, number> };
  'GET /need-reports/{id}': { answers: NeedReportRecord };
  'POST /need-reports/{id}/reveals': { answers: RevealedView; takes: RevealForm };
  'POST /need-reports/{id}/contact-attempts': {
    answers: ActionAnswer<NeedReportState>;
    takes: ContactAttemptForm;
  };
  'POST /need-reports/{id}/actions/take': { answers: ActionAnswer<NeedReportState>; takes: VersionForm };
  'POST /need-reports/{id}/actions/assign': { answers: ActionAnswer<NeedReportState>; takes: AssignForm };
  'POST /need-reports/{id}/actions/record-consent': {
    answers: RecordedConsentView;
    takes: RecordConsentForm;
  };
  'POST /need-reports/{id}/actions/decline': { answers: ActionAnswer<NeedReportState>; takes: ReasonForm };
  'POST /need-reports/{id}/actions/record-unreachable': {
    answers: ActionAnswer<NeedReportState>;
    takes: VersionForm;
  };
}

declare module '../routes' {
  interface Routes extends NeedReportsRoutes {}
}
