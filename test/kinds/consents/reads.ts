import type { Records } from '../../privacy/life';
import { pathsToConsent } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = (records: Records): string[] => [
  ...records.receiverConsents.flatMap((id) => pathsToConsent(id)),
  ...pathsToConsent(records.informedConsent, [records.consentSignature]),
  ...pathsToConsent(records.withdrawnConsent, [records.withdrawnSignature]),
];
