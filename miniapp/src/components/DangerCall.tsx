import { callPhone } from '../platform/device';
import { Box, Heading, Tap, Words } from '../platform/elements';
import { Icon } from './Icon';
import './DangerCall.scss';

const numbers = [
  { number: '110', what: '报警', when: '有人要伤害自己或别人' },
  { number: '120', what: '急救', when: '有人受伤，或身体很不好' },
] as const;

/** An emergency is for the police and the ambulance; nothing is sent from here. */
export function DangerCall({ words }: { words: string }) {
  return (
    <Box className="jk-danger" role="alert">
      <Heading level={2} className="jk-section-title">
        请马上打电话
      </Heading>
      <Words>{words}</Words>
      {numbers.map(({ number, what, when }) => (
        <Tap
          key={number}
          className="jk-danger__call"
          label={`${number} ${what}，${when}，点一下拨打`}
          onPress={() => callPhone(number)}
        >
          <Icon name="phone" />
          <Box className="jk-grow jk-danger__words">
            <Words className="jk-danger__number">
              {number} {what}
            </Words>
            <Words>{when}</Words>
          </Box>
          <Words className="jk-strong">拨打</Words>
        </Tap>
      ))}
    </Box>
  );
}
