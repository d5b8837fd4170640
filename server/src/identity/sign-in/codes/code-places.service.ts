import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { AccountRow } from '../../accounts/account.entity';
import type { SignInPlace } from '../devices/device-cookies.service';
import { GuessCounters, type Whence } from '../guessing/guess-counters.service';
import { KnownDevices } from '../devices/known-devices.service';

/** Where someone asks for a code or types one. */
export type CodePlace = Pick<SignInPlace, 'address' | 'deviceToken'>;

/** Tells places apart: a device that the owner of the phone has signed in on stands for itself, all others for their network. */
@Injectable()
export class CodePlaces {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly counters: GuessCounters,
    private readonly devices: KnownDevices,
  ) {}

  async whenceOf(
    manager: EntityManager,
    phoneHash: string,
    { address, deviceToken }: CodePlace,
  ): Promise<Whence> {
    const owner = deviceToken ? await manager.findOneBy(AccountRow, { phoneHash }) : null;
    return { address, known: await this.devices.find(manager, owner?.id ?? '', deviceToken) };
  }

  hashOf({ address, known }: Whence): string {
    return known ? this.cipher.lookupHash('known_place', known) : this.counters.networkHash(address);
  }

  /** The key of the row that holds the code asked for from there. */
  keyAt(phoneHash: string, placeHash: string): string {
    return this.cipher.lookupHash('phone_place', `${phoneHash}:${placeHash}`);
  }
}
