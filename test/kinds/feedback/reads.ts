import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = ({ complaint, suggestion }: Records): string[] =>
  [complaint, suggestion].flatMap((id) => [`/feedback/${id}`, `/my/feedback/${id}`, history('feedback', id)]);
