import { AccountRow } from '../accounts/account.entity';
import { Invitation } from '../accounts/invitation.entity';
import { OneTimeCodeRow } from '../accounts/one-time-code.entity';
import { Qualification } from '../accounts/qualification.entity';
import { Session } from '../accounts/session.entity';
import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import { Organization } from '../institutions/organization.entity';
import { HolidayRow } from '../regions/holiday.entity';
import { Region } from '../regions/region.entity';
import { DatabaseIdentity, IdempotencyKey, LeaseRow, ThrottleCounter } from './platform.entities';

/** Every table's entity. A bundle has no folder to search, so the list is written out. */
export const entities = [
  DatabaseIdentity,
  IdempotencyKey,
  ThrottleCounter,
  LeaseRow,
  EvidenceEvent,
  EvidenceHead,
  Region,
  HolidayRow,
  Organization,
  AccountRow,
  Session,
  OneTimeCodeRow,
  Invitation,
  Qualification,
];
