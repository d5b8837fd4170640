import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { call } from '../../api/call';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SignInFirst } from '../../components/SignInFirst';
import { useRequest } from '../../hooks/use-request';
import { useWork } from '../../hooks/use-work';
import { Box } from '../../platform/elements';
import { useAccount, useSession } from '../../state/session';
import { useUnread } from '../../state/unread';
import { NoticeRow } from './NoticeRow';

export default function Notices() {
  const account = useAccount();
  const known = useSession((state) => state.known);
  const unread = useUnread((state) => state.unread);
  const refreshUnread = useUnread((state) => state.refresh);
  const work = useWork();
  const [shown, setShown] = useState(0);
  const notices = useRequest(account ? `${account.id} ${shown}` : undefined, () => call('GET /notices'));
  useDidShow(() => setShown((times) => times + 1));

  const markRead = (body: { ids?: string[] }) =>
    work.run(async (write) => {
      await write('POST /notices/actions/read', { body });
      void refreshUnread();
      notices.reload();
    });

  return (
    <Page place="notices" personal title="消息" lead="办理有进展，会在这里告诉您。">
      {!known || (notices.loading && !notices.data) ? <Loading what="消息" /> : null}
      {known && !account ? <SignInFirst why="登录后，就能看到自己的消息。" /> : null}
      {notices.problem ? <ErrorState problem={notices.problem} onRetry={notices.reload} /> : null}
      <ProblemNotice problem={work.problem} />
      {notices.data && !notices.data.items.length ? (
        <EmptyState icon="bell" title="还没有消息">
          有进展时会出现在这里。
        </EmptyState>
      ) : null}
      {notices.data?.items.length ? (
        <Box className="jk-stack jk-stack--tight" role="list">
          {notices.data.items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={() => void markRead({ ids: [notice.id] })} />
          ))}
        </Box>
      ) : null}
      {unread > 0 ? (
        <Button kind="soft" onPress={() => void markRead({})}>
          全部标为已读
        </Button>
      ) : null}
    </Page>
  );
}
