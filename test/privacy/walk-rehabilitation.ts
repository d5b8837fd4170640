import { partsOfCase, records as kinds } from '@jingkang/shared/records/outlines';
import { recordKinds } from '@jingkang/shared/records/all';
import type { RehabilitationRecords } from './life-rehabilitation';

export const history = (recordType: string, id: string) =>
  `/audit-events?recordType=${recordType}&recordId=${id}`;

/** What belongs to a case and has no queue is listed by its case. */
const listedByCase = partsOfCase
  .filter((name) => recordKinds[name].views === null)
  .map((name) => kinds[name].collection);

/** Everything that is read of one case besides its parts. */
export const pathsToCase = (id: string): string[] => [
  `/cases/${id}`,
  `/cases/${id}/suggestions`,
  `/cases/${id}/trends`,
  ...listedByCase.map((collection) => `${collection}?caseId=${id}`),
  `/my/cases/${id}`,
  `/my/cases/${id}/viewers`,
  history('cases', id),
];

export const pathsToConsent = (id: string, files: readonly string[] = []): string[] => [
  `/consents/${id}`,
  `/my/consents/${id}`,
  ...files.map((file) => `/consents/${id}/files/${file}`),
  history('consents', id),
];

/** What was written of someone who has taken the consent back. */
export const pathsToWithdrawn = (records: RehabilitationRecords): string[] => [
  ...pathsToCase(records.withdrawnCase),
  ...pathsToConsent(records.withdrawnConsent, [records.withdrawnSignature]),
  `/allocations/${records.withdrawnAllocation}`,
];
