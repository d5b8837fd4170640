import type { CaseRecord, CaseRow } from '@jingkang/shared/api/applications';
import type { Page } from '@jingkang/shared/api/common';
import { type Account, can, type Scope, scopeOf } from '@jingkang/shared/access/scope';
import type { PageQuery } from '@jingkang/shared/forms/queries';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { stepOfCase, stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, LessThan, Like } from 'typeorm';
import { refusalFor } from '../common/access';
import { Clock } from '../common/clock';
import { clockView } from '../common/clock-view';
import { Openings } from '../common/opening';
import { Organizations } from '../institutions/organizations.service';
import { type PersonOfCase, Registered } from '../intake/registered.service';
import { Regions } from '../regions/regions.service';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';

const PAGE = 20;

/** Cases as colleagues see them, newest first. */
@Injectable()
export class Cases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kind: CaseKind,
    private readonly clock: Clock,
    private readonly openings: Openings,
    private readonly registered: Registered,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
  ) {}

  async page(account: Account, { cursor }: PageQuery): Promise<Page<CaseRow>> {
    const within = whereOf(scopeOf(account, 'case.read'));
    const where = { ...within, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const rows = await this.dataSource.manager.find(Case, { where, order: { id: 'DESC' }, take: PAGE + 1 });
    const shown = rows.slice(0, PAGE);
    const items = await this.rowViews(shown, account);
    const last = shown.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }

  async open(account: Account, id: string): Promise<CaseRecord> {
    const row = await this.dataSource.manager.findOneBy(Case, { id });
    if (!row || !can(account, 'case.read', this.kind.targetOf(row)))
      throw refusalFor(account, 'case.read', `cases:${id}`);
    await this.openings.opened(account, 'cases', id);
    const [view] = await this.rowViews([row], account);
    if (!view) throw refusalFor(account, 'case.read', `cases:${id}`);
    const { personal, facts } = await this.registered.details(row.applicationId, account);
    return {
      ...view,
      steps: stepsAt(stepOfCase[row.state]),
      personal,
      facts,
      applicationId: row.applicationId,
    };
  }

  private async rowViews(rows: readonly Case[], account: Account): Promise<CaseRow[]> {
    const people = await this.registered.people(
      rows.map(({ applicationId }) => applicationId),
      account,
    );
    const organizations = await this.organizations.namesOf(rows.map(({ organizationId }) => organizationId));
    const regions = await this.regions.namesOf(rows.map(({ regionCode }) => regionCode));
    const nobody: PersonOfCase = { personName: '', ageBand: null };
    return rows.map((row) => {
      const { label, tone } = caseLifecycle.states[row.state];
      return {
        id: row.id,
        number: row.number,
        ...(people.get(row.applicationId) ?? nobody),
        state: { code: row.state, label, tone },
        clock: clockView(row, this.clock.now()),
        organizationName: organizations.get(row.organizationId) ?? '',
        regionName: regions.get(row.regionCode) ?? '',
        registeredAt: row.createdAt.toISOString(),
      };
    });
  }
}

function whereOf(scope: Scope | undefined): FindOptionsWhere<Case> {
  switch (scope?.kind) {
    case 'institution':
      return { organizationId: scope.organizationId };
    case 'region':
      return { regionCode: Like(`${scope.regionCode}%`) };
    case 'own':
      return { ownerId: scope.accountId };
    case 'all':
      return {};
    default:
      return { id: '' };
  }
}
