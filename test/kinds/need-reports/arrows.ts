import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  create: made('reported'),
  take: each('reported', 'contacting'),
  assign: each('reported contacting', 'contacting'),
  'return-to-queue': each('contacting', 'reported'),
  'record-consent': each('contacting', 'consented'),
  decline: each('contacting', 'declined'),
  'record-unreachable': each('contacting', 'unreachable'),
  erase: each('declined unreachable', 'erased'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['consented', 'declined', 'unreachable', 'erased'];
