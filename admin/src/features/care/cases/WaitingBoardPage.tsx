import { Button } from 'antd';
import { countWords } from '@jingkang/shared/api/counts';
import { asProblem } from '../../../api/problem';
import { EmptyNote } from '../../../components/EmptyNote';
import { PageTitle } from '../../../components/PageTitle';
import { PrintButton } from '../../../components/PrintButton';
import { PrintNote } from '../../../components/PrintNote';
import { ProblemNote } from '../../../components/ProblemNote';
import { useCounts, useQueue } from '../../../components/queue/use-queue';
import { Waiting } from '../../../components/Waiting';
import '../../../styles/boards.css';
import { WaitingTable } from './WaitingTable';

/** Everyone who waits for a place; nobody is forgotten (LN/11). */
export function WaitingBoardPage() {
  const queue = useQueue('/cases', 'waiting');
  const counts = useCounts('/cases');
  const count = counts.data?.waiting;
  const { rows, hasNextPage } = queue;
  return (
    <div className="page wide">
      <PageTitle
        title="等候名单"
        lead={`${count ? `现在有${countWords(count)}人在等候。` : ''}最先要再次审核意愿的在最上面；位次按登记先后。`}
      >
        {rows.length > 0 && <PrintButton />}
      </PageTitle>
      {queue.isPending && <Waiting rows={8} />}
      {queue.isError && <ProblemNote problem={asProblem(queue.error)} onRetry={() => void queue.refetch()} />}
      {queue.isSuccess && rows.length === 0 && (
        <EmptyNote>没有人在等候。暂时没有空位的，在个案里列入等候，就会出现在这里。</EmptyNote>
      )}
      {rows.length > 0 && <WaitingTable rows={rows} />}
      {hasNextPage && (
        <Button
          className="no-print"
          block
          loading={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          再看一些
        </Button>
      )}
      <PrintNote about={hasNextPage ? `只打印了前${rows.length}人，后面还有。` : `共${rows.length}人。`} />
    </div>
  );
}
