import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { call } from '../../api/call';
import { isUnreadable, readableOf } from '@jingkang/shared/api/unreadable';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { MatterCard } from '../../components/MatterCard';
import { UnreadableMatter } from '../../components/UnreadableMatter';
import { useRequest } from '../../hooks/use-request';
import { goTo, goToPlace } from '../../navigation/go';
import { Box, Heading, Tap, Words } from '../../platform/elements';
import { draftId } from '../../state/draft-id';
import { useAccount } from '../../state/session';

/** What waits for the person comes before everything else. */
export function MineAtHome() {
  const account = useAccount();
  const [draft, setDraft] = useState(draftId.read);
  const [shown, setShown] = useState(0);
  const matters = useRequest(account ? `${account.id} ${shown}` : undefined, () => call('GET /my/matters'));
  useDidShow(() => {
    setDraft(draftId.read());
    setShown((times) => times + 1);
  });
  const items = matters.data?.items ?? [];
  const readable = readableOf(items);
  const first = readable.find((matter) => matter.needsMe) ?? readable[0] ?? items[0];

  return (
    <>
      {draft ? (
        <Box className="jk-card jk-stack jk-resume">
          <Box>
            <Heading level={2} className="jk-section-title">
              有一份申请还没填完
            </Heading>
            <Words className="jk-soft">已填的内容都在。可以接着填。</Words>
          </Box>
          <Button onPress={() => goTo('/packages/apply/form/index', { id: draft })}>继续填写</Button>
        </Box>
      ) : null}
      {first ? (
        <Box className="jk-section">
          <Box className="jk-row">
            <Heading level={2} className="jk-section-title jk-grow">
              我的事项
            </Heading>
            <Tap
              className="jk-link"
              label={`全部${items.length}件，我的事项`}
              role="link"
              onPress={() => goToPlace('matters')}
            >
              <Words>全部{items.length}件</Words>
              <Icon name="chevron" />
            </Tap>
          </Box>
          {isUnreadable(first) ? (
            <UnreadableMatter matter={first} onGone={() => setShown((times) => times + 1)} />
          ) : (
            <MatterCard matter={first} />
          )}
        </Box>
      ) : null}
    </>
  );
}
