import type { StepStatus } from '@jingkang/shared/lifecycles/seven-steps';
import { Box, Words } from '../platform/elements';
import { Icon } from './Icon';
import './StepList.scss';

interface Step {
  code: string;
  label: string;
  status: StepStatus;
}

const statusWords: Readonly<Record<StepStatus, string>> = { done: '已完成', current: '正在进行', next: '' };

/** Always in full, so that one sees the whole way. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <Box className="jk-way" role="list" label={label}>
      {steps.map((step, index) => (
        <Box key={step.code} className={`jk-way__step is-${step.status}`} role="listitem">
          <Box className="jk-way__mark" hidden>
            {step.status === 'done' ? <Icon name="check" /> : <Words>{index + 1}</Words>}
          </Box>
          <Words className="jk-way__label">{step.label}</Words>
          {statusWords[step.status] ? (
            <Words className="jk-way__status">{statusWords[step.status]}</Words>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
