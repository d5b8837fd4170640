import type { AssessmentState } from '../../lifecycles/assessment';
import type { VersionForm } from '../../forms/any-record';
import type { SaveAssessmentForm } from '../../forms/assessments';
import type { OfCaseForm } from '../../forms/of-case';
import type { ImportScaleForm } from '../../forms/scales';
import type { AssessmentRecord, AssessmentRow, AssessmentSaved, ScaleView, TrendsView } from '../assessments';
import type { ActionAnswer, AttachmentView } from '../common';
import type { Readable } from '../unreadable';
import type { FileParts, Items, OpenedFile, Unfinished } from './route';

export interface AssessmentsRoutes {
  'POST /assessments/{id}/actions/sign': { answers: ActionAnswer<AssessmentState>; takes: VersionForm };
  'POST /assessments/{id}/actions/conclude': { answers: ActionAnswer<AssessmentState>; takes: VersionForm };
  'POST /assessments/{id}/actions/cancel': { answers: ActionAnswer<AssessmentState>; takes: VersionForm };
  'GET /assessments': { answers: Items<Readable<AssessmentRow>>; query: OfCaseForm };
  'POST /assessments': { answers: ActionAnswer<AssessmentState>; takes: OfCaseForm; once: true };
  'GET /assessments/{id}': { answers: AssessmentRecord };
  'PUT /assessments/{id}': { answers: AssessmentSaved; takes: Unfinished<SaveAssessmentForm> };
  'POST /assessments/{id}/files': { answers: AttachmentView; takes: FileParts };
  'GET /assessments/{id}/files/{fileId}': { answers: OpenedFile };
  'DELETE /assessments/{id}/files/{fileId}': { answers: void };
  'GET /scales': { answers: Items<Readable<ScaleView>> };
  'POST /scales': { answers: ScaleView; takes: ImportScaleForm; once: true };
  'GET /cases/{id}/trends': { answers: TrendsView };
}

declare module '../routes' {
  interface Routes extends AssessmentsRoutes {}
}
