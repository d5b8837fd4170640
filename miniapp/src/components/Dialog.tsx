import type { ReactNode } from 'react';
import { useDialogFocus } from '../platform/dialog-focus';
import { Box, Heading, Tap, Words } from '../platform/elements';
import { Icon } from './Icon';
import './Dialog.scss';

interface Props {
  id: string;
  title: string;
  onClose: () => void;
  /** What is being done cannot be taken back by closing. */
  busy?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

const stay = () => undefined;

export function Dialog({ id, title, onClose, busy = false, children, actions }: Props) {
  useDialogFocus(id, busy ? stay : onClose);
  return (
    <Box className="jk-dialog">
      <Box className="jk-dialog__sheet" id={id} role="dialog" label={title}>
        <Box className="jk-dialog__head">
          <Heading level={2} className="jk-section-title jk-grow">
            {title}
          </Heading>
          <Tap className="jk-dialog__close" label="关闭" disabled={busy} onPress={onClose}>
            <Icon name="close" />
            <Words>关闭</Words>
          </Tap>
        </Box>
        <Box className="jk-dialog__body">{children}</Box>
        {actions ? <Box className="jk-dialog__actions">{actions}</Box> : null}
      </Box>
    </Box>
  );
}
