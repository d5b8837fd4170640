import { CheckCircleFilled, MinusCircleOutlined, RightCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { StepStatus } from '@jingkang/shared/lifecycles/seven-steps';

const marks: Readonly<Record<StepStatus, { icon: ReactNode; word: string }>> = {
  done: { icon: <CheckCircleFilled aria-hidden />, word: '已完成' },
  current: { icon: <RightCircleFilled aria-hidden />, word: '进行中' },
  next: { icon: <MinusCircleOutlined aria-hidden />, word: '还没到' },
};

interface Props {
  readonly steps: readonly { readonly code: string; readonly label: string; readonly status: StepStatus }[];
}

/** The way from the application to the end, step by step. */
export function StepList({ steps }: Props) {
  return (
    <ol className="steps">
      {steps.map(({ code, label, status }) => (
        <li key={code} data-status={status} aria-current={status === 'current' ? 'step' : undefined}>
          {marks[status].icon}
          <span>{label}</span>
          <span className="small soft">{marks[status].word}</span>
        </li>
      ))}
    </ol>
  );
}
