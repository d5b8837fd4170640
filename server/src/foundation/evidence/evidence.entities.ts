import { Entity, Index } from 'typeorm';
import { Author, Code, Count, Id, Json, Moment, Word } from '../database/rows/columns';
import { isCodes } from '../database/rows/json-shapes';

const evidenceKinds = ['action', 'opened', 'revealed', 'refused', 'erased', 'changed'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * One thing that happened to a record: an action, an opening, a reveal, a refusal, an erasure.
 * Holds ids, field names and codes, never values, so that erasing a record leaves its evidence valid.
 */
@Entity('evidence_events')
@Index(['recordType', 'recordId', 'sequence'], { unique: true })
@Index(['accountId', 'at'])
@Index(['at'])
export class EvidenceEvent {
  @Id() id!: string;
  @Code(40, { name: 'record_type' }) recordType!: string;
  @Code(64, { name: 'record_id' }) recordId!: string;
  @Count() sequence!: number;
  @Word(20, evidenceKinds) kind!: EvidenceKind;
  /** The action of the lifecycle, the permission refused, or the field revealed. */
  @Code(60) action!: string;
  @Code(30, { name: 'from_state', nullable: true }) fromState!: string | null;
  @Code(30, { name: 'to_state', nullable: true }) toState!: string | null;
  @Author({ name: 'account_id', nullable: true }) accountId!: string | null;
  @Code(40, { nullable: true }) role!: string | null;
  @Code(36, { name: 'organization_id', nullable: true }) organizationId!: string | null;
  @Json(isCodes) codes!: Record<string, string | number | boolean>;
  /** Set where a thing is recorded once only, such as one opening per account, record and hour. */
  @Code(160, { name: 'once_key', nullable: true, unique: true }) onceKey!: string | null;
  @Moment() at!: Date;
  @Code(64, { name: 'chain_hash' }) chainHash!: string;
}

/** The counted head of a record's chain: what a cut-off row is found by. */
@Entity('evidence_heads')
export class EvidenceHead {
  @Code(110, { primary: true, name: 'record_key' }) recordKey!: string;
  @Count() length!: number;
  @Code(64, { name: 'last_hash' }) lastHash!: string;
  /** Seals key, length and last hash together. */
  @Code(64) seal!: string;
}
