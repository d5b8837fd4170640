import type { Guard, Lifecycle } from './lifecycle';

export type NeedReportState = 'reported' | 'contacting' | 'consented' | 'declined' | 'unreachable' | 'erased';

export type NeedReportAction =
  | 'create'
  | 'take'
  | 'assign'
  | 'return-to-queue'
  | 'record-consent'
  | 'decline'
  | 'record-unreachable'
  | 'erase';

export interface NeedReportFacts {
  readonly actorIsAssignee: boolean;
  readonly consentEvidence: boolean;
  readonly contactAttempts: number;
  readonly daysSinceEnded: number;
}

/** Days after which the identity in a declined or unreachable report is erased (§6.6). */
export const reportErasureDays = 30;
/** Attempts after which a person counts as not reached (§6.3: three consecutive attempts). */
export const attemptsBeforeUnreachable = 3;

const guard = {
  actorIsAssignee: {
    code: 'not_assignee',
    message: '这件由别的同事联系，请先由负责人改派给您。',
    holds: (facts) => facts.actorIsAssignee,
  },
  consentEvidence: {
    code: 'consent_missing',
    message: '还没有本人或监护人同意的凭证，请先记下怎样取得同意。',
    holds: (facts) => facts.consentEvidence,
  },
  triedOften: {
    code: 'too_few_attempts',
    message: `联系不满${attemptsBeforeUnreachable}次，请再联系并记下结果。`,
    holds: (facts) => facts.contactAttempts >= attemptsBeforeUnreachable,
  },
  erasureDue: {
    code: 'erasure_not_due',
    message: `办结还不满${reportErasureDays}天。`,
    holds: (facts) => facts.daysSinceEnded >= reportErasureDays,
  },
} satisfies Record<string, Guard<NeedReportFacts>>;

export const needReportOpen = ['reported', 'contacting'] as const;
export const needReportUnclaimed = ['reported'] as const;
export const needReportInContact = ['contacting'] as const;
export const needReportEnded = ['consented', 'declined', 'unreachable', 'erased'] as const;
/** States whose identity is erased after `reportErasureDays`. */
export const needReportToErase = ['declined', 'unreachable'] as const;

/** All a reporter may ever learn (§6.6): never whether the person applied or was registered. */
export const reporterStages = {
  received: '已收到',
  contacted: '已联系',
  done: '已办结',
} as const;
export type ReporterStage = keyof typeof reporterStages;

/** `contacted` begins with the first contact attempt that is logged, not with taking the report. */
export function reporterStageOf(state: NeedReportState, contactAttempts: number): ReporterStage {
  if ((needReportEnded as readonly string[]).includes(state)) return 'done';
  return contactAttempts > 0 ? 'contacted' : 'received';
}

export const needReportLifecycle: Lifecycle<NeedReportState, NeedReportAction, NeedReportFacts> = {
  name: 'needReport',
  label: '需求上报',
  states: {
    reported: { label: '待联系', publicLabel: reporterStages.received, tone: 'waiting' },
    contacting: { label: '联系中', publicLabel: reporterStages.contacted, tone: 'active' },
    consented: { label: '同意申请', publicLabel: reporterStages.done, tone: 'done' },
    declined: { label: '不愿申请', publicLabel: reporterStages.done, tone: 'ended' },
    unreachable: { label: '联系不上', publicLabel: reporterStages.done, tone: 'ended' },
    erased: { label: '身份已清除', publicLabel: reporterStages.done, tone: 'ended' },
  },
  actions: {
    create: {
      label: '上报',
      from: [],
      to: 'reported',
      by: 'needReport.create',
      needs: [],
      starts: 'reportContact',
      publicly: '上报已收到。',
      basis: ['LN/9', 'QJ/5(3)'],
    },
    take: {
      label: '受理联系',
      from: ['reported'],
      to: 'contacting',
      by: 'needReport.take',
      needs: [],
      basis: ['LN/9'],
    },
    assign: {
      label: '分派',
      from: ['reported', 'contacting'],
      to: 'contacting',
      by: 'needReport.assign',
      needs: [],
      basis: ['LN/9'],
    },
    'return-to-queue': {
      label: '经办人变动，退回待联系',
      from: ['contacting'],
      to: 'reported',
      by: 'system',
      needs: [],
      basis: ['LN/9'],
    },
    'record-consent': {
      label: '同意申请',
      from: ['contacting'],
      to: 'consented',
      by: 'needReport.contact',
      needs: [guard.actorIsAssignee, guard.consentEvidence],
      publicly: '上报已办结。',
      basis: ['LN/9', 'LN/11', '个人信息保护法/29'],
    },
    decline: {
      label: '不愿申请',
      from: ['contacting'],
      to: 'declined',
      by: 'needReport.contact',
      needs: [guard.actorIsAssignee],
      publicly: '上报已办结。',
      basis: ['LN/9', '精神卫生法/27'],
    },
    'record-unreachable': {
      label: '联系不上',
      from: ['contacting'],
      to: 'unreachable',
      by: 'needReport.contact',
      needs: [guard.actorIsAssignee, guard.triedOften],
      publicly: '上报已办结。',
      basis: ['LN/9'],
    },
    erase: {
      label: '清除身份',
      from: [...needReportToErase],
      to: 'erased',
      by: 'system',
      needs: [guard.erasureDue],
      basis: ['§6.6', '个人信息保护法/47'],
    },
  },
};
