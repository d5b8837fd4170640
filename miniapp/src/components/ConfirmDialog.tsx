import type { Problem } from '../api/problem';
import type { ReactNode } from 'react';
import { Box, Words } from '../platform/elements';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  id: string;
  title: string;
  /** What will follow, in one or two sentences. */
  words: string;
  confirm: string;
  /** Usually a warning; a choice that is as good as the other is none. */
  kind?: 'main' | 'danger';
  busy: boolean;
  problem: Problem | undefined;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asked before what cannot be taken back; staying as it is comes second and is as easy. */
export function ConfirmDialog({
  id,
  title,
  words,
  confirm,
  kind = 'danger',
  busy,
  problem,
  onConfirm,
  onClose,
  children,
}: Props) {
  return (
    <Dialog
      id={id}
      title={title}
      onClose={onClose}
      busy={busy}
      actions={
        <>
          <Button kind={kind} busy={busy} onPress={onConfirm}>
            {confirm}
          </Button>
          <Button kind="plain" disabled={busy} onPress={onClose}>
            先不改变
          </Button>
        </>
      }
    >
      <Box className="jk-stack">
        <Words>{words}</Words>
        {children}
        <ProblemNotice problem={problem} />
      </Box>
    </Dialog>
  );
}
