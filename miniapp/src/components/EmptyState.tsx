import type { ReactNode } from 'react';
import { Box, Words } from '../platform/elements';
import { Icon, type IconName } from './Icon';
import './feedback-states.scss';

interface Props {
  icon: IconName;
  title: string;
  children?: string;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <Box className="jk-state">
      <Box className="jk-state__icon">
        <Icon name={icon} />
      </Box>
      <Words className="jk-section-title">{title}</Words>
      {children ? <Words className="jk-soft">{children}</Words> : null}
      {action}
    </Box>
  );
}
