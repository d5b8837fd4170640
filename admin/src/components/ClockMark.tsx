import {
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ClockView } from '@jingkang/shared/api/common';
import { distanceText } from './dates';

const icons: Readonly<Record<Exclude<ClockView['status'], 'none'>, ReactNode>> = {
  running: <ClockCircleOutlined aria-hidden />,
  dueToday: <WarningOutlined aria-hidden />,
  overdue: <ExclamationCircleFilled aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
};

/** Which clock runs and when it ends, in an icon and in words. */
export function ClockMark({ clock }: { readonly clock: ClockView }) {
  if (clock.status === 'none') return null;
  const when = clock.status === 'paused' ? '已暂停' : clock.dueAt ? distanceText(clock.dueAt) : '';
  return (
    <span className={`clock clock-${clock.status}`}>
      {icons[clock.status]} {clock.label} {when}
      {clock.provisional && <span title="这一年的放假安排还没有公布，日期可能变动">（暂定）</span>}
    </span>
  );
}
