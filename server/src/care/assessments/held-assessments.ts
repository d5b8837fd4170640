import { assessmentOpen } from '@jingkang/shared/lifecycles/assessment';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HeldWork, type Release } from '../../identity/staff/held-work/held-work.service';
import { placeOf } from '../../identity/staff/held-work/work-places';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { lockById } from '../../foundation/database/work/lock';
import { opened } from '../../foundation/refusals/opened';
import { Assessment } from './assessment.entity';
import { recordType, assessmentRecord } from './assessment.record';

/** Assessments that wait for a signature: whoever cannot give it leaves the team. A signature that was given stays. */
@Injectable()
export class HeldAssessments implements OnModuleInit {
  constructor(
    private readonly held: HeldWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
  ) {}

  onModuleInit(): void {
    this.held.hold({
      kind: recordType,
      place: placeOf(assessmentRecord),
      idsOf: (manager, { id }) => this.of(manager, id),
      release: (manager, id, release) => this.release(manager, id, release),
    });
  }

  private async of(manager: EntityManager, accountId: string): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(Assessment, 'q')
      .select(['q.id', 'q.members'])
      .where('q.state IN (:...states) AND q.members LIKE :naming')
      .setParameters({ states: [...assessmentOpen], naming: `%${accountId}%` })
      .orderBy('q.id')
      .getMany();
    return rows.filter((row) => opened(() => row.members.some(waitsFor(accountId)))).map(({ id }) => id);
  }

  private async release(
    manager: EntityManager,
    id: string,
    { accountId, cause, by }: Release,
  ): Promise<void> {
    const row = await lockById(manager, Assessment, id);
    const member = row?.members.find(waitsFor(accountId));
    if (!row || !member) return;
    const members = row.members.filter((other) => other !== member);
    const next = { members, version: row.version + 1, updatedAt: this.clock.now() };
    await manager.update(Assessment, { id }, next);
    const entry = { recordType, recordId: id, kind: 'changed', action: 'memberLeft', account: by } as const;
    await this.evidence.append(manager, {
      ...entry,
      codes: { member: member.id, account: accountId, cause },
    });
  }
}

const waitsFor =
  (accountId: string) =>
  (member: Assessment['members'][number]): boolean =>
    member.accountId === accountId && member.signedAt === null;
