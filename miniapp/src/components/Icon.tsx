import { Box } from '../platform/elements';
import './Icon.scss';

export type IconName =
  | 'back'
  | 'bell'
  | 'brand'
  | 'camera'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'close'
  | 'eye'
  | 'gear'
  | 'hand'
  | 'heart'
  | 'home'
  | 'list'
  | 'lock'
  | 'phone'
  | 'pin'
  | 'speech'
  | 'warning';

/** Drawn by a mask, so that it takes the colour of the words beside it. Always decoration. */
export function Icon({ name }: { name: IconName }) {
  return <Box className={`jk-icon jk-icon--${name}`} hidden />;
}
