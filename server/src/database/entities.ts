import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import { DatabaseIdentity, IdempotencyKey, LeaseRow, ThrottleCounter } from './platform.entities';

/** Every table's entity. A bundle has no folder to search, so the list is written out. */
export const entities = [
  DatabaseIdentity,
  IdempotencyKey,
  ThrottleCounter,
  LeaseRow,
  EvidenceEvent,
  EvidenceHead,
];
