import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  create: made('submitted'),
  accept: each('submitted', 'accepted'),
  start: each('accepted', 'in_progress'),
  answer: each('accepted in_progress', 'answered'),
  close: each('answered', 'closed'),
  decline: each('submitted', 'declined'),
  reopen: each('answered closed', 'in_progress'),
  escalate: each('submitted accepted in_progress'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['answered', 'closed', 'declined'];
