import type { Scope } from '@jingkang/shared/access/scope';
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
