import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { call } from '../../api/call';
import type { MatterSummary } from '@jingkang/shared/api/matters';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { MatterCard } from '../../components/MatterCard';
import { MoreWords } from '../../components/MoreWords';
import { Page } from '../../components/Page';
import { SignInFirst } from '../../components/SignInFirst';
import { UnreadableMatter } from '../../components/UnreadableMatter';
import { useRequest } from '../../hooks/use-request';
import { goTo } from '../../navigation/go';
import { Box } from '../../platform/elements';
import { useAccount, useSession } from '../../state/session';

/** Each kind is a list of its own on the server. */
function mostOfAKind(items: readonly Readable<MatterSummary>[]): number {
  const counts = new Map<string, number>();
  for (const item of items) {
    const kind = isUnreadable(item) ? '' : item.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

export default function Matters() {
  const account = useAccount();
  const known = useSession((state) => state.known);
  const [shown, setShown] = useState(0);
  const matters = useRequest(account ? `${account.id} ${shown}` : undefined, () => call('GET /my/matters'));
  useDidShow(() => setShown((times) => times + 1));
  const items = matters.data?.items;

  return (
    <Page place="matters" personal title="我的事项" lead="办到哪一步，下一步谁来做，都在这里。">
      {!known || (matters.loading && !items) ? <Loading /> : null}
      {known && !account ? <SignInFirst why="登录后，就能看到自己的事项。" /> : null}
      {matters.problem ? <ErrorState problem={matters.problem} onRetry={matters.reload} /> : null}
      {items && !items.length ? (
        <EmptyState
          icon="list"
          title="还没有事项"
          action={<Button onPress={() => goTo('/packages/apply/start/index')}>申请服务</Button>}
        >
          申请、上报或反馈以后，会出现在这里。
        </EmptyState>
      ) : null}
      {items?.length ? (
        <Box className="jk-stack">
          {items.map((matter) =>
            isUnreadable(matter) ? (
              <UnreadableMatter key={matter.id} matter={matter} onGone={matters.reload} />
            ) : (
              <MatterCard key={`${matter.kind} ${matter.id}`} matter={matter} />
            ),
          )}
        </Box>
      ) : null}
      <MoreWords list="ownMatters" count={mostOfAKind(items ?? [])} />
      <Button kind="plain" onPress={() => goTo('/packages/feedback/look-up/index')}>
        凭查询码查反馈
      </Button>
    </Page>
  );
}
