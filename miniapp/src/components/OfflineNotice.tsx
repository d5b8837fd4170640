import { useSyncExternalStore } from 'react';
import { Box, Words } from '../platform/elements';
import { isOnline, onNetwork } from '../platform/network';

/** What happens to what is pressed while there is no network. */
export function OfflineNotice() {
  const online = useSyncExternalStore(onNetwork, isOnline);
  if (online) return null;
  return (
    <Box className="jk-offline" role="status">
      <Words>网络断开了。现在点的操作不会办理，网络恢复后也不会自动补办。填过的内容还在。</Words>
    </Box>
  );
}
