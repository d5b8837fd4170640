import { roleGroups } from '@jingkang/shared/access/role-groups';
import type { HospitalReferralAction } from '@jingkang/shared/lifecycles/hospital-referral';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../../identity/accounts/people.service';
import { NoticesWriter } from '../../messages/notices/notices-writer';
import type { HospitalReferral } from './hospital-referral.entity';
import { recordType } from './referral.record';

/** Tells each side what the other one did, in words that name nobody. */
@Injectable()
export class ReferralNotices {
  constructor(
    private readonly people: People,
    private readonly notices: NoticesWriter,
  ) {}

  /** Nobody, as long as it was not sent. */
  async toWorkers(
    manager: EntityManager,
    { id, organizationId }: HospitalReferral,
    action: HospitalReferralAction,
  ): Promise<void> {
    if (!organizationId) return;
    const workers = await this.people.inOrganization(organizationId, roleGroups.handlers, manager);
    const told = workers.map((worker) => worker.id);
    await this.notices.write(manager, told, { recordType, recordId: id, action });
  }

  async toHospital(
    manager: EntityManager,
    { id, createdById, hospitalId }: HospitalReferral,
    action: HospitalReferralAction,
  ): Promise<void> {
    const colleagues = await this.people.inOrganization(hospitalId, roleGroups.hospital, manager);
    const ids = colleagues.map((colleague) => colleague.id);
    // Whoever wrote it, or all of them where that one has gone.
    const told = ids.includes(createdById) ? [createdById] : ids;
    await this.notices.write(manager, told, { recordType, recordId: id, action });
  }
}
