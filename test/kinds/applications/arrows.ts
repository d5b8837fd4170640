import { each, made } from '../../model/arrow';

/** Typed by hand from §2.2. */
export const arrows = {
  create: made('draft'),
  receive: made('submitted'),
  submit: each('draft', 'submitted'),
  claim: each('submitted', 'under_review'),
  assign: each('submitted under_review', 'under_review'),
  transfer: each('submitted under_review', 'submitted'),
  'request-information': each('under_review', 'needs_information'),
  'supply-information': each('needs_information', 'under_review'),
  'override-qualification': each('under_review'),
  register: each('under_review', 'registered'),
  decline: each('under_review', 'not_suitable'),
  'record-no-consent': each('under_review', 'no_consent'),
  withdraw: each('submitted under_review needs_information', 'withdrawn'),
  merge: each('submitted under_review needs_information', 'merged'),
  'remind-applicant': each('needs_information'),
  'return-to-queue': each('under_review', 'submitted'),
  'lose-assignee': each('needs_information'),
  lapse: each('needs_information', 'lapsed'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['registered', 'not_suitable', 'no_consent', 'lapsed', 'withdrawn', 'merged'];

/** Nothing has happened to it yet. */
export const drafts = ['draft'];
