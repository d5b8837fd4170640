import { Box, Tap, Words } from '../platform/elements';
import { leaveQuickly } from '../platform/device';
import { goBack } from '../navigation/go';
import { useSettings } from '../state/settings';
import { Icon } from './Icon';

/** The same three helps on every page: back, larger letters, and a way out. */
export function TopBar({ back }: { back: boolean }) {
  const large = useSettings((state) => state.largeType);
  const setLargeType = useSettings((state) => state.setLargeType);
  return (
    <Box className="jk-top" role="navigation" label="页面工具">
      {back ? (
        <Tap className="jk-top__tap" label="返回" onPress={goBack}>
          <Icon name="back" />
          <Words>返回</Words>
        </Tap>
      ) : (
        <Box className="jk-top__brand">
          <Icon name="brand" />
          <Words>精康转介</Words>
        </Box>
      )}
      <Box className="jk-top__right">
        <Tap
          className={`jk-top__tap ${large ? 'is-on' : ''}`}
          label="大字版"
          role="switch"
          checked={large}
          onPress={() => setLargeType(!large)}
        >
          <Words>大字版</Words>
        </Tap>
        <Tap className="jk-top__tap jk-top__exit" label="快速离开" onPress={leaveQuickly}>
          <Words>快速离开</Words>
        </Tap>
      </Box>
    </Box>
  );
}
