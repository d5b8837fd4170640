import type { DataSource } from 'typeorm';
import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import type { EvidenceChain } from '../common/evidence-chain';

export interface Verification {
  readonly records: number;
  readonly rows: number;
  readonly problems: readonly string[];
}

const BATCH = 2_000;

/** Walks every chain, head by head, and says which row was changed, removed, reordered or cut off. */
export async function verifyEvidence(dataSource: DataSource, chain: EvidenceChain): Promise<Verification> {
  const heads = new Map((await dataSource.manager.find(EvidenceHead)).map((head) => [head.recordKey, head]));
  const problems: string[] = [];
  let rows = 0;
  let records = 0;
  const seen = new Set<string>();
  let open: EvidenceEvent[] = [];
  const finish = () => {
    const [first] = open;
    if (!first) return;
    const key = keyOf(first);
    seen.add(key);
    records += 1;
    problems.push(...chain.problems(key, open, heads.get(key)));
    open = [];
  };
  for await (const event of inOrder(dataSource)) {
    rows += 1;
    if (open[0] && keyOf(open[0]) !== keyOf(event)) finish();
    open.push(event);
  }
  finish();
  for (const [key, head] of heads) if (!seen.has(key)) problems.push(...chain.problems(key, [], head));
  return { records, rows, problems };
}

const keyOf = ({ recordType, recordId }: EvidenceEvent) => `${recordType}:${recordId}`;

/** Every event, record by record in its sequence, in batches. */
async function* inOrder(dataSource: DataSource): AsyncGenerator<EvidenceEvent> {
  let last: EvidenceEvent | undefined;
  for (;;) {
    const query = dataSource.manager
      .createQueryBuilder(EvidenceEvent, 'e')
      .orderBy({ 'e.recordType': 'ASC', 'e.recordId': 'ASC', 'e.sequence': 'ASC', 'e.id': 'ASC' })
      .limit(BATCH);
    if (last)
      query.where(
        `e.recordType > :type OR (e.recordType = :type AND (e.recordId > :id OR (e.recordId = :id AND
          (e.sequence > :sequence OR (e.sequence = :sequence AND e.id > :eventId)))))`,
        { type: last.recordType, id: last.recordId, sequence: last.sequence, eventId: last.id },
      );
    const batch = await query.getMany();
    yield* batch;
    if (batch.length < BATCH) return;
    last = batch.at(-1);
  }
}
