import { useDidShow } from '@tarojs/taro';
import { Box, Tap, Words } from '../platform/elements';
import { goToPlace } from '../navigation/go';
import { places, type NavPlace } from '../navigation/places';
import { useSession } from '../state/session';
import { useUnread } from '../state/unread';
import { Icon } from './Icon';

export type { NavPlace };

export function BottomNav({ place }: { place: NavPlace }) {
  const unread = useUnread((state) => state.unread);
  const refreshUnread = useUnread((state) => state.refresh);
  useDidShow(() => {
    if (useSession.getState().session?.account) void refreshUnread();
  });
  return (
    <Box className="jk-nav" role="navigation" label="主要页面">
      {places.map(({ name, label, icon }) => {
        const news = name === 'notices' && unread > 0;
        return (
          <Tap
            key={name}
            className={`jk-nav__tap ${name === place ? 'is-on' : ''}`}
            label={news ? `${label}，${unread}条未读` : label}
            role="link"
            current={name === place}
            onPress={() => name !== place && goToPlace(name)}
          >
            <Box className="jk-nav__icon">
              <Icon name={icon} />
              {news ? <Box className="jk-nav__dot" hidden /> : null}
            </Box>
            <Words>{label}</Words>
          </Tap>
        );
      })}
    </Box>
  );
}
