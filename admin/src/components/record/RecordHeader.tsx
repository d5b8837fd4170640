import { type ReactNode, useEffect, useRef } from 'react';
import type { ClockView, StateView } from '@jingkang/shared/api/common';
import { ClockMark } from '../ClockMark';
import { StateTag } from '../StateTag';

interface Props {
  /** Missing where a record has none to show. */
  readonly number?: string;
  readonly title: string;
  readonly state: StateView;
  readonly clock: ClockView;
  readonly nextAction: string;
  /** What else stands in the line below, such as who handles it. */
  readonly children?: ReactNode;
}

/** Which record this is, how it stands, and what comes next. It takes the focus when the record opens. */
export function RecordHeader({ number, title, state, clock, nextAction, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [number]);
  return (
    <header className="record-header">
      <h2 ref={heading} tabIndex={-1}>
        {number && <span className="number">{number}</span>} {title}
      </h2>
      <p className="record-line">
        <StateTag label={state.label} tone={state.tone} />
        <ClockMark clock={clock} />
        {children}
      </p>
      <p className="next-action">
        <span className="soft">下一步：</span>
        {nextAction}
      </p>
    </header>
  );
}
