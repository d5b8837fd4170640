import type { Records } from '../../privacy/life';
import { pathsToCase } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = (records: Records): string[] => [
  ...[records.case, records.waitingCase, records.askedCase, records.leftCase, records.withdrawnCase].flatMap(
    pathsToCase,
  ),
  `/cases/${records.waitingCase}/files/${records.opinionFile}`,
];
