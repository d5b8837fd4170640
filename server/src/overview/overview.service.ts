import type { OverviewView } from '@jingkang/shared/api/administration';
import { type Account, type Scope, scopeOf } from '@jingkang/shared/access/scope';
import { application, applicationDraft } from '@jingkang/shared/lifecycles/application';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { feedback } from '@jingkang/shared/lifecycles/feedback';
import { needReport } from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import { notFound } from '../common/refusal';
import { Sql, type SqlValue } from '../common/sql';
import { Organizations } from '../institutions/organizations.service';
import { Regions } from '../regions/regions.service';

interface Group {
  readonly code: string;
  readonly table: string;
  readonly label: string;
  readonly states: Readonly<Record<string, { readonly label: string }>>;
}

const unsubmitted: readonly string[] = applicationDraft;

const groups: readonly Group[] = [
  { code: 'applications', table: 'applications', ...application },
  { code: 'needReports', table: 'need_reports', ...needReport },
  { code: 'cases', table: 'cases', ...caseLifecycle },
  { code: 'feedback', table: 'feedback', ...feedback },
];

/** Counts by state within a place. For finance, city and province this is all there is (§11). */
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
    const counted = await Promise.all(groups.map((group) => this.counted(group, scope)));
    return { place: await this.placeOf(scope), groups: counted };
  }

  private async counted(
    { code, table, label, states }: Group,
    scope: Scope,
  ): Promise<OverviewView['groups'][number]> {
    const [where, params] = filterOf(scope);
    const submitted = table === 'applications' ? ' AND number IS NOT NULL' : '';
    const sql = `SELECT state, COUNT(*) AS n FROM ${table} WHERE ${where}${submitted} GROUP BY state`;
    const rows = await this.sql.query<{ state: string; n: number }>(sql, params);
    const numbers = new Map(rows.map((row) => [row.state, Number(row.n)]));
    const shown = Object.entries(states).filter(([state]) => !unsubmitted.includes(state));
    const items = shown.map(([state, { label: name }]) => ({
      code: state,
      label: name,
      count: numbers.get(state) ?? 0,
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

function filterOf(scope: Scope): [string, SqlValue[]] {
  switch (scope.kind) {
    case 'institution':
      return ['organization_id = ?', [scope.organizationId]];
    case 'region':
      return ['region_code LIKE ?', [`${scope.regionCode}%`]];
    case 'all':
      return ['1 = 1', []];
    case 'own':
      return ['1 = 0', []];
  }
}
