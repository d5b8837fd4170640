import type { DataSource, EntityManager } from 'typeorm';
import type { ChainWalk, EvidenceChain } from '../../foundation/evidence/evidence-chain';
import { EvidenceEvent, EvidenceHead } from '../../foundation/evidence/evidence.entities';
import type { Findings } from '../../foundation/running/findings';
import { inSnapshot } from '../../foundation/evidence/snapshot';
import { storedOf } from '../../foundation/database/rows/damaged';
import { SoundRows } from '../../foundation/database/rows/sound-rows';
import { type ChainedTable, chainedTables } from './chained-tables';

export interface Verification {
  readonly records: number;
  readonly rows: number;
}

type Ref = Pick<EvidenceEvent, 'recordType' | 'recordId'>;

interface Row {
  readonly id: string;
  readonly state: string;
}

interface OpenChain {
  readonly ref: Ref;
  readonly walk: ChainWalk;
}

const BATCH = 200;
const keyOf = ({ recordType, recordId }: Ref) => `${recordType}:${recordId}`;
const inChain = ['recordType', 'recordId', 'sequence', 'id'] as const;

/** Walks every chain and every head, and tells which row was changed, removed, reordered or cut off. */
export async function verifyEvidence(
  dataSource: DataSource,
  chain: EvidenceChain,
  findings: Findings,
): Promise<Verification> {
  const check = new ChainCheck(dataSource, chain, findings);
  await check.unreadable();
  const counts = await check.chains();
  await check.bareHeads();
  for (const table of chainedTables()) await check.unwritten(table);
  return counts;
}

class ChainCheck {
  private readonly sound = new SoundRows();

  constructor(
    private readonly dataSource: DataSource,
    private readonly chain: EvidenceChain,
    private readonly findings: Findings,
  ) {}

  async unreadable(): Promise<void> {
    for (const [table, entity] of [
      ['evidence_events', EvidenceEvent],
      ['evidence_heads', EvidenceHead],
    ] as const)
      for (const { id, columns } of await this.sound.unsound(this.dataSource.manager, entity))
        this.findings.problem(`${table}:${id}: ${columns.join(', ')} cannot be read`);
  }

  async chains(): Promise<Verification> {
    let [records, rows] = [0, 0];
    let over: OpenChain[] = [];
    let open: OpenChain | undefined;
    const close = async (least: number) => {
      if (open) over.push(open);
      open = undefined;
      if (over.length < least) return;
      await this.judge(over);
      over = [];
    };
    for await (const event of this.sound.of(this.dataSource.manager, EvidenceEvent, { order: inChain })) {
      if (open && keyOf(open.ref) !== keyOf(event)) await close(BATCH);
      if (!open) {
        const { recordType, recordId } = event;
        open = { ref: { recordType, recordId }, walk: this.chain.walk(keyOf(event)) };
        records += 1;
      }
      open.walk.step(event);
      rows += 1;
      this.findings.looked();
    }
    await close(1);
    return { records, rows };
  }

  /** Heads of chains that have no row at all. */
  async bareHeads(): Promise<void> {
    let heads: Ref[] = [];
    const judge = async () => {
      const written = await this.written(heads);
      for (const ref of heads) if (!written.has(keyOf(ref))) await this.judgeAgain(ref);
      heads = [];
    };
    for await (const { recordKey } of this.sound.of(this.dataSource.manager, EvidenceHead)) {
      this.findings.looked();
      heads.push(refOf(recordKey));
      if (heads.length === BATCH) await judge();
    }
    await judge();
  }

  /** Records to which something has happened, and of which no evidence says so: their chain was removed with its head. */
  async unwritten({ table, recordType, drafts }: ChainedTable): Promise<void> {
    let rows: Row[] = [];
    const judge = async () => {
      for (const row of await this.without(this.dataSource.manager, recordType, rows)) {
        const still = await inSnapshot(this.dataSource, async (manager) =>
          (await manager.existsBy(table, { id: row.id })) ? this.without(manager, recordType, [row]) : [],
        );
        if (still.length) this.findings.problem(`${recordType}:${row.id}: there is no evidence of it`);
      }
      rows = [];
    };
    for await (const row of this.sound.of<Row>(this.dataSource.manager, table)) {
      this.findings.looked();
      if (storedOf(row.state) || !drafts.includes(row.state)) rows.push(row);
      if (rows.length === BATCH) await judge();
    }
    await judge();
  }

  private async without(
    manager: EntityManager,
    recordType: string,
    rows: readonly Row[],
  ): Promise<readonly Row[]> {
    if (!rows.length) return [];
    const refs = rows.map(({ id }) => ({ recordType, recordId: id }));
    const heads = await this.headsOf(manager, refs);
    const missing = rows.filter(({ id }) => !heads.has(keyOf({ recordType, recordId: id })));
    if (!missing.length) return [];
    // One whose head alone is gone was told with its rows.
    const ids = missing.map(({ id }) => id);
    const events = await this.sound.query(manager, EvidenceEvent, {
      recordType: [recordType],
      recordId: ids,
    });
    const written = await events.select('t.recordId', 'recordId').distinct().getRawMany<Ref>();
    return missing.filter(({ id }) => !written.some(({ recordId }) => recordId === id));
  }

  private async judge(chains: readonly OpenChain[]): Promise<void> {
    if (!chains.length) return;
    const { manager } = this.dataSource;
    const heads = await this.headsOf(
      manager,
      chains.map(({ ref }) => ref),
    );
    for (const { ref, walk } of chains)
      if (walk.end(heads.get(keyOf(ref))).length) await this.judgeAgain(ref);
  }

  /** Somebody may have written between the rows and the head: what looks wrong is read again, all of one moment. */
  private async judgeAgain(ref: Ref): Promise<void> {
    const { recordType, recordId } = ref;
    const problems = await inSnapshot(this.dataSource, async (manager) => {
      const walk = this.chain.walk(keyOf(ref));
      const where = { recordType: [recordType], recordId: [recordId] };
      for await (const event of this.sound.of(manager, EvidenceEvent, { where, order: inChain }))
        walk.step(event);
      return walk.end((await this.headsOf(manager, [ref])).get(keyOf(ref)));
    });
    for (const problem of problems) this.findings.problem(problem);
  }

  private async headsOf(manager: EntityManager, refs: readonly Ref[]): Promise<Map<string, EvidenceHead>> {
    const found = new Map<string, EvidenceHead>();
    const where = { recordKey: refs.map(keyOf) };
    for await (const head of this.sound.of(manager, EvidenceHead, { where })) found.set(head.recordKey, head);
    return found;
  }

  /** The keys of those that have a row. */
  private async written(refs: readonly Ref[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const recordType of new Set(refs.map((ref) => ref.recordType))) {
      const ids = refs.filter((ref) => ref.recordType === recordType).map(({ recordId }) => recordId);
      const where = { recordType: [recordType], recordId: ids };
      const query = await this.sound.query(this.dataSource.manager, EvidenceEvent, where);
      const rows = await query.select('t.recordId', 'recordId').distinct().getRawMany<Ref>();
      for (const { recordId } of rows) found.add(keyOf({ recordType, recordId }));
    }
    return found;
  }
}

function refOf(recordKey: string): Ref {
  const at = recordKey.indexOf(':');
  return { recordType: recordKey.slice(0, Math.max(at, 0)), recordId: recordKey.slice(at + 1) };
}
