import type { HospitalReferralState } from '../../lifecycles/hospital-referral';
import type { VersionForm, WithdrawForm } from '../../forms/any-record';
import type {
  ConfirmDischargeForm,
  PostponeDischargeForm,
  ReferralQuery,
  ReturnReferralForm,
  SaveReferralForm,
} from '../../forms/hospital-referral';
import type { RevealForm } from '../../forms/reveal';
import type { CreatedApplicationView, DraftSavedView } from '../applications';
import type { ActionAnswer, AttachmentView, Page, RevealedView } from '../common';
import type {
  HospitalReferralRecord,
  HospitalReferralRow,
  ReceivedReferralView,
  ReferralDraftView,
  ReferralTab,
  SubmittedReferralView,
} from '../hospital-referrals';
import type { Readable } from '../unreadable';
import type { FileParts, OpenedFile, Unfinished } from './route';

export interface HospitalReferralsRoutes {
  'POST /hospital-referrals': { answers: CreatedApplicationView; once: true };
  'GET /hospital-referrals': { answers: Page<Readable<HospitalReferralRow>>; query: ReferralQuery };
  'GET /hospital-referrals/counts': { answers: Partial<Record<ReferralTab, number>> };
  'GET /hospital-referrals/{id}': { answers: HospitalReferralRecord };
  'GET /hospital-referrals/{id}/draft': { answers: ReferralDraftView };
  'PUT /hospital-referrals/{id}/draft': { answers: DraftSavedView; takes: Unfinished<SaveReferralForm> };
  'POST /hospital-referrals/{id}/files': { answers: AttachmentView; takes: FileParts };
  'GET /hospital-referrals/{id}/files/{fileId}': { answers: OpenedFile };
  'DELETE /hospital-referrals/{id}/files/{fileId}': { answers: void };
  'POST /hospital-referrals/{id}/reveals': { answers: RevealedView; takes: RevealForm };
  'POST /hospital-referrals/{id}/actions/submit': {
    answers: SubmittedReferralView;
    takes: VersionForm;
    once: true;
  };
  'POST /hospital-referrals/{id}/actions/postpone-discharge': {
    answers: ActionAnswer<HospitalReferralState>;
    takes: PostponeDischargeForm;
  };
  'POST /hospital-referrals/{id}/actions/confirm-discharge': {
    answers: ActionAnswer<HospitalReferralState>;
    takes: ConfirmDischargeForm;
  };
  'POST /hospital-referrals/{id}/actions/withdraw': {
    answers: ActionAnswer<HospitalReferralState>;
    takes: WithdrawForm;
  };
  'POST /hospital-referrals/{id}/actions/pre-register': {
    answers: ActionAnswer<HospitalReferralState>;
    takes: VersionForm;
  };
  'POST /hospital-referrals/{id}/actions/return': {
    answers: ActionAnswer<HospitalReferralState>;
    takes: ReturnReferralForm;
  };
  'POST /hospital-referrals/{id}/actions/receive': { answers: ReceivedReferralView; takes: VersionForm };
}

declare module '../routes' {
  interface Routes extends HospitalReferralsRoutes {}
}
