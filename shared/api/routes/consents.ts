import type { ConsentState } from '../../lifecycles/consent';
import type { VersionForm } from '../../forms/any-record';
import type { GiveConsentForm, RecordCaseConsentForm, WithdrawItemsForm } from '../../forms/consents';
import type { OfCaseForm } from '../../forms/of-case';
import type { ActionAnswer, AttachmentView } from '../common';
import type { ConsentRecord, ConsentRow } from '../consents';
import type { Readable } from '../unreadable';
import type { FileParts, Items, OpenedFile } from './route';

export interface ConsentsRoutes {
  'POST /consents/{id}/actions/give': { answers: ActionAnswer<ConsentState>; takes: GiveConsentForm };
  'POST /consents/{id}/actions/record': {
    answers: ActionAnswer<ConsentState>;
    takes: RecordCaseConsentForm;
  };
  'POST /consents/{id}/actions/refuse': { answers: ActionAnswer<ConsentState>; takes: VersionForm };
  'POST /consents/{id}/actions/withdraw': { answers: ActionAnswer<ConsentState>; takes: VersionForm };
  'POST /consents/{id}/actions/withdraw-items': {
    answers: ActionAnswer<ConsentState>;
    takes: WithdrawItemsForm;
  };
  'POST /consents': { answers: ActionAnswer<ConsentState>; takes: OfCaseForm; once: true };
  'GET /consents': { answers: Items<Readable<ConsentRow>>; query: OfCaseForm };
  'GET /consents/{id}': { answers: ConsentRecord };
  'POST /consents/{id}/files': { answers: AttachmentView; takes: FileParts };
  'GET /consents/{id}/files/{fileId}': { answers: OpenedFile };
  'DELETE /consents/{id}/files/{fileId}': { answers: void };
}

declare module '../routes' {
  interface Routes extends ConsentsRoutes {}
}
