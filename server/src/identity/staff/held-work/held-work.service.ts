import type { Role } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import type { HeldWorkCounts, HeldWorkKind } from '@jingkang/shared/api/held-work';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { lockById } from '../../../foundation/database/work/lock';
import { Sql } from '../../../foundation/database/work/sql';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { AccountNews } from '../../accounts/account-news';
import { AccountRow } from '../../accounts/account.entity';
import { Leads } from '../../accounts/leads.service';
import { People } from '../../accounts/people.service';
import { type WorkPlace, workPlaces } from './work-places';

/** Why somebody can no longer act on what they hold. */
export type Departure = 'disabled' | 'moved';

export interface Release {
  /** Who holds it no longer. */
  readonly accountId: string;
  readonly cause: Departure;
  /** Who changed the account; undefined for the timed run. */
  readonly by: Account | undefined;
}

/** An account as it was when work was given to it. */
type Holder = Pick<AccountRow, 'id' | 'role' | 'organizationId'>;

/** A kind of record that names an account as the one who must act. */
export interface HeldKind {
  /** What it is counted as. */
  readonly kind: HeldWorkKind;
  readonly place: WorkPlace;
  /** Roles of colleagues who go on with it by themselves; without them the lead gives it out. */
  readonly sharedBy?: readonly Role[];
  /** The open ones that wait for this account. */
  readonly idsOf: (manager: EntityManager, account: Holder) => Promise<string[]>;
  /** Gives one back to where everybody finds it, with its evidence. */
  readonly release: (manager: EntityManager, id: string, release: Release) => Promise<unknown>;
}

/**
 * Work goes back to its queue at the moment in which whoever holds it can no longer act. Modules that hold work say
 * here how; accounts knows none of them.
 */
@Injectable()
export class HeldWork implements OnApplicationBootstrap {
  private readonly kinds: HeldKind[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly leads: Leads,
    private readonly organizations: Organizations,
    private readonly news: AccountNews,
  ) {}

  hold(kind: HeldKind): void {
    this.kinds.push(kind);
  }

  /** A place that nobody holds would keep its work with somebody who has left. */
  onApplicationBootstrap(): void {
    const held = new Set(this.kinds.map(({ place }) => place));
    const left = workPlaces().filter((place) => !held.has(place));
    if (left.length) throw new Error(`Nobody gives back ${left.join(', ')}.`);
  }

  async countsOf(account: AccountRow): Promise<HeldWorkCounts> {
    const counts: Partial<Record<HeldWorkKind, number>> = {};
    if (account.status === 'disabled') return counts;
    const { manager } = this;
    for (const { kind, idsOf } of this.kinds) counts[kind] = (await idsOf(manager, account)).length;
    return withoutNone(counts);
  }

  /** `before`: the account as it was when the work was given to it. The account itself is changed already. */
  async giveBack(
    manager: EntityManager,
    before: AccountRow,
    cause: Departure,
    by: Account | undefined,
  ): Promise<HeldWorkCounts> {
    const counts: Partial<Record<HeldWorkKind, number>> = {};
    const told = new Map<string, HeldWorkKind[]>();
    for (const { kind, sharedBy, idsOf, release } of this.kinds) {
      const ids = await idsOf(manager, before);
      for (const id of ids) await release(manager, id, { accountId: before.id, cause, by });
      counts[kind] = ids.length;
      if (!ids.length) continue;
      for (const id of await this.toldOf(manager, before, sharedBy))
        told.set(id, [...(told.get(id) ?? []), kind]);
    }
    for (const [accountId, kinds] of told)
      await this.news.write(manager, [accountId], {
        recordType: 'held_work',
        recordId: before.id,
        action: 'work-returned',
        counts: Object.fromEntries(kinds.map((kind) => [kind, counts[kind] ?? 0])),
      });
    return withoutNone(counts);
  }

  /** Open work of accounts that were disabled before work went back by itself. */
  async returnForgotten(): Promise<number> {
    const tables = this.kinds.flatMap(({ place }) => /^(\w+)\.assigneeId$/.exec(place)?.[1] ?? []);
    const gone = new Set<string>();
    for (const table of tables)
      for (const { id } of await this.sql.query<{ id: string }>(
        `SELECT DISTINCT q.assignee_id AS id FROM ${table} q JOIN accounts a ON a.id = q.assignee_id
          WHERE q.open = 1 AND a.status = 'disabled'`,
      ))
        gone.add(id);
    for (const id of gone)
      await this.unitOfWork.run(async (manager) => {
        const row = await lockById(manager, AccountRow, id);
        if (row?.status === 'disabled') await this.giveBack(manager, row, 'disabled', undefined);
      });
    return gone.size;
  }

  /** Never whoever has just gone. */
  private async toldOf(
    manager: EntityManager,
    { id, organizationId }: AccountRow,
    sharedBy: readonly Role[] | undefined,
  ): Promise<string[]> {
    const colleagues =
      sharedBy && organizationId ? await this.people.inOrganization(organizationId, sharedBy, manager) : [];
    const others = colleagues.map((person) => person.id).filter((other) => other !== id);
    if (others.length) return others;
    const place = organizationId ? await this.organizations.find(organizationId, manager) : undefined;
    const above = await this.leads.of(manager, { organizationId, regionCode: place?.regionCode });
    return above.filter((other) => other !== id);
  }
}

const withoutNone = (counts: Partial<Record<HeldWorkKind, number>>): HeldWorkCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
