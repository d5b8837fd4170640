import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Reached, RecordAccess } from '../../records/record-access';
import { HospitalReferral } from './hospital-referral.entity';
import { sideOf, targetFor } from './views/referral-sides';
import { recordType } from './referral.record';

/** Each side reaches a referral by its own institution. */
export const fromEachSide: Reached<HospitalReferral> = {
  recordType,
  entity: HospitalReferral,
  targetOf: (row, account) => targetFor(sideOf(account), row),
};

/** Finds a referral within what an account may do with it; what it may not see is not there. */
@Injectable()
export class ReferralAccess {
  constructor(private readonly access: RecordAccess) {}

  get(account: Account, id: string, permission: Permission): Promise<HospitalReferral> {
    return this.access.get(fromEachSide, account, id, permission);
  }

  /** The same, kept until the transaction ends. */
  locked(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<HospitalReferral> {
    return this.access.locked(manager, fromEachSide, account, id, permission);
  }
}
