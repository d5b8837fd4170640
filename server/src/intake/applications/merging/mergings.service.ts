import { type Together, together } from '@jingkang/shared/merging/applications';
import { type KnownRisk, newerRisk } from '@jingkang/shared/referrals/known-risk';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { opened } from '../../../foundation/refusals/opened';
import { ReferralOfApplication } from '../referral-of-application';
import { Application } from '../application.entity';
import { type ApplicationFields, ApplicationSecrets } from '../application-secrets';

export interface ReadTogether extends Together {
  readonly merged: readonly Application[];
  /** What does not open of a merged one may hold a wish that nobody can read. */
  readonly unreadable: boolean;
}

/**
 * An application and those merged into it are one matter for whoever handles it, and are read together. For the
 * people who sent them each stays their own: nothing of it is copied to where somebody else would read it.
 */
@Injectable()
export class Mergings {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly secrets: ApplicationSecrets,
    private readonly referrals: ReferralOfApplication,
  ) {}

  /** What was merged into it, and into that, the oldest first. */
  async into(id: string, manager: EntityManager = this.stored.manager): Promise<Application[]> {
    const found: Application[] = [];
    for (let ids = [id]; ids.length > 0;) {
      const rows = await manager.find(Application, {
        where: { mergedIntoId: In(ids) },
        order: { id: 'ASC' },
      });
      found.push(...rows);
      ids = rows.map((row) => row.id);
    }
    return found;
  }

  /** What it was merged into, up to the one that lives on; itself where it was not merged. */
  async survivorOf(row: Application, manager: EntityManager = this.stored.manager): Promise<Application> {
    let last = row;
    while (last.mergedIntoId !== null) {
      const next = await manager.findOneBy(Application, { id: last.mergedIntoId });
      if (!next) return last;
      last = next;
    }
    return last;
  }

  /** The newest that a hospital told of the person, with the application or with one merged into it. */
  async riskOf(manager: EntityManager, row: Application): Promise<KnownRisk | undefined> {
    const rows = [row, ...(await this.into(row.id, manager))];
    const told: (KnownRisk | undefined)[] = [];
    for (const { fromReferralId } of rows) told.push(await this.referrals.riskOf(manager, fromReferralId));
    return told.reduce(newerRisk, undefined);
  }

  async together(row: Application, manager: EntityManager = this.stored.manager): Promise<ReadTogether> {
    const merged = await this.into(row.id, manager);
    const fields = merged.map((one) => opened(() => this.secrets.details(one)));
    const readable = fields.filter((one): one is ApplicationFields => one !== undefined);
    const unreadable = readable.length < fields.length;
    return { merged, unreadable, ...together(this.secrets.details(row), readable) };
  }
}
