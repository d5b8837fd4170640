import { ClockCircleOutlined, ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { WaitingBrief } from '@jingkang/shared/api/cases';
import { dayText } from '../../../components/dates';
import '../../../styles/cases.css';
import { type Pressing, pressingOf } from './waiting-words';

interface Props {
  readonly waiting: Pick<WaitingBrief, 'reviewDueOn' | 'reviewNeeded'>;
  /** Says nothing while the review is far. */
  readonly pressingOnly?: boolean;
}

const icons: Readonly<Record<Pressing, ReactNode>> = {
  past: <ExclamationCircleFilled aria-hidden />,
  near: <WarningOutlined aria-hidden />,
  far: <ClockCircleOutlined aria-hidden />,
};

/** When the wish has to be reviewed anew, in an icon and in words (LN/11). */
export function ReviewMark({ waiting, pressingOnly = false }: Props) {
  const pressing = pressingOf(waiting);
  if (pressingOnly && pressing === 'far') return null;
  const day = dayText(waiting.reviewDueOn);
  const words = {
    past: '已满三个月，先再次审核意愿',
    near: `快满三个月，${day}前再次审核`,
    far: `${day}前再次审核`,
  };
  return (
    <span className="review-mark" data-pressing={pressing}>
      {icons[pressing]} {words[pressing]}
    </span>
  );
}
