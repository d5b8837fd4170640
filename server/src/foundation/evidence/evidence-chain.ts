import { createHmac, timingSafeEqual } from 'node:crypto';
import { counted } from '../running/counted';
import type { EvidenceEvent, EvidenceHead } from './evidence.entities';
import { opened } from '../refusals/opened';

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

  /** Follows a record's chain row by row, so that a long one is never held whole. */
  walk(recordKey: string): ChainWalk {
    return new ChainWalk(this, recordKey);
  }

  /** What is wrong with a record's chain, named by the row; empty when it is whole. */
  problems(
    recordKey: string,
    events: readonly EvidenceEvent[],
    head: EvidenceHead | undefined,
  ): readonly string[] {
    const walk = this.walk(recordKey);
    for (const event of events) walk.step(event);
    return walk.end(head);
  }

  private mac(parts: readonly unknown[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex');
  }
}

/** One chain from its first row to its head. Whatever stands in a row, it is judged and named, and the next one follows. */
export class ChainWalk {
  private readonly found: string[] = [];
  private previous = '';
  private length = 0;

  constructor(
    private readonly chain: EvidenceChain,
    private readonly recordKey: string,
  ) {}

  step(event: EvidenceEvent): void {
    const { sequence, id, chainHash } = event;
    this.length += 1;
    if (sequence !== this.length)
      this.tell(`row ${this.length} is missing or out of order (found ${sequence})`);
    if (!opened(() => same(this.chain.hashOf(event, this.previous), chainHash)))
      this.tell(`row ${sequence} (${id}) does not follow from the row before it`);
    this.previous = chainHash;
  }

  /** Everything that is wrong with the chain, once its rows are over. */
  end(head: EvidenceHead | undefined): readonly string[] {
    if (head) this.judge(head);
    else if (this.length) this.tell('the head is missing');
    return this.found;
  }

  private judge(head: EvidenceHead): void {
    if (!opened(() => same(this.chain.sealOf(head), head.seal))) this.tell('the head was changed');
    if (this.length !== head.length)
      this.tell(
        `${counted(head.length, 'row was', 'rows were')} written, ${counted(this.length, 'is', 'are')} there`,
      );
    else if (this.previous !== head.lastHash) this.tell('the last row is not the one the head names');
  }

  private tell(what: string): void {
    this.found.push(`${this.recordKey}: ${what}`);
  }
}

function sortedEntries(codes: Record<string, unknown>): [string, unknown][] {
  return Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
