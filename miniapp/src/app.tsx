import { useEffect, type PropsWithChildren } from 'react';
import { useDidShow } from '@tarojs/taro';
import { onOtherTabs } from './platform/whose';
import { useServiceRegion } from './state/service-region';
import { useSession } from './state/session';
import { useSettings } from './state/settings';
import { useUnread } from './state/unread';
import './app.scss';
import './components/Icon.scss';

export default function App({ children }: PropsWithChildren) {
  const start = useSession((state) => state.start);
  const signedIn = useSession((state) => !!state.session?.account);
  const regionCode = useSettings((state) => state.regionCode);
  const loadRegion = useServiceRegion((state) => state.load);
  const refreshUnread = useUnread((state) => state.refresh);

  useEffect(() => void start(), [start]);
  useEffect(() => onOtherTabs(() => void start()), [start]);
  useEffect(() => {
    if (regionCode) void loadRegion(regionCode);
  }, [regionCode, loadRegion]);
  useEffect(() => {
    if (signedIn) void refreshUnread();
  }, [signedIn, refreshUnread]);
  useDidShow(() => {
    if (useSession.getState().session?.account) void refreshUnread();
  });

  return children;
}
