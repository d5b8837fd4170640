import { getRouteApi, type LinkProps, linkOptions } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { applicationTabs, type ApplicationTab, type QueueRow } from '@jingkang/shared/api/applications';
import { type Readable, readableOf } from '@jingkang/shared/api/unreadable';
import { useAccess } from '../../../access';
import { asProblem } from '../../../api/problem';
import { PageTitle } from '../../../components/PageTitle';
import { ProblemNote } from '../../../components/ProblemNote';
import { QueueList } from '../../../components/queue/QueueList';
import { SplitView } from '../../../components/queue/SplitView';
import { useCounts, useQueue } from '../../../components/queue/use-queue';
import { ViewTabs } from '../../../components/queue/ViewTabs';
import { Waiting } from '../../../components/Waiting';
import { ApplicationRow } from './ApplicationRow';
import { ApplicationRecordPane } from './ApplicationRecordPane';
import { QueueTools } from './QueueTools';
import { emptySentences } from './empty-sentences';
import { createRecordKeys } from './record-keys';

const route = getRouteApi('/shell/applications');

/** The queue of applications: the list on the left, the open record on the right, both in the address. */
export function ApplicationsPage() {
  const { may } = useAccess();
  const { view = defaultView(may('application.claim'), may('application.assign')), record } =
    route.useSearch();
  const navigate = route.useNavigate();
  const queue = useQueue('/applications', view);
  const counts = useCounts('/applications');
  const [found, setFound] = useState<readonly Readable<QueueRow>[]>();
  const list = useRef<HTMLUListElement>(null);
  const [recordKeys] = useState(createRecordKeys);

  const rows = found ?? queue.rows;
  const linkTo = (id: string | undefined): LinkProps =>
    linkOptions({ to: '/applications', search: { view, ...(id ? { record: id } : {}) } });
  const readable = readableOf(rows);
  const at = readable.findIndex(({ id }) => id === record);
  const following = (at >= 0 ? (readable[at + 1] ?? readable[at - 1]) : readable[0])?.id;
  const goOn = useCallback(() => {
    void navigate({ search: { view, ...(following ? { record: following } : {}) } });
  }, [navigate, view, following]);

  const listing = (
    <>
      <QueueTools
        list={list}
        recordKeys={recordKeys}
        hasRecord={Boolean(record)}
        onFound={setFound}
        found={found}
      />
      {!found && (
        <ViewTabs
          views={applicationTabs}
          current={view}
          counts={counts.data}
          linkTo={(other) => linkOptions({ to: '/applications', search: { view: other } })}
        />
      )}
      {!found && queue.isPending && <Waiting rows={8} />}
      {!found && queue.isError && (
        <ProblemNote problem={asProblem(queue.error)} onRetry={() => void queue.refetch()} />
      )}
      {(found || queue.isSuccess) && (
        <QueueList
          rows={rows}
          openId={record}
          linkTo={(row) => linkTo(row.id)}
          draw={(row) => <ApplicationRow row={row} />}
          empty={found ? '没有找到。请核对后再查，查找要一字不差。' : emptySentences[view]}
          listRef={list}
          onMore={!found && queue.hasNextPage ? () => void queue.fetchNextPage() : undefined}
          loadingMore={queue.isFetchingNextPage}
        />
      )}
    </>
  );
  const pane = useMemo(
    () => record && <ApplicationRecordPane key={record} id={record} keys={recordKeys} onNext={goOn} />,
    [record, recordKeys, goOn],
  );
  return (
    <SplitView
      title={<PageTitle title="申请" />}
      list={listing}
      record={pane}
      closeLink={linkTo(undefined)}
      invitation="从左边选一件。也可以按 j 和 k 移动，按 Enter 打开。"
    />
  );
}

const defaultView = (claims: boolean, assigns: boolean): ApplicationTab =>
  claims ? 'mine' : assigns ? 'unassigned' : 'all';
