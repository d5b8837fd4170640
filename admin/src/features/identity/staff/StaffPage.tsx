import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { EnrolledStaffView } from '@jingkang/shared/api/administration';
import { readableOf } from '@jingkang/shared/api/unreadable';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { EmptyNote } from '../../../components/EmptyNote';
import { PageTitle } from '../../../components/PageTitle';
import { ProblemNote } from '../../../components/ProblemNote';
import { Waiting } from '../../../components/Waiting';
import { EnrolmentLink } from './EnrolmentLink';
import { NewStaff } from './NewStaff';
import { StaffDetail } from './StaffDetail';
import { StaffFilters } from './StaffFilters';
import { StaffTable } from './StaffTable';

const route = getRouteApi('/shell/staff');

/** Who works here, with which role, and how they sign in. */
export function StaffPage() {
  const { may } = useAccess();
  const { record, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [enrolled, setEnrolled] = useState<EnrolledStaffView>();
  const staff = useInfiniteQuery({
    queryKey: ['staff', filters],
    queryFn: ({ pageParam: cursor }) => call('GET /staff', { query: { ...filters, cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = staff.data?.pages.flatMap(({ items }) => items) ?? [];
  const opened = readableOf(rows).find(({ id }) => id === record);
  const open = (id: string | undefined) =>
    void navigate({ search: { ...filters, ...(id ? { record: id } : {}) } });

  return (
    <div className="page">
      <PageTitle title="人员">
        {may('staff.manage') && !adding && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增人员
          </Button>
        )}
      </PageTitle>
      {enrolled && <EnrolmentLink enrolled={enrolled} />}
      {adding && (
        <NewStaff
          onClose={() => setAdding(false)}
          onDone={(created) => {
            setAdding(false);
            setEnrolled(created);
          }}
        />
      )}
      {opened && (
        <StaffDetail
          key={opened.id}
          person={opened}
          onClose={() => open(undefined)}
          onEnrolled={setEnrolled}
        />
      )}
      <StaffFilters filters={filters} onChange={(search) => void navigate({ search })} />
      {staff.isPending && <Waiting rows={6} />}
      {staff.isError && <ProblemNote problem={asProblem(staff.error)} onRetry={() => void staff.refetch()} />}
      {staff.isSuccess && rows.length === 0 && <EmptyNote>没有符合条件的人员。</EmptyNote>}
      {rows.length > 0 && <StaffTable rows={rows} onOpen={open} />}
      {staff.hasNextPage && (
        <Button block loading={staff.isFetchingNextPage} onClick={() => void staff.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </div>
  );
}
