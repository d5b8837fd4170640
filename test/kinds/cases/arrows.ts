import { each, made } from '../../model/arrow';

const caseOpen =
  'registered waiting proposed offered accepted assessing agreement_pending hospital_assessment in_service';

/** Typed by hand from §2.2. */
export const arrows = {
  open: made('registered'),
  assign: each(caseOpen),
  take: each(caseOpen),
  'lose-assignee': each(caseOpen),
  wait: each('registered', 'waiting'),
  'confirm-wish': each('registered waiting proposed'),
  'review-wish': each('registered waiting proposed'),
  'propose-allocation': each('registered waiting', 'proposed'),
  'offer-allocation': each('proposed', 'offered'),
  'cancel-allocation': each('proposed offered', 'registered'),
  'return-to-choice': each('proposed offered', 'registered'),
  'accept-allocation': each('offered', 'accepted'),
  'begin-assessment': each('accepted', 'assessing'),
  'cancel-assessment': each('assessing', 'accepted'),
  'conclude-assessment': each('assessing', 'agreement_pending'),
  'end-unsuitable': each('assessing', 'closed'),
  'propose-hospital-assessment': each('registered waiting accepted agreement_pending', 'hospital_assessment'),
  'resume-allocation': each('hospital_assessment', 'registered'),
  'resume-assessment': each('hospital_assessment', 'accepted'),
  'start-service': each('agreement_pending', 'in_service'),
  'leave-stopped-institution': each(
    'accepted assessing agreement_pending hospital_assessment in_service',
    'registered',
  ),
  exit: each(
    'registered waiting proposed offered accepted assessing agreement_pending hospital_assessment',
    'closed',
  ),
  'stop-on-withdrawal': each('accepted assessing agreement_pending hospital_assessment in_service', 'closed'),
};

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const ends = ['closed'];
