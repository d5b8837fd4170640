import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { CaseRow } from '@jingkang/shared/api/applications';
import type { Page } from '@jingkang/shared/api/common';
import { call } from '../../api/call';
import { asProblem } from '../../api/problem';
import { ClockMark } from '../../components/ClockMark';
import { dayOf } from '../../components/dates';
import { PageTitle } from '../../components/PageTitle';
import { ProblemNote } from '../../components/ProblemNote';
import { QueueList } from '../../components/queue/QueueList';
import { SplitView } from '../../components/queue/SplitView';
import { useLetterKeys, useQueueKeys } from '../../components/queue/use-queue-keys';
import { StateTag } from '../../components/StateTag';
import { Waiting } from '../../components/Waiting';
import { CasePane } from './CasePane';

const route = getRouteApi('/shell/cases');

/** The people who were registered and where they are on their way. */
export function CasesPage() {
  const { record } = route.useSearch();
  const cases = useInfiniteQuery({
    queryKey: ['cases', 'list'],
    queryFn: ({ pageParam: cursor }) => call<Page<CaseRow>>('GET', '/cases', { query: { cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  const list = useRef<HTMLUListElement>(null);
  const [lettersOn] = useLetterKeys();
  const verbs = useMemo(() => ({}), []);
  useQueueKeys({ on: lettersOn, list, verbs });

  const listing = (
    <>
      {cases.isPending && <Waiting rows={8} />}
      {cases.isError && <ProblemNote problem={asProblem(cases.error)} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && (
        <QueueList
          rows={cases.data.pages.flatMap(({ items }) => items)}
          openId={record}
          linkTo={(row) => linkOptions({ to: '/cases', search: { record: row.id } })}
          draw={(row) => <CaseRowText row={row} />}
          empty="还没有登记的个案。申请登记后会出现在这里。"
          listRef={list}
          onMore={cases.hasNextPage ? () => void cases.fetchNextPage() : undefined}
          loadingMore={cases.isFetchingNextPage}
        />
      )}
    </>
  );
  return (
    <SplitView
      title={<PageTitle title="个案" />}
      list={listing}
      record={record && <CasePane key={record} id={record} />}
      closeLink={linkOptions({ to: '/cases', search: {} })}
      invitation="从左边选一个个案。"
    />
  );
}

function CaseRowText({ row }: { readonly row: CaseRow }) {
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          <strong>{row.personName}</strong>
          {row.ageBand && <span className="soft">{row.ageBand}</span>}
        </span>
        <StateTag label={row.state.label} tone={row.state.tone} />
      </span>
      <span className="row-line">
        <span className="soft">{dayOf(row.registeredAt)}登记</span>
        <ClockMark clock={row.clock} />
      </span>
      <span className="row-line small soft">
        <span>
          {row.number} · {row.organizationName} · {row.regionName}
        </span>
      </span>
    </>
  );
}
