import { Box, Tap, Words } from '../platform/elements';
import { heard, useSaid } from '../state/said';
import { Room } from './Room';
import './Said.scss';

/** What the phone did not do, wherever on the page one is. */
export function Said() {
  const sentence = useSaid((state) => state.sentence);
  return (
    <Room className="jk-said" role="alert">
      {sentence ? (
        <Box className="jk-said__card">
          <Words className="jk-grow">{sentence}</Words>
          <Tap className="jk-button jk-button--plain jk-button--small" label="知道了" onPress={heard}>
            <Words>知道了</Words>
          </Tap>
        </Box>
      ) : null}
    </Room>
  );
}
