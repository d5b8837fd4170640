import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock/clock';
import { EvidenceEvent, EvidenceHead, type EvidenceKind } from './evidence.entities';
import { EvidenceChain } from './evidence-chain';
import { newId } from '../clock/ids';
import { lockOrCreate } from '../database/work/lock';

export interface EvidenceEntry {
  readonly recordType: string;
  readonly recordId: string;
  readonly kind: EvidenceKind;
  readonly action: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Undefined for the timed run and for people without an account. */
  readonly account?: Account | undefined;
  /** Ids, field names and codes; never a value someone typed. */
  readonly codes?: Readonly<Record<string, string | number | boolean>>;
  readonly onceKey?: string;
}

/** Appends to the keyed chain of a record. The only writer of evidence rows. */
@Injectable()
export class Evidence {
  constructor(
    private readonly chain: EvidenceChain,
    private readonly clock: Clock,
  ) {}

  /** Appends inside the running transaction; gives the id of the new row. */
  async append(manager: EntityManager, entry: EvidenceEntry): Promise<string> {
    const recordKey = `${entry.recordType}:${entry.recordId}`;
    const head = await lockOrCreate(manager, EvidenceHead, { recordKey }, () => {
      const fresh = { recordKey, length: 0, lastHash: '' };
      return { ...fresh, seal: this.chain.sealOf(fresh) };
    });
    const event = {
      id: newId(),
      recordType: entry.recordType,
      recordId: entry.recordId,
      sequence: head.length + 1,
      kind: entry.kind,
      action: entry.action,
      fromState: entry.from ?? null,
      toState: entry.to ?? null,
      accountId: entry.account?.id ?? null,
      role: entry.account?.role ?? null,
      organizationId: entry.account?.organizationId ?? null,
      codes: { ...entry.codes },
      onceKey: entry.onceKey ?? null,
      at: this.clock.now(),
    };
    const chainHash = this.chain.hashOf(event, head.lastHash);
    await manager.insert(EvidenceEvent, { ...event, chainHash });
    const next = { recordKey, length: event.sequence, lastHash: chainHash };
    await manager.update(EvidenceHead, { recordKey }, { ...next, seal: this.chain.sealOf(next) });
    return event.id;
  }

  /** Whether one of these was ever done with the record. */
  hasAny(
    manager: EntityManager,
    { recordType, recordId }: Pick<EvidenceEntry, 'recordType' | 'recordId'>,
    actions: readonly string[],
  ): Promise<boolean> {
    return manager.existsBy(EvidenceEvent, {
      recordType,
      recordId,
      kind: 'action',
      action: In([...actions]),
    });
  }

  /** Records an opening once per account, record and hour. */
  async appendOnce(
    manager: EntityManager,
    entry: EvidenceEntry & { readonly onceKey: string },
  ): Promise<void> {
    if (await manager.existsBy(EvidenceEvent, { onceKey: entry.onceKey })) return;
    await this.append(manager, entry);
  }
}
