import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { momentText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { PageTitle } from '../../../components/PageTitle';
import { ProblemNote } from '../../../components/ProblemNote';
import { Waiting } from '../../../components/Waiting';
import '../../../styles/notices.css';
import { linkOf } from './notice-links';

/** What happened to the records someone handles: assigned, answered, due soon, overdue. */
export function NoticesPage() {
  const client = useQueryClient();
  const notices = useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam: cursor }) => call('GET /notices', { query: { cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
  const reading = useWrite({
    send: (_: void, write) => write('POST /notices/actions/read', { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  // Opening what a notice is about reads it: nothing has to be sent from a page that is being left.
  const readAnew = () => void client.invalidateQueries({ queryKey: ['notices'], refetchType: 'none' });
  const rows = notices.data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = rows.some(({ readAt }) => !readAt);
  return (
    <div className="page narrow">
      <PageTitle title="消息" lead="分派给您的、申请人补充的、快到期和逾期的，都在这里。" />
      {notices.isPending && <Waiting rows={5} />}
      {notices.isError && (
        <ProblemNote problem={asProblem(notices.error)} onRetry={() => void notices.refetch()} />
      )}
      <ProblemNote problem={asProblem(reading.error)} />
      {notices.isSuccess && rows.length === 0 && <EmptyNote>还没有消息。有新的进展会出现在这里。</EmptyNote>}
      {unread && (
        <p>
          <Button loading={reading.isPending} onClick={() => reading.mutate()}>
            全部标为已读
          </Button>
        </p>
      )}
      <ul className="notices">
        {rows.map((notice) => (
          <li key={notice.id}>
            <Link {...linkOf(notice)} onClick={readAnew}>
              <strong>
                {notice.readAt ? '' : <span className="notice-new">未读</span>}
                {notice.title}
              </strong>
              <span className="soft">{momentText(notice.createdAt)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {notices.hasNextPage && (
        <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </div>
  );
}
