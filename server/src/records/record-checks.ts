import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, In } from 'typeorm';
import { SoundRows, type Wanted } from '../foundation/database/rows/sound-rows';
import { EvidenceChain } from '../foundation/evidence/evidence-chain';
import { EvidenceEvent, EvidenceHead } from '../foundation/evidence/evidence.entities';
import type { Findings } from '../foundation/running/findings';
import { isDamage } from '../foundation/records/readable-rows';
import { inSnapshot } from '../foundation/evidence/snapshot';
import { Unreadable } from '../foundation/refusals/unreadable';

interface Named {
  readonly id: string;
}

/** One record as it is looked at: its row, the rows of its evidence, and where to tell what is wrong. */
export interface Look<Row> {
  readonly manager: EntityManager;
  readonly row: Row;
  readonly events: readonly EvidenceEvent[];
  tell(what: string): void;
}

/** A kind of record that is held against its evidence. */
export interface Vouched<Row extends Named> {
  readonly entity: EntityTarget<Row>;
  readonly recordType: string;
  /** The action that makes it. A record in whose chain this stands is never erased. Undefined: it has no chain of its own. */
  readonly madeBy?: string;
  /** Whether there was something to vouch for. */
  check(look: Look<Row>): Promise<boolean>;
}

const BATCH = 500;

/** Walks all records of a kind and tells what is wrong with each, whatever stands in the others. */
@Injectable()
export class RecordChecks {
  private readonly sound = new SoundRows();

  constructor(
    private readonly dataSource: DataSource,
    private readonly chain: EvidenceChain,
  ) {}

  /** How many there are. */
  async walk<Row extends Named>(findings: Findings, kind: Vouched<Row>): Promise<number> {
    const { manager } = this.dataSource;
    const unsound = await this.sound.unsound(manager, kind.entity);
    for (const { id, columns } of unsound)
      findings.problem(`${kind.recordType}:${id}: it cannot be read (${columns.join(', ')})`);
    let count = unsound.length;
    for await (const row of this.sound.of(manager, kind.entity)) {
      findings.looked();
      const first = await this.judge(manager, row, kind);
      if (first.vouched) count += 1;
      if (first.found.length) await this.judgeAgain(row, kind, findings);
    }
    if (kind.madeBy) await this.gone(findings, kind, kind.madeBy);
    return count;
  }

  /** Somebody may have written between two reads: what looks wrong is read again, all of one moment. */
  private async judgeAgain<Row extends Named>({ id }: Row, kind: Vouched<Row>, findings: Findings) {
    const found = await inSnapshot(this.dataSource, async (manager) => {
      for await (const row of this.sound.of(manager, kind.entity, { where: { id: [id] } as Wanted<Row> }))
        return (await this.judge(manager, row, kind)).found;
      return [];
    });
    for (const line of found) findings.problem(line);
  }

  private async judge<Row extends Named>(manager: EntityManager, row: Row, kind: Vouched<Row>) {
    const { recordType, madeBy } = kind;
    const name = `${recordType}:${row.id}`;
    const found: string[] = [];
    const tell = (what: string) => void found.push(`${name}: ${what}`);
    let vouched = true;
    try {
      const events = madeBy ? await this.chainOf(manager, recordType, row.id, found) : [];
      if (madeBy && !events.length) tell('there is no evidence of it');
      vouched = await kind.check({ manager, row, events, tell });
    } catch (error) {
      if (!isDamage(error)) throw error;
      tell(`it cannot be read (${error instanceof Unreadable ? error.damage.place : 'its form'})`);
    }
    return { vouched, found };
  }

  private async chainOf(manager: EntityManager, recordType: string, recordId: string, found: string[]) {
    const recordKey = `${recordType}:${recordId}`;
    const events: EvidenceEvent[] = [];
    const where = { recordType: [recordType], recordId: [recordId] };
    const order = ['recordType', 'recordId', 'sequence', 'id'] as const;
    for await (const event of this.sound.of(manager, EvidenceEvent, { where, order })) events.push(event);
    let head: EvidenceHead | undefined;
    for await (const one of this.sound.of(manager, EvidenceHead, { where: { recordKey: [recordKey] } }))
      head = one;
    found.push(...this.chain.problems(recordKey, events, head));
    return events;
  }

  /** Records whose evidence says that they were made, and whose row is not there. */
  private async gone<Row extends Named>(
    findings: Findings,
    { entity, recordType }: Vouched<Row>,
    madeBy: string,
  ): Promise<void> {
    const { manager } = this.dataSource;
    const where = { recordType: [recordType], action: [madeBy] };
    for (let after = ''; ;) {
      const query = (await this.sound.query(manager, EvidenceEvent, where)).andWhere('t.recordId > :after', {
        after,
      });
      const made = query.select('t.recordId', 'id').distinct().orderBy('t.recordId').limit(BATCH);
      const ids = (await made.getRawMany<Named>()).map(({ id }) => id);
      const missing = await this.missing(manager, entity, ids);
      const still = missing.length
        ? await inSnapshot(this.dataSource, (snapshot) => this.missing(snapshot, entity, missing))
        : [];
      for (const id of still)
        findings.problem(`${recordType}:${id}: its evidence is there, and the record is gone`);
      const last = ids.at(-1);
      if (last === undefined || ids.length < BATCH) return;
      after = last;
    }
  }

  private async missing<Row extends Named>(
    manager: EntityManager,
    entity: EntityTarget<Row>,
    ids: readonly string[],
  ): Promise<string[]> {
    const query = manager.getRepository(entity).createQueryBuilder('t').select('t.id', 'id');
    const rows = await query.where({ id: In([...ids]) }).getRawMany<Named>();
    const there = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => !there.has(id));
  }
}
