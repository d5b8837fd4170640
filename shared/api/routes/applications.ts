import type { ApplicationState } from '../../lifecycles/application';
import type {
  AssignForm,
  DeclineForm,
  NoteForm,
  ReasonForm,
  VersionForm,
  WithdrawForm,
} from '../../forms/any-record';
import type {
  CreateApplicationForm,
  MergeForm,
  OverrideQualificationForm,
  RecordConsentEvidenceForm,
  ReminderForm,
  SaveDraftForm,
  SubmitApplicationForm,
  SupplyInformationForm,
  TransferForm,
} from '../../forms/application-steps';
import type { ApplicationQuery } from '../../forms/queries';
import type { RequestInformationForm } from '../../forms/request-information';
import type { RevealForm } from '../../forms/reveal';
import type { ReviewForm } from '../../forms/review';
import type { SearchForm } from '../../forms/search';
import type {
  ApplicationRecord,
  ApplicationTab,
  CreatedApplicationView,
  DraftSavedView,
  DraftView,
  QueuePage,
  QueueRow,
  SubmittedView,
} from '../applications';
import type { ActionAnswer, AttachmentView, RevealedView } from '../common';
import type { ViewCounts } from '../counts';
import type { Readable } from '../unreadable';
import type { FileParts, Items, OpenedFile, Unfinished } from './route';

export interface ApplicationsRoutes {
  'POST /applications/{id}/actions/submit': {
    answers: SubmittedView;
    takes: SubmitApplicationForm;
    once: true;
  };
  'POST /applications/{id}/actions/claim': { answers: ActionAnswer<ApplicationState>; takes: VersionForm };
  'POST /applications/{id}/actions/assign': { answers: ActionAnswer<ApplicationState>; takes: AssignForm };
  'POST /applications/{id}/actions/transfer': {
    answers: ActionAnswer<ApplicationState>;
    takes: TransferForm;
  };
  'POST /applications/{id}/actions/request-information': {
    answers: ActionAnswer<ApplicationState>;
    takes: RequestInformationForm;
  };
  'POST /applications/{id}/actions/supply-information': {
    answers: ActionAnswer<ApplicationState>;
    takes: SupplyInformationForm;
  };
  'POST /applications/{id}/actions/override-qualification': {
    answers: ActionAnswer<ApplicationState>;
    takes: OverrideQualificationForm;
  };
  'POST /applications/{id}/actions/register': {
    answers: ActionAnswer<ApplicationState>;
    takes: VersionForm;
  };
  'POST /applications/{id}/actions/decline': {
    answers: ActionAnswer<ApplicationState>;
    takes: DeclineForm;
  };
  'POST /applications/{id}/actions/record-no-consent': {
    answers: ActionAnswer<ApplicationState>;
    takes: ReasonForm;
  };
  'POST /applications/{id}/actions/withdraw': {
    answers: ActionAnswer<ApplicationState>;
    takes: WithdrawForm;
  };
  'POST /applications/{id}/actions/merge': { answers: ActionAnswer<ApplicationState>; takes: MergeForm };
  'POST /applications': { answers: CreatedApplicationView; takes: CreateApplicationForm; once: true };
  'GET /applications': { answers: QueuePage; query: ApplicationQuery };
  'GET /applications/counts': { answers: ViewCounts<ApplicationTab> };
  'POST /applications/searches': { answers: Items<Readable<QueueRow>>; takes: SearchForm };
  'GET /applications/{id}': { answers: ApplicationRecord };
  'GET /applications/{id}/draft': { answers: DraftView };
  'PUT /applications/{id}/draft': { answers: DraftSavedView; takes: Unfinished<SaveDraftForm> };
  'DELETE /applications/{id}/draft': { answers: void };
  'POST /applications/{id}/attachments': { answers: AttachmentView; takes: FileParts };
  'PUT /applications/{id}/review': { answers: ActionAnswer<ApplicationState>; takes: ReviewForm };
  'POST /applications/{id}/consents': {
    answers: ActionAnswer<ApplicationState>;
    takes: RecordConsentEvidenceForm;
  };
  'POST /applications/{id}/reveals': { answers: RevealedView; takes: RevealForm };
  'POST /applications/{id}/notes': { answers: void; takes: NoteForm };
  'POST /applications/{id}/reminders': { answers: void; takes: ReminderForm };
  'GET /attachments/{id}': { answers: OpenedFile };
  'DELETE /attachments/{id}': { answers: void };
}

declare module '../routes' {
  interface Routes extends ApplicationsRoutes {}
}
