import type { Guard } from './lifecycle';

/** What is known of a case when an action is asked for. Each guard reads one of them. */
export interface CaseFacts {
  /** The wish was reviewed no more than three calendar months ago; the registration is the first review. */
  readonly wishReviewCurrent: boolean;
  readonly actorQualified: boolean;
  /** What the review of the wish found. */
  readonly stillWilling: boolean;
  /** 0–5 of the newest hospital referral, assessment or hospital opinion; undefined when none is known. */
  readonly knownRisk: number | undefined;
  /** The chosen institution serves, is active and is open to new people. */
  readonly receiverServes: boolean;
  readonly receiverHasRoom: boolean;
  /** An institution has accepted the person. */
  readonly withInstitution: boolean;
  /** The hospital's opinion, as it is being recorded, lets community rehabilitation go on. */
  readonly hospitalClears: boolean;
  readonly institutionStopped: boolean;
  readonly informedConsentGiven: boolean;
  readonly agreementEffective: boolean;
}

/** From this level on community rehabilitation waits for a hospital's opinion (§6.3: 3–5 are referred at once). */
export const blockingRisk = 3;
/** Calendar months after which nobody is allocated without a review of the wish (LN/11, 104/6). */
export const wishReviewMonths = 3;

const isBlocking = (risk: number | undefined) => (risk ?? 0) >= blockingRisk;

export const caseGuards = {
  wishReviewCurrent: {
    code: 'wish_review_due',
    message: '登记或上次审核意愿已满三个月，请先由有资质的社工再次审核意愿和实际情况。',
    holds: (facts) => facts.wishReviewCurrent,
  },
  actorQualified: {
    code: 'reviewer_unqualified',
    message: '再次审核意愿须由有有效需求评估能力培训记录的社工办理，请改派。',
    holds: (facts) => facts.actorQualified,
  },
  stillWilling: {
    code: 'no_longer_willing',
    message: '本人或监护人不再愿意，请按“退出”办理。',
    holds: (facts) => facts.stillWilling,
  },
  riskPermits: {
    code: 'risk_blocks',
    message: `已知风险为${blockingRisk}级以上，不能按常规办理。请先提请医院评估；有即时危险的，先拨110或120。`,
    holds: (facts) => !isBlocking(facts.knownRisk),
  },
  riskIsHigh: {
    code: 'risk_not_high',
    message: `已知风险不到${blockingRisk}级，不用提请医院评估。`,
    holds: (facts) => isBlocking(facts.knownRisk),
  },
  receiverServes: {
    code: 'receiver_unfit',
    message: '这家机构现在不能接收，请另选一家。',
    holds: (facts) => facts.receiverServes,
  },
  receiverHasRoom: {
    code: 'receiver_full',
    message: '这家机构没有空位了，请另选一家，或列入等候。',
    holds: (facts) => facts.receiverHasRoom,
  },
  withInstitution: {
    code: 'not_with_institution',
    message: '还没有机构接收，请回到分派。',
    holds: (facts) => facts.withInstitution,
  },
  notWithInstitution: {
    code: 'with_institution',
    message: '已有机构接收，请由这家机构重新评估。',
    holds: (facts) => !facts.withInstitution,
  },
  hospitalClears: {
    code: 'hospital_not_clear',
    message: `医院评估的风险须低于${blockingRisk}级，才能继续社区康复。`,
    holds: (facts) => facts.hospitalClears,
  },
  institutionStopped: {
    code: 'institution_active',
    message: '接收的机构还在服务，不用重新分派。',
    holds: (facts) => facts.institutionStopped,
  },
  informedConsentGiven: {
    code: 'informed_consent_missing',
    message: '还没有有效的知情同意书，请先取得同意。',
    holds: (facts) => facts.informedConsentGiven,
  },
  agreementEffective: {
    code: 'agreement_missing',
    message: '服务协议还没有生效，请先签好协议。',
    holds: (facts) => facts.agreementEffective,
  },
} satisfies Record<string, Guard<CaseFacts>>;
