/** A case is one person in one rehabilitation episode (§2.2). */
export type CaseState =
  | 'registered'
  | 'waiting'
  | 'proposed'
  | 'offered'
  | 'accepted'
  | 'assessing'
  | 'agreement_pending'
  | 'hospital_assessment'
  | 'in_service'
  | 'closed';

/** Named groups, for queries, clocks, boards and statistics. */
export const caseOpen = [
  'registered',
  'waiting',
  'proposed',
  'offered',
  'accepted',
  'assessing',
  'agreement_pending',
  'hospital_assessment',
  'in_service',
] as const;
export const caseEnded = ['closed'] as const;
/** Somebody must choose an institution. */
export const caseToAllocate = ['registered'] as const;
export const caseWaiting = ['waiting'] as const;
/** The person or guardian is asked to agree to the receiver. */
export const caseAwaitingConsent = ['proposed'] as const;
/** The institution is asked to accept. */
export const caseAwaitingInstitution = ['offered'] as const;
/** An allocation is under way. */
export const caseAllocating = ['proposed', 'offered'] as const;
/** The wait since the registration counts, and the wish is reviewed anew before an allocation (LN/11). */
export const caseWishAwaited = ['registered', 'waiting', 'proposed'] as const;
export const caseToAssess = ['accepted', 'assessing'] as const;
export const caseToSign = ['agreement_pending'] as const;
export const caseAtHospital = ['hospital_assessment'] as const;
export const caseInService = ['in_service'] as const;
/** An institution has accepted and looks after the person. */
export const caseWithInstitution = ['accepted', 'assessing', 'agreement_pending', 'in_service'] as const;

/** No clock of the case runs: the allocation has its own, or nothing is due. */
export const caseWithoutClock = ['offered', 'in_service', 'closed'] as const;

/** Why a case is closed; the service's own reasons follow with the service (§2.2). */
export const closureReasons = {
  voluntary_exit: '自愿退出',
  consent_withdrawn: '撤回同意',
  not_suitable: '评估后暂不适合',
} as const;
export type ClosureReason = keyof typeof closureReasons;
