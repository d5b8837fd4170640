import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EvidenceEvent, EvidenceHead } from './evidence.entities';
import { opened } from './opened';

export type ChainedEvent = Omit<EvidenceEvent, 'chainHash'>;

/** The keyed chain over a record's events. The key lies outside the database. */
export class EvidenceChain {
  constructor(private readonly key: Buffer) {}

  /** The hash of an event, which binds it to its place and to all events before it. */
  hashOf(event: ChainedEvent, previousHash: string): string {
    return this.mac([
      previousHash,
      event.id,
      event.recordType,
      event.recordId,
      event.sequence,
      event.kind,
      event.action,
      event.fromState,
      event.toState,
      event.accountId,
      event.role,
      event.organizationId,
      sortedEntries(event.codes),
      event.onceKey,
      event.at.getTime(),
    ]);
  }

  sealOf(head: Omit<EvidenceHead, 'seal'>): string {
    return this.mac([head.recordKey, head.length, head.lastHash]);
  }

  /** What is wrong with a record's chain, named by the row; empty when it is whole. */
  problems(recordKey: string, events: readonly EvidenceEvent[], head: EvidenceHead | undefined): string[] {
    if (!head) return events.length ? [`${recordKey}: the head is missing`] : [];
    const found: string[] = [];
    if (!same(this.sealOf(head), head.seal)) found.push(`${recordKey}: the head was changed`);
    let previous = '';
    events.forEach((event, index) => {
      if (event.sequence !== index + 1)
        found.push(`${recordKey}: row ${index + 1} is missing or out of order (found ${event.sequence})`);
      const follows = opened(() => same(this.hashOf(event, previous), event.chainHash));
      if (!follows)
        found.push(
          `${recordKey}: row ${event.sequence} (${event.id}) does not follow from the row before it`,
        );
      previous = event.chainHash;
    });
    if (events.length !== head.length)
      found.push(`${recordKey}: ${head.length} rows were written, ${events.length} are there`);
    else if (previous !== head.lastHash)
      found.push(`${recordKey}: the last row is not the one the head names`);
    return found;
  }

  private mac(parts: readonly unknown[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex');
  }
}

function sortedEntries(codes: Record<string, unknown>): [string, unknown][] {
  return Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
