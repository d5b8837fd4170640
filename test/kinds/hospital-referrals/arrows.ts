import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  create: made('draft'),
  submit: each('draft returned', 'submitted'),
  'pre-register': each('submitted', 'pre_registered'),
  'postpone-discharge': each('pre_registered'),
  'confirm-discharge': each('submitted pre_registered', 'discharged'),
  return: each('submitted discharged', 'returned'),
  receive: each('submitted discharged', 'received'),
  withdraw: each('draft submitted pre_registered discharged returned', 'withdrawn'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['received', 'withdrawn'];

/** Nothing has happened to it yet. */
export const drafts = ['draft'];
