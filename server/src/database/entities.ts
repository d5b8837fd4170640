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
import { storedRecords } from '../records/all';
import { HolidayRow } from '../regions/holiday.entity';
import { HolidayNotice } from '../regions/holiday-notice.entity';
import { LocalDayRow } from '../regions/local-day.entity';
import { Region } from '../regions/region.entity';
import type { EntityClass } from './entity-class';
import { DemoMark } from './demo/demo-mark.entity';
import {
  DatabaseIdentity,
  IdempotencyKey,
  LeaseRow,
  RunningServerRow,
  MigrationChecksum,
  ThrottleCounter,
} from './platform.entities';
import { DocumentTemplate } from '../templates/document-template.entity';
import { Scale } from '../assessments/scale.entity';
import { Attachment } from '../attachments/attachment.entity';
import { UploadCounter } from '../attachments/upload-counter.entity';
import { RecordMessage } from '../messages/record-message.entity';
import { Notice } from '../notices/notice.entity';
import { RegionSettingRow } from '../regions/region-setting.entity';
import { ClockMark } from '../timed/clock-mark.entity';

/** Every table's entity: those of records with their parts, and all others. A bundle has no folder to search. */
export const entities: EntityClass[] = [
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
