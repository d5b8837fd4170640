import { QuestionCircleOutlined } from '@ant-design/icons';
import type { LinkProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { asProblem } from '../../api/problem';
import { PageTitle } from '../PageTitle';
import { ProblemNote } from '../ProblemNote';
import { Waiting } from '../Waiting';
import { KeyHelp } from './KeyHelp';
import { QueueList } from './QueueList';
import { SplitView } from './SplitView';
import { type Queue, type RowOf, useCounts, useQueue, type ViewOf } from './use-queue';
import { useLetterKeys, useQueueKeys } from './use-queue-keys';
import { ViewTabs } from './ViewTabs';
import { readableOf } from '@jingkang/shared/api/unreadable';

interface Props<Of extends Queue> {
  readonly collection: Of;
  readonly title: string;
  readonly views: Readonly<Partial<Record<ViewOf<Of>, string>>>;
  readonly view: ViewOf<Of>;
  readonly openId: string | undefined;
  readonly linkTo: (view: ViewOf<Of>, id?: string) => LinkProps;
  readonly draw: (row: RowOf<Of>) => ReactNode;
  readonly empty: string;
  /** Opens a record by its id, or none. */
  readonly onOpen: (id: string | undefined) => void;
  readonly pane: (id: string, openNext: () => void) => ReactNode;
}

const keys = [
  ['j', '下一行'],
  ['k', '上一行'],
  ['Enter', '打开这一行'],
  ['?', '显示或收起这张表'],
] as const;

/** A queue with its views on the left and the open record on the right. */
export function RecordQueue<Of extends Queue>(props: Props<Of>) {
  const { collection, title, views, view, openId, linkTo, onOpen } = props;
  const queue = useQueue(collection, view);
  const counts = useCounts(collection);
  const list = useRef<HTMLUListElement>(null);
  const [help, setHelp] = useState(false);
  const [lettersOn, setLettersOn] = useLetterKeys();
  const verbs = useMemo(() => ({ '?': () => setHelp((shown) => !shown) }), []);
  useQueueKeys({ on: lettersOn, list, verbs });

  const readable = readableOf(queue.rows);
  const at = readable.findIndex(({ id }) => id === openId);
  const following = at >= 0 ? (readable[at + 1] ?? readable[at - 1]) : readable[0];
  const heading = (
    <PageTitle title={title}>
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-expanded={help}
        onClick={() => setHelp(!help)}
      >
        快捷键
      </Button>
    </PageTitle>
  );
  const listing = (
    <>
      {help && <KeyHelp keys={keys} on={lettersOn} onChange={setLettersOn} onClose={() => setHelp(false)} />}
      <ViewTabs
        views={views}
        current={view}
        counts={counts.data as Partial<Record<ViewOf<Of>, number>> | undefined}
        linkTo={(other) => linkTo(other)}
      />
      {queue.isPending && <Waiting rows={8} />}
      {queue.isError && <ProblemNote problem={asProblem(queue.error)} onRetry={() => void queue.refetch()} />}
      {queue.isSuccess && (
        <QueueList
          rows={queue.rows}
          openId={openId}
          linkTo={(row) => linkTo(view, row.id)}
          draw={props.draw}
          empty={props.empty}
          listRef={list}
          onMore={queue.hasNextPage ? () => void queue.fetchNextPage() : undefined}
          loadingMore={queue.isFetchingNextPage}
        />
      )}
    </>
  );
  return (
    <SplitView
      title={heading}
      list={listing}
      record={openId && props.pane(openId, () => onOpen(following?.id))}
      closeLink={linkTo(view)}
      invitation="从左边选一件。也可以按 j 和 k 移动，按 Enter 打开。"
    />
  );
}
