import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { EmptyNote } from '../../../components/EmptyNote';
import { PageTitle } from '../../../components/PageTitle';
import { ProblemNote } from '../../../components/ProblemNote';
import { Waiting } from '../../../components/Waiting';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';

const route = getRouteApi('/shell/audit');

/** The evidence: who did what to which record. Ids, field names and codes, never values. */
export function AuditPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const events = useInfiniteQuery({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam: cursor }) => call('GET /audit-events', { query: { ...filters, cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = events.data?.pages.flatMap(({ items }) => items) ?? [];
  const filter = (search: typeof filters) => void navigate({ search });
  return (
    <div className="page">
      <PageTitle title="审计" lead="这里只有编号、字段名和代码，没有内容。记录只增不改。" />
      <AuditFilters key={JSON.stringify(filters)} filters={filters} onChange={filter} />
      {events.isPending && <Waiting rows={8} />}
      {events.isError && (
        <ProblemNote problem={asProblem(events.error)} onRetry={() => void events.refetch()} />
      )}
      {events.isSuccess && rows.length === 0 && <EmptyNote>没有符合条件的记录。</EmptyNote>}
      {rows.length > 0 && <AuditTable rows={rows} filters={filters} onFilter={filter} />}
      {events.hasNextPage && (
        <Button block loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </div>
  );
}
