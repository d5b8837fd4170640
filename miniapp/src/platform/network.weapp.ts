import Taro from '@tarojs/taro';
import { attempt } from './attempt';

let online = true;
let watched = false;
const listeners = new Set<() => void>();

function tell(isConnected: boolean): void {
  online = isConnected;
  for (const listener of listeners) listener();
}

/** WeChat tells of the network when it is asked once, and of each change. */
function watch(): void {
  if (watched) return;
  watched = true;
  // Where WeChat does not tell, what is sent finds out by itself.
  attempt(() => Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected)), undefined);
  void Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => undefined,
  );
}

/** Whether there is a network at all; one that leads nowhere shows only when something is asked of it. */
export function isOnline(): boolean {
  watch();
  return online;
}

export function onNetwork(listener: () => void): () => void {
  watch();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
