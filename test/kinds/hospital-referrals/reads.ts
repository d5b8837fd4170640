import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = (records: Records): string[] =>
  [
    [records.returnedReferral, records.returnedPaper] as const,
    [records.referral, records.referredPaper] as const,
  ].flatMap(([id, file]) => [
    `/hospital-referrals/${id}`,
    `/hospital-referrals/${id}/draft`,
    `/hospital-referrals/${id}/files/${file}`,
    `/attachments/${file}`,
    history('hospital_referrals', id),
  ]);
