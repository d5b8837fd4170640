import { Box, Words } from '../platform/elements';
import './feedback-states.scss';

export function Loading({ what = '内容' }: { what?: string }) {
  return (
    <Box className="jk-state" role="status" live="polite">
      <Box className="jk-state__dots" hidden>
        <Box className="jk-state__dot" />
        <Box className="jk-state__dot" />
        <Box className="jk-state__dot" />
      </Box>
      <Words className="jk-soft">正在读取{what}</Words>
    </Box>
  );
}
