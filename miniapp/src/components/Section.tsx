import type { ReactNode } from 'react';
import { Box, Heading } from '../platform/elements';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box className="jk-section">
      <Heading level={2} className="jk-section-title">
        {title}
      </Heading>
      {children}
    </Box>
  );
}
