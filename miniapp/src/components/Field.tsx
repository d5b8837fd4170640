import type { ReactNode } from 'react';
import { Box, Words } from '../platform/elements';
import { Icon } from './Icon';
import { Room } from './Room';
import './Field.scss';

export interface FieldProps {
  id: string;
  label: string;
  /** Why it is asked, or how to answer: one short sentence. */
  hint?: string;
  required?: boolean;
  error?: string;
  children: ReactNode;
}

export const describedBy = (id: string, { hint, error }: { hint?: string; error?: string }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function Field({ id, label, hint, required, error, children }: FieldProps) {
  return (
    <Box className={`jk-field ${error ? 'has-error' : ''}`} id={`${id}-field`}>
      <Box className="jk-field__label">
        <Words className="jk-strong">{label}</Words>
        <Words className={required ? 'jk-field__must' : 'jk-field__may'}>{required ? '必填' : '选填'}</Words>
      </Box>
      {hint ? (
        <Box id={`${id}-hint`} className="jk-field__hint">
          {hint}
        </Box>
      ) : null}
      {children}
      <Room id={`${id}-error`} className="jk-field__error" role="alert">
        {error ? (
          <>
            <Icon name="warning" />
            <Words>{error}</Words>
          </>
        ) : null}
      </Room>
    </Box>
  );
}
