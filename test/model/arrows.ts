/**
 * Every arrow of §2.2, typed by hand: kind of record → action → "from > to". A new record comes from nothing;
 * where from and to are the same the state stays. Nothing here is read from the lifecycles.
 */
const each = (from: string, to?: string) => from.split(' ').map((state) => `${state} > ${to ?? state}`);
const made = (to: string) => [`> ${to}`];

const caseOpen =
  'registered waiting proposed offered accepted assessing agreement_pending hospital_assessment in_service';

export const arrows: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  applications: {
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
  },
  need_reports: {
    create: made('reported'),
    take: each('reported', 'contacting'),
    assign: each('reported contacting', 'contacting'),
    'return-to-queue': each('contacting', 'reported'),
    'record-consent': each('contacting', 'consented'),
    decline: each('contacting', 'declined'),
    'record-unreachable': each('contacting', 'unreachable'),
    erase: each('declined unreachable', 'erased'),
  },
  hospital_referrals: {
    create: made('draft'),
    submit: each('draft returned', 'submitted'),
    'pre-register': each('submitted', 'pre_registered'),
    'postpone-discharge': each('pre_registered'),
    'confirm-discharge': each('submitted pre_registered', 'discharged'),
    return: each('submitted discharged', 'returned'),
    receive: each('submitted discharged', 'received'),
    withdraw: each('draft submitted pre_registered discharged returned', 'withdrawn'),
  },
  cases: {
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
    'propose-hospital-assessment': each(
      'registered waiting accepted agreement_pending',
      'hospital_assessment',
    ),
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
    'stop-on-withdrawal': each(
      'accepted assessing agreement_pending hospital_assessment in_service',
      'closed',
    ),
  },
  allocations: {
    propose: made('proposed'),
    offer: each('proposed', 'offered'),
    refuse: each('proposed', 'refused'),
    accept: each('offered', 'accepted'),
    return: each('offered', 'returned'),
    'return-stopped': each('offered', 'returned'),
    cancel: each('proposed offered', 'cancelled'),
  },
  consents: {
    request: made('requested'),
    give: each('requested', 'given'),
    record: each('requested', 'given'),
    refuse: each('requested', 'refused'),
    withdraw: each('given', 'withdrawn'),
    'withdraw-items': each('given'),
    cancel: each('requested', 'cancelled'),
  },
  assessments: {
    begin: made('in_progress'),
    sign: each('in_progress'),
    conclude: each('in_progress', 'signed'),
    cancel: each('in_progress', 'cancelled'),
    abandon: each('in_progress', 'cancelled'),
  },
  agreements: {
    prepare: made('draft'),
    send: each('draft', 'awaiting_person'),
    recall: each('awaiting_person awaiting_institution', 'draft'),
    sign: each('awaiting_person', 'awaiting_institution'),
    'record-paper': each('awaiting_person', 'awaiting_institution'),
    countersign: each('awaiting_institution', 'effective'),
    cancel: each('draft awaiting_person awaiting_institution', 'cancelled'),
    drop: each('draft', 'cancelled'),
    end: each('awaiting_person awaiting_institution effective', 'ended'),
  },
  feedback: {
    create: made('submitted'),
    accept: each('submitted', 'accepted'),
    start: each('accepted', 'in_progress'),
    answer: each('accepted in_progress', 'answered'),
    close: each('answered', 'closed'),
    decline: each('submitted', 'declined'),
    reopen: each('answered closed', 'in_progress'),
    escalate: each('submitted accepted in_progress'),
  },
};

/** Every row of every lifecycle, as `cases.wait`: what a run has to fire. */
export const allRows: readonly string[] = Object.entries(arrows).flatMap(([type, actions]) =>
  Object.keys(actions).map((action) => `${type}.${action}`),
);

/** States after which nothing moves any more, or nothing but a withdrawal. */
export const endStates: Readonly<Record<string, readonly string[]>> = {
  applications: ['registered', 'not_suitable', 'no_consent', 'lapsed', 'withdrawn', 'merged'],
  need_reports: ['consented', 'declined', 'unreachable', 'erased'],
  hospital_referrals: ['received', 'withdrawn'],
  cases: ['closed'],
  allocations: ['accepted', 'returned', 'refused', 'cancelled'],
  consents: ['given', 'refused', 'withdrawn', 'cancelled'],
  assessments: ['signed', 'cancelled'],
  agreements: ['effective', 'ended', 'cancelled'],
  feedback: ['answered', 'closed', 'declined'],
};

/** Which table holds the records of a kind of evidence. */
export const tableOf: Readonly<Record<string, string>> = {
  applications: 'applications',
  need_reports: 'need_reports',
  hospital_referrals: 'hospital_referrals',
  cases: 'cases',
  allocations: 'allocations',
  consents: 'case_consents',
  assessments: 'assessments',
  agreements: 'agreements',
  feedback: 'feedback',
};
