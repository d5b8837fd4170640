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

/** A scope over a table `q` with the columns `organization_id`, `county_code` and `region_code`. */
export function scopeFilter(scope: Scope): SqlFilter {
  switch (scope.kind) {
    case 'institution':
      return { sql: 'q.organization_id = ?', params: [scope.organizationId] };
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
