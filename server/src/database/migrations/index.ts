import { Platform1764000000001 } from './0001-platform';
import { Regions1764000000010 } from './0010-regions';
import { Organizations1764000000011 } from './0011-organizations';
import { Accounts1764000000012 } from './0012-accounts';
import { Intake1764000000013 } from './0013-intake';
import { ReportsAndFeedback1764000000014 } from './0014-reports-and-feedback';
import { Rehabilitation1764000000015 } from './0015-rehabilitation';
import { AllocationsAndConsents1764000000016 } from './0016-allocations-and-consents';
import { AssessmentsAndReferrals1764000000017 } from './0017-assessments-and-referrals';
import { UploadCounters1764000000021 } from './0021-upload-counters';
import { GuardingSecrets1764000000022 } from './0022-guarding-secrets';
import { SessionLocks1764000000023 } from './0023-session-locks';
import { DemoMarks1764000000024 } from './0024-demo-marks';
import { FilesAndMerging1764000000025 } from './0025-files-and-merging';
import { HashForm1764000000026 } from './0026-hash-form';
import { PeopleAndHolidays1764000000027 } from './0027-people-and-holidays';
import { Keys1764000000028 } from './0028-keys';
import { AsReleased1764000000029 } from './0029-as-released';
import { LocalDaysAndMerging1764000000032 } from './0032-local-days-and-merging';
import { RegionSettings1764000000033 } from './0033-region-settings';
import { CaseStandings1764000000034 } from './0034-case-standings';

/** In the order they run. TypeORM sorts by the number at the end of the class name. */
export const migrations = [
  Platform1764000000001,
  Regions1764000000010,
  Organizations1764000000011,
  Accounts1764000000012,
  Intake1764000000013,
  ReportsAndFeedback1764000000014,
  Rehabilitation1764000000015,
  AllocationsAndConsents1764000000016,
  AssessmentsAndReferrals1764000000017,
  UploadCounters1764000000021,
  GuardingSecrets1764000000022,
  SessionLocks1764000000023,
  DemoMarks1764000000024,
  FilesAndMerging1764000000025,
  HashForm1764000000026,
  PeopleAndHolidays1764000000027,
  Keys1764000000028,
  AsReleased1764000000029,
  LocalDaysAndMerging1764000000032,
  RegionSettings1764000000033,
  CaseStandings1764000000034,
];
