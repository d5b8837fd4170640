import type { AgreementState } from '../../lifecycles/agreement';
import type { RecordPaperForm, SaveAgreementForm, SignAgreementForm } from '../../forms/agreements';
import type { VersionForm } from '../../forms/any-record';
import type { OfCaseForm } from '../../forms/of-case';
import type { AgreementDraft, AgreementRecord, AgreementSaved, CaseAgreements } from '../agreements';
import type { ActionAnswer, AttachmentView } from '../common';
import type { FileParts, OpenedFile, Unfinished } from './route';

export interface AgreementsRoutes {
  'POST /agreements/{id}/actions/send': { answers: ActionAnswer<AgreementState>; takes: VersionForm };
  'POST /agreements/{id}/actions/recall': { answers: ActionAnswer<AgreementState>; takes: VersionForm };
  'POST /agreements/{id}/actions/sign': { answers: ActionAnswer<AgreementState>; takes: SignAgreementForm };
  'POST /agreements/{id}/actions/record-paper': {
    answers: ActionAnswer<AgreementState>;
    takes: RecordPaperForm;
  };
  'POST /agreements/{id}/actions/countersign': {
    answers: ActionAnswer<AgreementState>;
    takes: VersionForm;
  };
  'POST /agreements/{id}/actions/cancel': { answers: ActionAnswer<AgreementState>; takes: VersionForm };
  'POST /agreements': { answers: ActionAnswer<AgreementState>; takes: OfCaseForm; once: true };
  'GET /agreements': { answers: CaseAgreements; query: OfCaseForm };
  'GET /agreements/{id}': { answers: AgreementRecord };
  'GET /agreements/{id}/draft': { answers: AgreementDraft };
  'PUT /agreements/{id}': { answers: AgreementSaved; takes: Unfinished<SaveAgreementForm> };
  'GET /agreements/{id}/document': { answers: OpenedFile };
  'POST /agreements/{id}/files': { answers: AttachmentView; takes: FileParts };
  'GET /agreements/{id}/files/{fileId}': { answers: OpenedFile };
  'DELETE /agreements/{id}/files/{fileId}': { answers: void };
}

declare module '../routes' {
  interface Routes extends AgreementsRoutes {}
}
