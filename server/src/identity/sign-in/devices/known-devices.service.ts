import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { newId } from '../../../foundation/clock/ids';
import { KnownDevice } from './known-device.entity';
import { hashOfToken, newToken } from '../sessions/tokens';

export const deviceLimits = { days: 90, perAccount: 10 } as const;

/** Remembers on which devices the owner of an account has signed in: strangers cannot make those wait. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * The name of the cookie by which a device is known to one account, by its user name or phone. Each account has a
   * cookie of its own, so that colleagues share a computer without sharing this; the name tells nothing of whose it is.
   */
  cookieName(subject: string): string {
    return `jk_device_${this.cipher.lookupHash('device', subject.toLowerCase()).slice(0, 12)}`;
  }

  /** The id of the device behind a token, where this account knows it. */
  async find(
    manager: EntityManager,
    accountId: string,
    token: string | undefined,
  ): Promise<string | undefined> {
    const device = await manager.findOneBy(KnownDevice, {
      accountId,
      tokenHash: hashOfToken(token ?? ''),
      expiresAt: MoreThan(this.clock.now()),
    });
    return device?.id;
  }

  /** The token by which this device is known from now on; the one longest unused makes room. */
  async remember(manager: EntityManager, accountId: string, given: string | undefined): Promise<string> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + deviceLimits.days * 86_400_000);
    const known = await this.find(manager, accountId, given);
    const token = known && given ? given : newToken();
    if (known) await manager.update(KnownDevice, { id: known }, { lastUsedAt: now, expiresAt });
    else
      await manager.insert(KnownDevice, {
        id: newId(),
        accountId,
        tokenHash: hashOfToken(token),
        lastUsedAt: now,
        expiresAt,
      });
    await this.makeRoom(manager, accountId);
    return token;
  }

  async forgetAllOf(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(KnownDevice, { accountId });
  }

  countOf(manager: EntityManager, accountId: string): Promise<number> {
    return manager.countBy(KnownDevice, { accountId, expiresAt: MoreThan(this.clock.now()) });
  }

  async clearExpired(manager: EntityManager): Promise<number> {
    const { affected } = await manager.delete(KnownDevice, { expiresAt: LessThan(this.clock.now()) });
    return affected ?? 0;
  }

  private async makeRoom(manager: EntityManager, accountId: string): Promise<void> {
    const order = { lastUsedAt: 'DESC', id: 'DESC' } as const;
    const all = await manager.find(KnownDevice, { where: { accountId }, order });
    const ids = all.slice(deviceLimits.perAccount).map(({ id }) => id);
    if (ids.length) await manager.delete(KnownDevice, { id: In(ids) });
  }
}
