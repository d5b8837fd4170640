import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  propose: made('proposed'),
  offer: each('proposed', 'offered'),
  refuse: each('proposed', 'refused'),
  accept: each('offered', 'accepted'),
  return: each('offered', 'returned'),
  'return-stopped': each('offered', 'returned'),
  cancel: each('proposed offered', 'cancelled'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['accepted', 'returned', 'refused', 'cancelled'];
