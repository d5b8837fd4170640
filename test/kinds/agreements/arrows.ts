import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  prepare: made('draft'),
  send: each('draft', 'awaiting_person'),
  recall: each('awaiting_person awaiting_institution', 'draft'),
  sign: each('awaiting_person', 'awaiting_institution'),
  'record-paper': each('awaiting_person', 'awaiting_institution'),
  countersign: each('awaiting_institution', 'effective'),
  cancel: each('draft awaiting_person awaiting_institution', 'cancelled'),
  drop: each('draft', 'cancelled'),
  end: each('awaiting_person awaiting_institution effective', 'ended'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['effective', 'ended', 'cancelled'];
