import type { OverviewView } from '@jingkang/shared/api/administration';
import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, type Scope, scopeOf } from '@jingkang/shared/access/scope';
import { toldCount } from '@jingkang/shared/access/small-numbers';
import { applicationLifecycle, applicationDraft } from '@jingkang/shared/lifecycles/application';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { feedbackLifecycle } from '@jingkang/shared/lifecycles/feedback';
import { needReportLifecycle } from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../foundation/refusals/refusal';
import { Sql } from '../../foundation/database/work/sql';
import { scopeFilter, type SqlFilter, standsFor } from '../../foundation/database/work/sql-filters';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Regions } from '../../directory/regions/regions.service';

interface Group {
  readonly code: string;
  readonly table: string;
  readonly label: string;
  readonly states: Readonly<Record<string, { readonly label: string }>>;
  /** Who reads such records is told small numbers too. */
  readonly reads: Permission;
  /** What an institution has of them, where that is less than what is its own by its column. */
  readonly held?: string;
  /** Only what was sent. */
  readonly sent?: string;
}

const unsubmitted: readonly string[] = applicationDraft;

const groups: readonly Group[] = [
  {
    code: 'applications',
    table: 'applications',
    reads: 'application.read',
    held: standsFor('handler'),
    sent: 'q.number IS NOT NULL',
    ...applicationLifecycle,
  },
  {
    code: 'needReports',
    table: 'need_reports',
    reads: 'needReport.read',
    held: standsFor('handler'),
    ...needReportLifecycle,
  },
  { code: 'cases', table: 'cases', reads: 'case.read', held: 'q.access_ended = 0', ...caseLifecycle },
  { code: 'feedback', table: 'feedback', reads: 'feedback.read', ...feedbackLifecycle },
];

/**
 * Counts by state within a place. For finance, city and province this is all there is (§11). A region counts all that was
 * ever in it; an institution what it has.
 */
@Injectable()
export class Overview {
  constructor(
    private readonly sql: Sql,
    private readonly regions: Regions,
    private readonly organizations: Organizations,
  ) {}

  async of(account: Account): Promise<OverviewView> {
    const scope = scopeOf(account, 'overview.read');
    if (!scope) throw notFound();
    const counted = await Promise.all(groups.map((group) => this.counted(group, account, scope)));
    return { place: await this.placeOf(scope), groups: counted };
  }

  private async counted(
    { code, table, label, states, reads, held, sent }: Group,
    { role }: Account,
    scope: Scope,
  ): Promise<OverviewView['groups'][number]> {
    const within = filterOf(scope);
    const where = [within.sql, sent, scope.kind === 'institution' ? held : undefined].filter(Boolean);
    const sql = `SELECT q.state, COUNT(*) AS n FROM ${table} q WHERE ${where.join(' AND ')} GROUP BY q.state`;
    const rows = await this.sql.query<{ state: string; n: number }>(sql, within.params);
    const numbers = new Map(rows.map((row) => [row.state, Number(row.n)]));
    const shown = Object.entries(states).filter(([state]) => !unsubmitted.includes(state));
    const items = shown.map(([state, { label: name }]) => ({
      code: state,
      label: name,
      count: toldCount(role, reads, numbers.get(state) ?? 0),
    }));
    return { code, label, items };
  }

  private async placeOf(scope: Scope): Promise<string> {
    if (scope.kind === 'region')
      return (await this.regions.namesOf([scope.regionCode])).get(scope.regionCode) ?? '';
    if (scope.kind === 'institution')
      return (await this.organizations.find(scope.organizationId))?.name ?? '';
    return '全部';
  }
}

/** By the code of the region alone: a feedback has no county beside it. */
const filterOf = (scope: Scope): SqlFilter =>
  scope.kind === 'region'
    ? { sql: 'q.region_code LIKE ?', params: [`${scope.regionCode}%`] }
    : scopeFilter(scope);
