import { Box, Words } from '../platform/elements';
import './StepBar.scss';

interface Props {
  steps: readonly string[];
  /** Counted from 0. */
  current: number;
}

export function StepBar({ steps, current }: Props) {
  return (
    <Box
      className="jk-steps"
      role="group"
      label={`共${steps.length}步，现在第${current + 1}步：${steps[current]}`}
    >
      <Box className="jk-steps__bars" hidden>
        {steps.map((step, index) => (
          <Box key={step} className={`jk-steps__bar ${index <= current ? 'is-on' : ''}`} />
        ))}
      </Box>
      <Words className="jk-steps__words">
        第 {current + 1} 步，共 {steps.length} 步
      </Words>
    </Box>
  );
}
