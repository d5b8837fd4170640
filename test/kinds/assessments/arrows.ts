import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  begin: made('in_progress'),
  sign: each('in_progress'),
  conclude: each('in_progress', 'signed'),
  cancel: each('in_progress', 'cancelled'),
  abandon: each('in_progress', 'cancelled'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['signed', 'cancelled'];
