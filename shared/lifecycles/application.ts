import { type ApplicationFacts, applicationGuards } from './application-guards';
import type { Lifecycle } from './lifecycle';

export {
  type ApplicationFacts,
  applicationGuards,
  replyLapseDays,
  replyReminderDays,
} from './application-guards';

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'under_review'
  | 'needs_information'
  | 'registered'
  | 'not_suitable'
  | 'no_consent'
  | 'lapsed'
  | 'withdrawn'
  | 'merged';

export type ApplicationAction =
  | 'create'
  | 'receive'
  | 'submit'
  | 'claim'
  | 'assign'
  | 'transfer'
  | 'request-information'
  | 'supply-information'
  | 'override-qualification'
  | 'register'
  | 'decline'
  | 'record-no-consent'
  | 'withdraw'
  | 'merge'
  | 'return-to-queue'
  | 'lose-assignee'
  | 'remind-applicant'
  | 'lapse';

const guard = applicationGuards;

/** Named groups, for queries, clocks and statistics. */
export const applicationOpen = ['submitted', 'under_review', 'needs_information'] as const;
export const applicationWaitingForApplicant = ['needs_information'] as const;
export const applicationUnclaimed = ['submitted'] as const;
export const applicationInReview = ['under_review'] as const;
export const applicationDraft = ['draft'] as const;
export const applicationRegistered = ['registered'] as const;
export const applicationEnded = [
  'registered',
  'not_suitable',
  'no_consent',
  'lapsed',
  'withdrawn',
  'merged',
] as const;
/** States in which the same person must not be applied for a second time. */
export const applicationLive = [...applicationOpen, ...applicationRegistered] as const;

const open = [...applicationOpen];

export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationAction, ApplicationFacts> = {
  name: 'application',
  label: '申请',
  states: {
    draft: { label: '草稿', publicLabel: '还没提交', tone: 'needsYou' },
    submitted: { label: '待受理', publicLabel: '已提交', tone: 'waiting' },
    under_review: { label: '初核中', publicLabel: '正在核实', tone: 'active' },
    needs_information: { label: '待补充', publicLabel: '等您补充', tone: 'needsYou' },
    registered: { label: '已登记', publicLabel: '已登记', tone: 'done' },
    not_suitable: { label: '暂不适合', publicLabel: '暂不适合', tone: 'ended' },
    no_consent: { label: '未获同意', publicLabel: '已停止办理', tone: 'ended' },
    lapsed: { label: '超期未补充', publicLabel: '久未补充，已停办', tone: 'ended' },
    withdrawn: { label: '已撤回', publicLabel: '已撤回', tone: 'ended' },
    merged: { label: '已合并', publicLabel: '已并入另一件', tone: 'ended' },
  },
  actions: {
    create: {
      label: '新建申请',
      from: [],
      to: 'draft',
      by: 'application.create',
      needs: [],
      basis: ['LN/8'],
    },
    receive: {
      label: '由上报或医院转来',
      from: [],
      to: 'submitted',
      by: 'system',
      needs: [],
      starts: 'registrationReview',
      publicly: '申请已建立，社工为您办理。',
      basis: ['LN/7', 'LN/9', 'QJ/5(1)', 'QJ/5(3)'],
    },
    submit: {
      label: '提交',
      from: ['draft'],
      to: 'submitted',
      by: 'application.submit',
      needs: [guard.formComplete, guard.consentEvidence],
      starts: 'registrationReview',
      publicly: '申请已提交。',
      basis: ['LN/8', '104/5'],
    },
    claim: {
      label: '受理',
      from: ['submitted'],
      to: 'under_review',
      by: 'application.claim',
      needs: [],
      publicly: '社工已开始核实。',
      basis: ['LN/8', 'QJ/5(3)'],
    },
    assign: {
      label: '分派',
      from: ['submitted', 'under_review'],
      to: 'under_review',
      by: 'application.assign',
      needs: [],
      publicly: '已安排社工核实。',
      basis: ['LN/8', 'QJ/5(3)'],
    },
    transfer: {
      label: '转交机构',
      from: ['submitted', 'under_review'],
      to: 'submitted',
      by: 'application.transfer',
      needs: [],
      publicly: '已转给更合适的机构办理。',
      basis: ['LN/8', 'QJ/5(4)'],
    },
    'request-information': {
      label: '退回补充',
      from: ['under_review'],
      to: 'needs_information',
      by: 'application.requestInformation',
      needs: [guard.actorIsAssignee],
      starts: 'supplyInformation',
      publicly: '社工请您补充内容。',
      basis: ['LN/8', '转介管理办法'],
    },
    'supply-information': {
      label: '补充内容',
      from: ['needs_information'],
      to: 'under_review',
      by: 'application.supplyInformation',
      needs: [],
      publicly: '补充的内容已收到。',
      basis: ['LN/8'],
    },
    'override-qualification': {
      label: '准许登记',
      from: ['under_review'],
      by: 'application.overrideQualification',
      needs: [],
      basis: ['104/13'],
    },
    register: {
      label: '登记',
      from: ['under_review'],
      to: 'registered',
      by: 'application.register',
      needs: [
        guard.actorIsAssignee,
        guard.identityVerified,
        guard.livesAtHome,
        guard.needPresent,
        guard.assessedSuitable,
        guard.personWilling,
        guard.guardianWilling,
        guard.consentEvidence,
        guard.reviewerQualified,
      ],
      publicly: '已登记，接下来安排康复转介。',
      basis: ['LN/8', '104/5', '104/13'],
    },
    decline: {
      label: '暂不适合',
      from: ['under_review'],
      to: 'not_suitable',
      by: 'application.decline',
      needs: [guard.actorIsAssignee],
      publicly: '经核实，暂不适合社区康复。',
      basis: ['LN/8', '104/5'],
    },
    'record-no-consent': {
      label: '记录不同意',
      from: ['under_review'],
      to: 'no_consent',
      by: 'application.recordNoConsent',
      needs: [guard.actorIsAssignee],
      publicly: '已按本人或监护人的意愿停止办理。',
      basis: ['LN/7', '104/5'],
    },
    withdraw: {
      label: '撤回',
      from: open,
      to: 'withdrawn',
      by: 'application.withdraw',
      needs: [],
      publicly: '申请已撤回。',
      basis: ['LN/8', '个人信息保护法/15'],
    },
    merge: {
      label: '合并重复',
      from: open,
      to: 'merged',
      by: 'application.merge',
      needs: [guard.mergeTargetLive],
      publicly: '已与同一人的另一件申请合并办理。',
      basis: ['104/4', 'LN/6'],
    },
    'return-to-queue': {
      label: '经办人变动，退回待受理',
      from: ['under_review'],
      to: 'submitted',
      by: 'system',
      needs: [],
      basis: ['LN/8'],
    },
    'lose-assignee': {
      label: '经办人变动，等候补充',
      from: ['needs_information'],
      by: 'system',
      needs: [],
      basis: ['LN/8'],
    },
    'remind-applicant': {
      label: '提醒补充',
      from: ['needs_information'],
      by: 'system',
      needs: [guard.replyReminderDue],
      publicly: '还在等您补充内容。',
      basis: ['§2.3'],
    },
    lapse: {
      label: '超期停办',
      from: ['needs_information'],
      to: 'lapsed',
      by: 'system',
      needs: [guard.replyLapseDue],
      publicly: '久未补充，申请已停办，可随时重新申请。',
      basis: ['§2.3'],
    },
  },
};
