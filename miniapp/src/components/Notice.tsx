import type { ReactNode } from 'react';
import { Box } from '../platform/elements';
import { Icon, type IconName } from './Icon';
import './Notice.scss';

interface Props {
  tone?: 'calm' | 'attention' | 'danger' | 'good';
  icon?: IconName;
  /** Read aloud at once: something that has just happened. */
  announce?: boolean;
  children: ReactNode;
}

const toneIcons = { calm: 'heart', attention: 'hand', danger: 'warning', good: 'check' } as const;

export function Notice({ tone = 'calm', icon, announce, children }: Props) {
  return (
    <Box className={`jk-notice jk-notice--${tone}`} role={announce ? 'alert' : undefined}>
      <Box className="jk-notice__icon">
        <Icon name={icon ?? toneIcons[tone]} />
      </Box>
      <Box className="jk-notice__body">{children}</Box>
    </Box>
  );
}
