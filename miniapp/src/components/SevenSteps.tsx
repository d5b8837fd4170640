import type { MyApplication } from '../api/types';
import { Box, Words } from '../platform/elements';
import { Icon } from './Icon';
import './SevenSteps.scss';

type Step = MyApplication['steps'][number];

const statusWords: Readonly<Record<Step['status'], string>> = { done: '已完成', current: '正在进行', next: '' };

/** The seven steps of the policy, always in full, so that a family sees the whole way. */
export function SevenSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Box className="jk-seven" role="list" label="七个步骤">
      {steps.map((step, index) => (
        <Box key={step.code} className={`jk-seven__step is-${step.status}`} role="listitem">
          <Box className="jk-seven__mark" hidden>
            {step.status === 'done' ? <Icon name="check" /> : <Words>{index + 1}</Words>}
          </Box>
          <Words className="jk-seven__label">{step.label}</Words>
          {statusWords[step.status] ? (
            <Words className="jk-seven__status">{statusWords[step.status]}</Words>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
