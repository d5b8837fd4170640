import { AccountRow } from '../accounts/account.entity';
import { GuessCounter } from '../accounts/guess-counter.entity';
import { Invitation } from '../accounts/invitation.entity';
import { KnownDevice } from '../accounts/known-device.entity';
import { OneTimeCodeRow } from '../accounts/one-time-code.entity';
import { Qualification } from '../accounts/qualification.entity';
import { RecoveryCode } from '../accounts/recovery-code.entity';
import { Session } from '../accounts/session.entity';
import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import { Organization } from '../institutions/organization.entity';
import { HolidayRow } from '../regions/holiday.entity';
import { HolidayNotice } from '../regions/holiday-notice.entity';
import { LocalDayRow } from '../regions/local-day.entity';
import { Region } from '../regions/region.entity';
import { DemoMark } from './demo/demo-mark.entity';
import {
  DatabaseIdentity,
  IdempotencyKey,
  LeaseRow,
  RunningServerRow,
  MigrationChecksum,
  ThrottleCounter,
} from './platform.entities';
import { Agreement } from '../agreements/agreement.entity';
import { DocumentTemplate } from '../templates/document-template.entity';
import { Allocation } from '../allocations/allocation.entity';
import { Assessment } from '../assessments/assessment.entity';
import { Scale } from '../assessments/scale.entity';
import { Attachment } from '../attachments/attachment.entity';
import { UploadCounter } from '../attachments/upload-counter.entity';
import { Case } from '../cases/case.entity';
import { CaseConsent } from '../consents/case-consent.entity';
import { HospitalReferral } from '../hospital-referrals/hospital-referral.entity';
import { Application } from '../intake/application.entity';
import { Consent } from '../intake/consent.entity';
import { Reminder } from '../intake/reminder.entity';
import { ApplicationReview } from '../intake/review.entity';
import { RecordMessage } from '../messages/record-message.entity';
import { ContactAttempt } from '../need-reports/contact-attempt.entity';
import { NeedReport } from '../need-reports/need-report.entity';
import { Notice } from '../notices/notice.entity';
import { Feedback } from '../oversight/feedback.entity';
import { RegionSettingRow } from '../regions/region-setting.entity';
import { ClockMark } from '../timed/clock-mark.entity';

/** Every table's entity. A bundle has no folder to search, so the list is written out. */
export const entities = [
  DatabaseIdentity,
  RunningServerRow,
  IdempotencyKey,
  ThrottleCounter,
  LeaseRow,
  MigrationChecksum,
  DemoMark,
  EvidenceEvent,
  EvidenceHead,
  Region,
  HolidayRow,
  HolidayNotice,
  LocalDayRow,
  Organization,
  AccountRow,
  Session,
  OneTimeCodeRow,
  GuessCounter,
  KnownDevice,
  RecoveryCode,
  Invitation,
  Qualification,
  Attachment,
  UploadCounter,
  Case,
  Allocation,
  CaseConsent,
  Agreement,
  DocumentTemplate,
  Assessment,
  Scale,
  HospitalReferral,
  RegionSettingRow,
  Application,
  Consent,
  Reminder,
  ApplicationReview,
  RecordMessage,
  ContactAttempt,
  NeedReport,
  Notice,
  Feedback,
  ClockMark,
];
