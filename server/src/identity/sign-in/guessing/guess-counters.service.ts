import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { lockOrCreate } from '../../../foundation/database/work/lock';
import { GuessCounter } from './guess-counter.entity';
import { networkOf } from '../../../foundation/running/network';
import { countedHours, type Ladder, secondsToWait } from './wait-ladders';

/** Where someone tries from: an address, or what has shown before that it is the owner's (a device, a session). */
export interface Whence {
  readonly address: string;
  readonly known?: string | undefined;
}

/** One row that a wrong try counts on, and the ladder it waits by. */
export interface Counted {
  readonly ladder: Ladder;
  readonly keyHash: string;
  /** One of the rows of each try carries the account, for the owner is told of it once. */
  readonly told?: boolean;
}

/** Counts wrong tries at secrets. The rows hold keyed hashes alone and live a day. */
@Injectable()
export class GuessCounters {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** A keyed hash of the network: addresses themselves are kept nowhere. */
  networkHash(address: string): string {
    return this.cipher.lookupHash('network', networkOf(address));
  }

  /**
   * On which rows a try counts. A known device has one of its own, so that strangers cannot make it wait; all
   * others count by account and network, by account, and by network. Whether the account exists changes nothing.
   */
  rowsOf(
    secret: string,
    subject: string,
    { address, known }: Whence,
    ladders: { readonly place: Ladder; readonly account: Ladder } = { place: 'place', account: 'account' },
  ): readonly Counted[] {
    const key = (...parts: string[]) => this.cipher.lookupHash('guess', JSON.stringify([secret, ...parts]));
    if (known) return [{ ladder: ladders.place, keyHash: key('known', subject, known), told: true }];
    const network = this.networkHash(address);
    return [
      { ladder: ladders.place, keyHash: key('place', subject, network) },
      { ladder: ladders.account, keyHash: key('account', subject), told: true },
      { ladder: 'network', keyHash: key('network', network) },
    ];
  }

  /** How many seconds whoever counts on these rows still waits. */
  async secondsLeft(manager: EntityManager, rows: readonly Counted[]): Promise<number> {
    const keys = rows.map(({ keyHash }) => keyHash);
    const found = await manager.findBy(GuessCounter, { keyHash: In(keys) });
    const now = this.clock.now().getTime();
    const ends = found.map(({ waitsUntil }) => waitsUntil?.getTime() ?? 0);
    return Math.max(0, Math.ceil((Math.max(0, ...ends) - now) / 1000));
  }

  /** The most that was counted on one of these rows within the day. */
  async most(manager: EntityManager, rows: readonly Counted[]): Promise<number> {
    const keyHash = In(rows.map((row) => row.keyHash));
    const expiresAt = MoreThan(this.clock.now());
    const found = await manager.findBy(GuessCounter, { keyHash, expiresAt });
    return Math.max(0, ...found.map(({ failures }) => failures));
  }

  /** One more wrong try; the account is named where its owner is to be told. */
  async count(manager: EntityManager, rows: readonly Counted[], accountId: string | null): Promise<void> {
    // Always in the same order, so that two tries at once wait for each other.
    for (const row of [...rows].sort((a, b) => a.keyHash.localeCompare(b.keyHash)))
      await this.countOne(manager, row, row.told ? accountId : null);
  }

  /** The owner came in from here: the wrong tries made from here were typing errors. */
  async forgetPlace(manager: EntityManager, rows: readonly Counted[]): Promise<void> {
    const keys = rows.filter(({ ladder }) => ladder === 'place').map(({ keyHash }) => keyHash);
    await manager.delete(GuessCounter, { keyHash: In(keys) });
  }

  async clearExpired(manager: EntityManager): Promise<number> {
    const { affected } = await manager.delete(GuessCounter, { expiresAt: LessThan(this.clock.now()) });
    return affected ?? 0;
  }

  private async countOne(
    manager: EntityManager,
    { keyHash, ladder }: Counted,
    accountId: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + countedHours * 3_600_000);
    const none = { accountId, failures: 0, told: 0, lastFailedAt: now, waitsUntil: null, expiresAt };
    const found = await lockOrCreate(manager, GuessCounter, { keyHash }, () => ({ keyHash, ...none }));
    const row = found.expiresAt > now ? found : { ...found, ...none };
    const failures = row.failures + 1;
    const seconds = secondsToWait(ladder, failures);
    const waitsUntil = seconds ? new Date(now.getTime() + seconds * 1000) : null;
    await manager.update(
      GuessCounter,
      { keyHash },
      { ...row, accountId, failures, lastFailedAt: now, waitsUntil },
    );
  }
}
