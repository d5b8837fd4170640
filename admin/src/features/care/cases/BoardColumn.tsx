import { linkOptions } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { countWords } from '@jingkang/shared/api/counts';
import type { CaseTab } from '@jingkang/shared/api/cases';
import { asProblem } from '../../../api/problem';
import { ProblemNote } from '../../../components/ProblemNote';
import { QueueList } from '../../../components/queue/QueueList';
import { useQueue } from '../../../components/queue/use-queue';
import { Waiting } from '../../../components/Waiting';
import { CaseRowText } from './CaseRowText';

interface Props {
  readonly view: CaseTab;
  readonly title: string;
  /** What is to be done with what stands here. */
  readonly lead: string;
  readonly count: number | undefined;
  readonly empty: string;
}

/** One column of a board: a saved view of cases, by the nearest deadline, page after page. */
export function BoardColumn({ view, title, lead, count, empty }: Props) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const queue = useQueue('/cases', view);
  return (
    <section className="board-column" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count !== undefined && <span className="count">{countWords(count)}</span>}
      </h2>
      <p className="soft small">{lead}</p>
      {queue.isPending && <Waiting rows={6} />}
      {queue.isError && <ProblemNote problem={asProblem(queue.error)} onRetry={() => void queue.refetch()} />}
      {queue.isSuccess && (
        <QueueList
          rows={queue.rows}
          openId={undefined}
          linkTo={(row) => linkOptions({ to: '/cases', search: { view, record: row.id } })}
          draw={(row) => <CaseRowText row={row} />}
          empty={empty}
          listRef={list}
          onMore={queue.hasNextPage ? () => void queue.fetchNextPage() : undefined}
          loadingMore={queue.isFetchingNextPage}
        />
      )}
    </section>
  );
}
