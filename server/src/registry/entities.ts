import { AccountRow } from '../identity/accounts/account.entity';
import { GuessCounter } from '../identity/sign-in/guessing/guess-counter.entity';
import { Invitation } from '../identity/invitations/invitation.entity';
import { KnownDevice } from '../identity/sign-in/devices/known-device.entity';
import { OneTimeCodeRow } from '../identity/sign-in/codes/one-time-code.entity';
import { Qualification } from '../identity/staff/qualification.entity';
import { RecoveryCode } from '../identity/sign-in/second-factor/recovery-code.entity';
import { Session } from '../identity/sign-in/sessions/session.entity';
import { EvidenceEvent, EvidenceHead } from '../foundation/evidence/evidence.entities';
import { Organization } from '../directory/institutions/organization.entity';
import { storedRecords } from './all';
import { HolidayRow } from '../directory/regions/holiday.entity';
import { HolidayNotice } from '../directory/regions/holiday-notice.entity';
import { LocalDayRow } from '../directory/regions/local-day.entity';
import { Region } from '../directory/regions/region.entity';
import type { EntityClass } from '../foundation/database/rows/entity-class';
import { DemoMark } from '../demo/demo-mark.entity';
import {
  DatabaseIdentity,
  IdempotencyKey,
  JobLock,
  RunningServerRow,
  MigrationChecksum,
  ThrottleCounter,
} from '../foundation/database/rows/platform.entities';
import { DocumentTemplate } from '../care/templates/document-template.entity';
import { Scale } from '../care/assessments/scales/scale.entity';
import { Attachment } from '../messages/attachments/attachment.entity';
import { UploadCounter } from '../messages/attachments/upload-counter.entity';
import { RecordMessage } from '../messages/notes/record-message.entity';
import { Notice } from '../messages/notices/notice.entity';
import { RegionSettingRow } from '../directory/regions/region-setting.entity';
import { ClockMark } from '../timed/clock-mark.entity';

/** Every table's entity: those of records with their parts, and all others. A bundle has no folder to search. */
export const entities: EntityClass[] = [
  DatabaseIdentity,
  RunningServerRow,
  IdempotencyKey,
  ThrottleCounter,
  JobLock,
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
  DocumentTemplate,
  Scale,
  RegionSettingRow,
  RecordMessage,
  Notice,
  ClockMark,
  ...Object.values(storedRecords).flatMap(({ entity, parts }) => [
    entity,
    ...parts.map((part) => part.entity),
  ]),
];
