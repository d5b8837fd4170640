import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { demand } from '../common/access';
import { lockById } from '../common/lock';
import { notFound } from '../common/refusal';
import { HospitalReferral } from './hospital-referral.entity';
import { recordType } from './referral.record';
import { sideOf, targetFor } from './referral-sides';

/** Finds a referral within what an account may do with it; what it may not see is not there. */
@Injectable()
export class ReferralDesk {
  constructor(@InjectRepository(HospitalReferral) private readonly stored: Repository<HospitalReferral>) {}

  async get(account: Account, id: string, permission: Permission): Promise<HospitalReferral> {
    return this.within(account, id, permission, await this.stored.findOneBy({ id }));
  }

  /** The same, kept until the transaction ends. */
  async locked(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<HospitalReferral> {
    return this.within(account, id, permission, await lockById(manager, HospitalReferral, id));
  }

  private within(
    account: Account,
    id: string,
    permission: Permission,
    row: HospitalReferral | null | undefined,
  ): HospitalReferral {
    const target = row ? targetFor(sideOf(account), row) : { ownerIds: [] };
    demand(account, permission, target, `${recordType}:${id}`);
    if (!row) throw notFound();
    return row;
  }
}
