import { useState } from 'react';
import { unsaved } from '../../api/unsaved';

export interface RecordPanel {
  /** The action whose form is open. */
  readonly open: string | undefined;
  /** What was done last, in words. */
  readonly said: string;
  readonly show: (code: string | undefined) => void;
  readonly close: () => void;
  /** The action was done; `next` goes on to the following record. */
  readonly finish: (label: string, next: boolean) => void;
}

/** Which form of a record is open, and what was just done. */
export function useRecordPanel(onNext: () => void): RecordPanel {
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  return {
    open,
    said,
    show: (code) => {
      if (!unsaved.mayClosePanel()) return;
      setSaid('');
      setOpen(code);
    },
    close: () => setOpen(undefined),
    finish: (label, next) => {
      setOpen(undefined);
      setSaid(`「${label}」已办好。`);
      if (next) onNext();
    },
  };
}
