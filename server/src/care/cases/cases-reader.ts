import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { Case } from './case.entity';

/** What other modules may ask about cases. */
@Injectable()
export class CasesReader {
  constructor(@InjectRepository(Case) private readonly stored: Repository<Case>) {}

  async idOf(applicationId: string): Promise<string | null> {
    const found = await this.stored.findOne({
      select: { id: true },
      where: { applicationId },
    });
    return found?.id ?? null;
  }

  /** The case of an application, kept until the transaction ends; nothing where there is none. */
  async lockOf(manager: EntityManager, applicationId: string): Promise<void> {
    const found = await manager.findOne(Case, { select: { id: true }, where: { applicationId } });
    if (found) await lockById(manager, Case, found.id);
  }

  /** The case that has grown from an application. */
  async findFor(
    applicationId: string,
    manager: EntityManager = this.stored.manager,
  ): Promise<Case | undefined> {
    return (await manager.findOneBy(Case, { applicationId })) ?? undefined;
  }

  async find(id: string, manager: EntityManager = this.stored.manager): Promise<Case | undefined> {
    return (await manager.findOneBy(Case, { id })) ?? undefined;
  }

  /** Those someone of the public follows, the latest first. */
  ownedBy(ownerId: string): Promise<Case[]> {
    return this.stored.find({
      where: { ownerId },
      order: { updatedAt: 'DESC' },
      take: shownAtMost.ownMatters,
    });
  }

  /** How many places of an institution are taken: by open cases it has accepted. */
  placesTaken(institutionId: string, manager: EntityManager = this.stored.manager): Promise<number> {
    return manager.countBy(Case, { institutionId, open: true });
  }
}
