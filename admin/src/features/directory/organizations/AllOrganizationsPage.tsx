import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { OrganizationView, SavedOrganizationView } from '@jingkang/shared/api/administration';
import { readableOf } from '@jingkang/shared/api/unreadable';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { PageTitle } from '../../../components/PageTitle';
import { ProblemNote } from '../../../components/ProblemNote';
import { Waiting } from '../../../components/Waiting';
import { serves } from './organization-words';
import { OrganizationEditor } from './OrganizationEditor';
import { OrganizationFilters } from './OrganizationFilters';
import { OrganizationTable } from './OrganizationTable';
import { ProfileEditor } from './ProfileEditor';
import { SavedNote } from './SavedNote';

const route = getRouteApi('/shell/organizations');

/** Institutions, hospitals, committees and authorities. */
export function AllOrganizationsPage() {
  const { may } = useAccess();
  const { record, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState<SavedOrganizationView>();
  const organizations = useInfiniteQuery({
    queryKey: ['organizations', 'list', filters],
    queryFn: ({ pageParam: cursor }) => call('GET /organizations', { query: { ...filters, cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = organizations.data?.pages.flatMap(({ items }) => items) ?? [];
  const manages = may('organization.manage');
  const edits = (row: OrganizationView) => manages || (may('organization.describe') && serves(row));
  const opened = readableOf(rows).find((row) => row.id === record && edits(row));
  const open = (id: string | undefined) => {
    setSaved(undefined);
    void navigate({ search: { ...filters, ...(id ? { record: id } : {}) } });
  };
  const done = (answer: SavedOrganizationView) => {
    setAdding(false);
    open(undefined);
    setSaved(answer);
  };
  const Editor = manages ? OrganizationEditor : ProfileEditor;

  return (
    <div className="page">
      <PageTitle title="机构" lead="对外公布的机构会出现在公众的选择里。">
        {manages && !adding && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增机构
          </Button>
        )}
      </PageTitle>
      <SavedNote saved={saved} />
      {adding && <OrganizationEditor onClose={() => setAdding(false)} onSaved={done} />}
      {opened && (
        <Editor key={opened.id} organization={opened} onClose={() => open(undefined)} onSaved={done} />
      )}
      <OrganizationFilters filters={filters} onChange={(search) => void navigate({ search })} />
      {organizations.isPending && <Waiting rows={6} />}
      {organizations.isError && (
        <ProblemNote problem={asProblem(organizations.error)} onRetry={() => void organizations.refetch()} />
      )}
      {organizations.isSuccess && <OrganizationTable rows={rows} edits={edits} onEdit={open} />}
      {organizations.hasNextPage && (
        <Button
          block
          loading={organizations.isFetchingNextPage}
          onClick={() => void organizations.fetchNextPage()}
        >
          再看一些
        </Button>
      )}
    </div>
  );
}
