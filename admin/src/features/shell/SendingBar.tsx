import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useIsAbandoned, useIsWaitedFor, writes } from '../../api/writes';
import '../../styles/sending.css';

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

/** What happens to what is pressed now, where that is not what one expects. */
export function SendingBar() {
  const client = useQueryClient();
  const online = useSyncExternalStore(subscribe, isOnline);
  const abandoned = useIsAbandoned();
  const waitedFor = useIsWaitedFor();
  const look = () => {
    writes.forgive();
    void client.invalidateQueries();
  };
  return (
    <div className="sending-bar" role="status">
      {!online && (
        <p>
          网络断开了。现在点的操作不会办理，网络恢复后也不会自动补办。已填的内容还在页面上，请等恢复后再点一次。
        </p>
      )}
      {waitedFor && <p>刚才的操作还在等答复。请稍等，办成后就去您点的那一页。</p>}
      {abandoned && (
        <p>
          有一项操作还没有等到答复就离开了，不知道办成没有。请看最新情况，没有办成再重做。
          <Button size="small" onClick={look}>
            看最新情况
          </Button>
        </p>
      )}
    </div>
  );
}
