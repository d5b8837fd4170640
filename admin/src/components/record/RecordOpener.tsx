import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ClockView, StateView } from '@jingkang/shared/api/common';
import { useIsWriting } from '../../api/writes';
import { ClockMark } from '../ClockMark';
import { StateTag } from '../StateTag';

interface Props {
  readonly title: string;
  readonly state: StateView;
  readonly clock: ClockView;
  readonly lead?: ReactNode;
  /** Drawn when it is opened, for each opening is evidence. */
  readonly children: ReactNode;
}

/** A record that belongs to another one: a line of it, and the whole on demand. */
export function RecordOpener({ title, state, clock, lead, children }: Props) {
  const [open, setOpen] = useState(false);
  const writing = useIsWriting();
  return (
    <li className="opener">
      <div className="opener-line">
        <strong>{title}</strong>
        <StateTag label={state.label} tone={state.tone} />
        <ClockMark clock={clock} />
        <Button size="small" disabled={open && writing} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '打开'}
          <span className="visually-hidden">{title}</span>
        </Button>
      </div>
      {lead && <p className="soft small">{lead}</p>}
      {open && <div className="opener-body">{children}</div>}
    </li>
  );
}
