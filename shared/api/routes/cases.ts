import type { CaseState } from '../../lifecycles/case';
import type { AssignForm, NoteForm, ReasonForm, VersionForm } from '../../forms/any-record';
import type {
  CaseQuery,
  ExitCaseForm,
  HospitalOpinionForm,
  ProposeAllocationForm,
  ReviewWishForm,
  WaitForm,
} from '../../forms/cases';
import type { RevealForm } from '../../forms/reveal';
import type { CaseRecord, CaseRow, CaseTab } from '../cases';
import type { ActionAnswer, AttachmentView, Page, RevealedView } from '../common';
import type { ViewCounts } from '../counts';
import type { SuggestionView } from '../places';
import type { Readable } from '../unreadable';
import type { FileParts, Items, OpenedFile } from './route';

export interface CasesRoutes {
  'POST /cases/{id}/actions/assign': { answers: ActionAnswer<CaseState>; takes: AssignForm };
  'POST /cases/{id}/actions/take': { answers: ActionAnswer<CaseState>; takes: VersionForm };
  'POST /cases/{id}/actions/wait': { answers: ActionAnswer<CaseState>; takes: WaitForm };
  'POST /cases/{id}/actions/confirm-wish': { answers: ActionAnswer<CaseState>; takes: VersionForm };
  'POST /cases/{id}/actions/review-wish': { answers: ActionAnswer<CaseState>; takes: ReviewWishForm };
  'POST /cases/{id}/actions/propose-allocation': {
    answers: ActionAnswer<CaseState>;
    takes: ProposeAllocationForm;
  };
  'POST /cases/{id}/actions/cancel-allocation': { answers: ActionAnswer<CaseState>; takes: VersionForm };
  'POST /cases/{id}/actions/propose-hospital-assessment': {
    answers: ActionAnswer<CaseState>;
    takes: ReasonForm;
  };
  'POST /cases/{id}/actions/resume-allocation': {
    answers: ActionAnswer<CaseState>;
    takes: HospitalOpinionForm;
  };
  'POST /cases/{id}/actions/resume-assessment': {
    answers: ActionAnswer<CaseState>;
    takes: HospitalOpinionForm;
  };
  'POST /cases/{id}/actions/exit': { answers: ActionAnswer<CaseState>; takes: ExitCaseForm };
  'GET /cases': { answers: Page<Readable<CaseRow>>; query: CaseQuery };
  'GET /cases/counts': { answers: ViewCounts<CaseTab> };
  'GET /cases/{id}': { answers: CaseRecord };
  'GET /cases/{id}/suggestions': { answers: Items<SuggestionView> };
  'POST /cases/{id}/reveals': { answers: RevealedView; takes: RevealForm };
  'POST /cases/{id}/notes': { answers: void; takes: NoteForm };
  'POST /cases/{id}/files': { answers: AttachmentView; takes: FileParts };
  'GET /cases/{id}/files/{fileId}': { answers: OpenedFile };
  'DELETE /cases/{id}/files/{fileId}': { answers: void };
}

declare module '../routes' {
  interface Routes extends CasesRoutes {}
}
