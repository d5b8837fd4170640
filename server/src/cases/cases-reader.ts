import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Case } from './case.entity';

/** What other modules may ask about cases. */
@Injectable()
export class CasesReader {
  constructor(private readonly dataSource: DataSource) {}

  async idOf(applicationId: string): Promise<string | null> {
    const found = await this.dataSource.manager.findOne(Case, {
      select: { id: true },
      where: { applicationId },
    });
    return found?.id ?? null;
  }

  /** The referral's due moment of an application's case, for its public progress. */
  async findFor(applicationId: string): Promise<Case | undefined> {
    return (await this.dataSource.manager.findOneBy(Case, { applicationId })) ?? undefined;
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Case | undefined> {
    return (await manager.findOneBy(Case, { id })) ?? undefined;
  }

  /** Those someone of the public follows, the latest first. */
  ownedBy(ownerId: string): Promise<Case[]> {
    return this.dataSource.manager.find(Case, {
      where: { ownerId },
      order: { updatedAt: 'DESC' },
      take: shownAtMost.ownMatters,
    });
  }

  /** How many places of an institution are taken: by open cases it has accepted. */
  placesTaken(institutionId: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    return manager.countBy(Case, { institutionId, open: true });
  }
}
