import type { VersionForm } from '../../forms/any-record';
import type { DocumentTemplateForm } from '../../forms/document-templates';
import type { CreateInvitationForm } from '../../forms/invitation';
import type { AuditQuery } from '../../forms/queries';
import type {
  CreateStaffForm,
  QualificationForm,
  StaffQuery,
  UpdateQualificationForm,
  UpdateStaffForm,
} from '../../forms/staff';
import type {
  AuditEventView,
  ChangedStaffView,
  ColleagueView,
  EnrolledStaffView,
  InvitationView,
  NewInvitationView,
  OverviewView,
  QualificationView,
  StaffView,
} from '../administration';
import type { Page } from '../common';
import type { DocumentTemplateView } from '../document-templates';
import type { HeldWorkCounts } from '../held-work';
import type { Readable } from '../unreadable';
import type { Items } from './route';

export interface AdministrationRoutes {
  'GET /invitations': { answers: Items<Readable<InvitationView>> };
  'POST /invitations': { answers: NewInvitationView; takes: CreateInvitationForm };
  'POST /invitations/{id}/actions/revoke': { answers: InvitationView };
  'GET /colleagues': { answers: Items<ColleagueView> };
  'GET /staff': { answers: Page<Readable<StaffView>>; query: StaffQuery };
  'POST /staff': { answers: EnrolledStaffView; takes: CreateStaffForm };
  'PUT /staff/{id}': { answers: ChangedStaffView; takes: UpdateStaffForm };
  'GET /staff/{id}/held-work': { answers: HeldWorkCounts };
  'POST /staff/{id}/actions/disable': { answers: ChangedStaffView; takes: VersionForm };
  'POST /staff/{id}/actions/enable': { answers: ChangedStaffView; takes: VersionForm };
  'POST /staff/{id}/actions/reset-sign-in': { answers: EnrolledStaffView; takes: VersionForm };
  'POST /staff/{id}/qualifications': { answers: QualificationView; takes: QualificationForm };
  'PUT /staff/{id}/qualifications/{qualificationId}': {
    answers: QualificationView;
    takes: UpdateQualificationForm;
  };
  'GET /audit-events': { answers: Page<Readable<AuditEventView>>; query: AuditQuery };
  'GET /overview': { answers: OverviewView };
  'GET /document-templates': { answers: Items<Readable<DocumentTemplateView>> };
  'POST /document-templates': { answers: { id: string }; takes: DocumentTemplateForm; once: true };
}

declare module '../routes' {
  interface Routes extends AdministrationRoutes {}
}
