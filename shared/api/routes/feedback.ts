import type { FeedbackState } from '../../lifecycles/feedback';
import type { DeclineForm, ReasonForm, VersionForm } from '../../forms/any-record';
import type {
  AcceptFeedbackForm,
  AnswerForm,
  FeedbackForm,
  LookUpForm,
  LookUpReopenForm,
} from '../../forms/feedback';
import type { FeedbackQuery } from '../../forms/queries';
import type { RevealForm } from '../../forms/reveal';
import type { ActionAnswer, Page, RevealedView } from '../common';
import type {
  FeedbackForSender,
  FeedbackRecord,
  FeedbackRow,
  FeedbackTab,
  SentFeedbackView,
} from '../feedback';
import type { Readable } from '../unreadable';

export interface FeedbackRoutes {
  'POST /feedback': { answers: SentFeedbackView; takes: FeedbackForm; once: true };
  'POST /feedback/look-ups': { answers: FeedbackForSender; takes: LookUpForm };
  'POST /feedback/look-ups/actions/reopen': { answers: FeedbackForSender; takes: LookUpReopenForm };
  'GET /feedback': { answers: Page<Readable<FeedbackRow>>; query: FeedbackQuery };
  'GET /feedback/counts': { answers: Record<FeedbackTab, number> };
  'GET /feedback/{id}': { answers: FeedbackRecord };
  'POST /feedback/{id}/reveals': { answers: RevealedView; takes: RevealForm };
  'POST /feedback/{id}/actions/accept': { answers: ActionAnswer<FeedbackState>; takes: AcceptFeedbackForm };
  'POST /feedback/{id}/actions/start': { answers: ActionAnswer<FeedbackState>; takes: VersionForm };
  'POST /feedback/{id}/actions/answer': { answers: ActionAnswer<FeedbackState>; takes: AnswerForm };
  'POST /feedback/{id}/actions/close': { answers: ActionAnswer<FeedbackState>; takes: VersionForm };
  'POST /feedback/{id}/actions/decline': { answers: ActionAnswer<FeedbackState>; takes: DeclineForm };
  'POST /feedback/{id}/actions/reopen': { answers: ActionAnswer<FeedbackState>; takes: ReasonForm };
}

declare module '../routes' {
  interface Routes extends FeedbackRoutes {}
}
