import type { Scope } from '@jingkang/shared/access/scope';
import { type GrownReader, readerOf, standingsFor } from '@jingkang/shared/access/standings';
import type { SqlValue } from './sql';

export interface SqlFilter {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** All of them at once. */
export const allOf = (filters: readonly SqlFilter[]): SqlFilter => ({
  sql: filters.map(({ sql }) => sql).join(' AND '),
  params: filters.flatMap(({ params }) => [...params]),
});

/** A scope over a table `q` with `county_code`, `region_code` and the column that names whose it is. */
export function scopeFilter(scope: Scope, organization = 'organization_id'): SqlFilter {
  switch (scope.kind) {
    case 'institution':
      return { sql: `q.${organization} = ?`, params: [scope.organizationId] };
    case 'region':
      return scope.regionCode.length === 6
        ? { sql: 'q.county_code = ?', params: [scope.regionCode] }
        : { sql: 'q.region_code LIKE ?', params: [`${scope.regionCode}%`] };
    case 'own':
      return { sql: '1 = 0', params: [] };
    case 'all':
      return { sql: '1 = 1', params: [] };
  }
}

/** The same over a table whose records go with the case that has grown from them (`caseStandings`). */
export function grownFilter(scope: Scope, sender?: { readonly organization: string }): SqlFilter {
  const reader = sender && scope.kind === 'institution' ? 'sender' : readerOf(scope);
  const filter = scopeFilter(scope, sender?.organization);
  return reader ? allOf([filter, { sql: standsFor(reader), params: [] }]) : filter;
}

/** Written out, for each standing is a word of ours. */
export const standsFor = (reader: GrownReader, column = 'q.case_standing'): string =>
  `${column} IN (${standingsFor(reader)
    .map((standing) => `'${standing}'`)
    .join(', ')})`;
