import { Button, Tooltip } from 'antd';
import type { ActionView } from '@jingkang/shared/api/common';
import { useIsWriting } from '../../api/writes';
import { Hindered } from './Hindered';

interface Extra {
  readonly code: string;
  readonly label: string;
}

interface Props {
  readonly actions: readonly ActionView[];
  /** Things beside the lifecycle that are offered in the same bar. */
  readonly extras?: readonly Extra[];
  /** The action to begin with, or null for none; left out, it is the first that is possible. */
  readonly lead?: string | null;
  readonly open: string | undefined;
  readonly onOpen: (code: string | undefined) => void;
  readonly busy?: string | undefined;
  /** What was done last. */
  readonly said?: string;
}

/** What can be done with the record now; what cannot says why, in words below the buttons. */
export function ActionBar({ actions, extras = [], lead, open, onOpen, busy, said = '' }: Props) {
  // Another form in place of the one that is being sent would take its answer away.
  const writing = useIsWriting();
  const first = lead === undefined ? actions.find(({ allowed }) => allowed)?.action : lead;
  const hindered = actions.filter(({ allowed }) => !allowed);
  const toggle = (code: string) => onOpen(open === code ? undefined : code);
  return (
    <div className="action-bar">
      <p role="status" className="said">
        {said}
      </p>
      <div role="group" aria-label="可以办理" className="action-buttons">
        {actions.map(({ action, label, allowed, reasons }) => (
          <Tooltip key={action} title={allowed ? undefined : reasons.join(' ')}>
            <Button
              type={action === first ? 'primary' : 'default'}
              disabled={!allowed || writing}
              loading={busy === action}
              aria-expanded={open === action}
              onClick={() => toggle(action)}
            >
              {label}
            </Button>
          </Tooltip>
        ))}
        {extras.map(({ code, label }) => (
          <Button
            key={code}
            type="text"
            disabled={writing}
            aria-expanded={open === code}
            onClick={() => toggle(code)}
          >
            {label}
          </Button>
        ))}
      </div>
      {hindered.map(({ action, label, reasons }) => (
        <Hindered key={action} label={label} reasons={reasons} />
      ))}
    </div>
  );
}
