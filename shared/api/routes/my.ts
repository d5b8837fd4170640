import type { SelfReportForm } from '../../forms/assessments';
import type { NoticeQuery, ReadNoticesForm } from '../../forms/notices';
import type { MyAgreement } from '../agreements';
import type { MyAssessment, SelfReportSaved } from '../assessments';
import type { Page } from '../common';
import type { MyConsent } from '../consents';
import type { FeedbackForSender } from '../feedback';
import type { MatterSummary, MyApplication, NoticeView, ViewerView } from '../matters';
import type { MyCase } from '../my-cases';
import type { MyNeedReportView } from '../need-reports';
import type { Readable } from '../unreadable';
import type { Items, OpenedFile, Unfinished } from './route';

interface MyRoutes {
  'GET /my/agreements/{id}': { answers: MyAgreement };
  'GET /my/agreements/{id}/document': { answers: OpenedFile };
  'GET /my/assessments/{id}': { answers: MyAssessment };
  'PUT /my/assessments/{id}/answers': { answers: SelfReportSaved; takes: Unfinished<SelfReportForm> };
  'GET /my/consents/{id}': { answers: MyConsent };
  'GET /my/matters': { answers: Items<Readable<MatterSummary>> };
  'GET /my/applications/{id}': { answers: MyApplication };
  'GET /my/applications/{id}/viewers': { answers: Items<ViewerView> };
  'GET /my/cases/{id}': { answers: MyCase };
  'GET /my/cases/{id}/viewers': { answers: Items<ViewerView> };
  'GET /my/need-reports/{id}': { answers: MyNeedReportView };
  'GET /my/feedback/{id}': { answers: FeedbackForSender };
  'GET /notices': { answers: Page<NoticeView>; query: NoticeQuery };
  'GET /notices/unread': { answers: { count: number } };
  'POST /notices/actions/read': { answers: { count: number }; takes: ReadNoticesForm };
}

declare module '../routes' {
  interface Routes extends MyRoutes {}
}
