import type { Guard } from './lifecycle';

/** What is known of an application when an action is asked for. Each guard reads one of them. */
export interface ApplicationFacts {
  readonly formComplete: boolean;
  readonly consentEvidence: boolean;
  readonly actorIsAssignee: boolean;
  readonly identityVerified: boolean;
  readonly livesAtHome: boolean;
  readonly needPresent: boolean;
  readonly assessedSuitable: boolean;
  readonly personWilling: boolean;
  /** True too when there is no guardian. */
  readonly guardianWilling: boolean;
  readonly reviewerQualified: boolean;
  readonly qualificationOverridden: boolean;
  readonly daysWithoutReply: number;
  /** Whether the record to merge into is another, live application of the same organization. */
  readonly mergeTargetLive: boolean;
}

type Fact = Guard<ApplicationFacts>;

/** Days without a reply after which the applicant is reminded, and after which the application lapses (§2.3). */
export const replyReminderDays = 30;
export const replyLapseDays = 60;

export const applicationGuards = {
  formComplete: {
    code: 'form_incomplete',
    message: '还有必填的内容没有填好，请补齐后再提交。',
    holds: (facts) => facts.formComplete,
  },
  consentEvidence: {
    code: 'consent_missing',
    message: '还没有同意的凭证，请先取得本人或监护人的同意。',
    holds: (facts) => facts.consentEvidence,
  },
  actorIsAssignee: {
    code: 'not_assignee',
    message: '这件由别的同事办理，请先由负责人改派给您。',
    holds: (facts) => facts.actorIsAssignee,
  },
  identityVerified: {
    code: 'identity_unverified',
    message: '还没有核实身份，请在初核里写明核实方式。',
    holds: (facts) => facts.identityVerified,
  },
  livesAtHome: {
    code: 'not_at_home',
    message: '服务对象须是居家人员，请核实后在初核里勾选。',
    holds: (facts) => facts.livesAtHome,
  },
  needPresent: {
    code: 'no_need',
    message: '还没有记下康复需求，请在初核里选出需求。',
    holds: (facts) => facts.needPresent,
  },
  assessedSuitable: {
    code: 'not_assessed_suitable',
    message: '还没有评估为适合社区康复，请先完成需求评估。',
    holds: (facts) => facts.assessedSuitable,
  },
  personWilling: {
    code: 'person_unwilling',
    message: '还没有记下本人的意愿，登记须本人愿意。',
    holds: (facts) => facts.personWilling,
  },
  guardianWilling: {
    code: 'guardian_unwilling',
    message: '还没有记下监护人的意愿；没有监护人的请写明。',
    holds: (facts) => facts.guardianWilling,
  },
  reviewerQualified: {
    code: 'reviewer_unqualified',
    message: '登记人须有有效的需求评估能力培训记录，或由负责人写明理由后准许。',
    holds: (facts) => facts.reviewerQualified || facts.qualificationOverridden,
  },
  replyReminderDue: {
    code: 'reminder_not_due',
    message: `等候补充还不满${replyReminderDays}天。`,
    holds: (facts) => facts.daysWithoutReply >= replyReminderDays,
  },
  replyLapseDue: {
    code: 'lapse_not_due',
    message: `等候补充还不满${replyLapseDays}天。`,
    holds: (facts) => facts.daysWithoutReply >= replyLapseDays,
  },
  mergeTargetLive: {
    code: 'merge_target_unfit',
    message: '只能并入本机构另一件正在办理的申请，请重新选择。',
    holds: (facts) => facts.mergeTargetLive,
  },
} satisfies Record<string, Fact>;
