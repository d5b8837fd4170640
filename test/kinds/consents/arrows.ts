import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  request: made('requested'),
  give: each('requested', 'given'),
  record: each('requested', 'given'),
  refuse: each('requested', 'refused'),
  withdraw: each('given', 'withdrawn'),
  'withdraw-items': each('given'),
  cancel: each('requested', 'cancelled'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['given', 'refused', 'withdrawn', 'cancelled'];

/** Another table bears the name of the kind: what was agreed to in an application. */
export const table = 'case_consents';
