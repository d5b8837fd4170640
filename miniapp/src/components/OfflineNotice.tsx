import { useSyncExternalStore } from 'react';
import { Words } from '../platform/elements';
import { isOnline, onNetwork } from '../platform/network';
import { Room } from './Room';

/** What happens to what is pressed while there is no network. */
export function OfflineNotice() {
  const online = useSyncExternalStore(onNetwork, isOnline);
  return (
    <Room className="jk-offline" role="status">
      {online ? null : (
        <Words>网络断开了。现在点的操作不会办理，网络恢复后也不会自动补办。填过的内容还在。</Words>
      )}
    </Room>
  );
}
