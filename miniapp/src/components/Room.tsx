import type { ReactNode } from 'react';
import type { BoxProps } from '../platform/element-props';
import { Box } from '../platform/elements';

interface Props extends Omit<BoxProps, 'children' | 'hidden'> {
  /** Nothing, or what stands here for now. */
  children: ReactNode;
}

/**
 * The room of what comes and goes beside inputs. On WeChat a node that is put in or taken out sends all its siblings
 * anew, and an input among them loses what was typed meanwhile: in a room of its own it has none.
 */
export function Room({ children, className, role, ...box }: Props) {
  const taken = !!children;
  return (
    <Box {...box} className={taken ? className : 'jk-none'} role={taken ? role : undefined}>
      {children}
    </Box>
  );
}
