import {
  caseAllocating,
  caseOpen,
  type CaseState,
  caseWishAwaited,
  caseWithInstitution,
} from './case-groups';
import { type CaseFacts, caseGuards } from './case-guards';
import type { Lifecycle } from './lifecycle';

export * from './case-groups';
export { blockingRisk, type CaseFacts, caseGuards, wishReviewMonths } from './case-guards';

export type CaseAction =
  | 'open'
  | 'assign'
  | 'take'
  | 'lose-assignee'
  | 'wait'
  | 'confirm-wish'
  | 'review-wish'
  | 'propose-allocation'
  | 'offer-allocation'
  | 'cancel-allocation'
  | 'return-to-choice'
  | 'accept-allocation'
  | 'begin-assessment'
  | 'cancel-assessment'
  | 'conclude-assessment'
  | 'end-unsuitable'
  | 'propose-hospital-assessment'
  | 'resume-allocation'
  | 'resume-assessment'
  | 'start-service'
  | 'leave-stopped-institution'
  | 'exit'
  | 'stop-on-withdrawal';

const guard = caseGuards;
const beforeService = [
  'registered',
  'waiting',
  'proposed',
  'offered',
  'accepted',
  'assessing',
  'agreement_pending',
  'hospital_assessment',
] as const;

export const caseLifecycle: Lifecycle<CaseState, CaseAction, CaseFacts> = {
  name: 'case',
  label: '个案',
  states: {
    registered: { label: '待分派', publicLabel: '已登记', tone: 'needsYou' },
    waiting: { label: '等候中', publicLabel: '等候中', tone: 'waiting' },
    proposed: { label: '待本人同意', publicLabel: '等您同意', tone: 'needsYou' },
    offered: { label: '待机构接收', publicLabel: '等机构答复', tone: 'waiting' },
    accepted: { label: '待评估', publicLabel: '机构已接收', tone: 'active' },
    assessing: { label: '评估中', publicLabel: '正在评估', tone: 'active' },
    agreement_pending: { label: '待签约', publicLabel: '待签约', tone: 'needsYou' },
    hospital_assessment: { label: '医院评估中', publicLabel: '等医院意见', tone: 'urgent' },
    in_service: { label: '服务中', publicLabel: '服务中', tone: 'done' },
    closed: { label: '已结案', publicLabel: '已结束', tone: 'ended' },
  },
  actions: {
    open: {
      label: '建立个案',
      from: [],
      to: 'registered',
      by: 'system',
      needs: [],
      starts: 'referral',
      basis: ['LN/8', '104/5'],
    },
    assign: {
      label: '指定责任社工',
      from: [...caseOpen],
      by: 'case.assign',
      needs: [],
      basis: ['104/6', '104/11'],
    },
    take: {
      label: '由我负责',
      from: [...caseOpen],
      by: 'case.take',
      needs: [],
      basis: ['104/6', '104/11'],
    },
    'lose-assignee': {
      label: '责任社工变动，待重新指定',
      from: [...caseOpen],
      by: 'system',
      needs: [],
      basis: ['104/6', '104/11'],
    },
    wait: {
      label: '列入等候',
      from: ['registered'],
      to: 'waiting',
      by: 'case.wait',
      needs: [],
      starts: 'wishReview',
      publicly: '暂时没有合适的空位，已列入等候。',
      basis: ['LN/11', '104/6', 'QJ/5(4)'],
    },
    'confirm-wish': {
      label: '仍然愿意',
      from: [...caseWishAwaited],
      by: 'case.confirmWish',
      needs: [],
      publicly: '已收到您的意愿。',
      basis: ['LN/11', '104/6'],
    },
    'review-wish': {
      label: '再次审核意愿',
      from: [...caseWishAwaited],
      by: 'case.reviewWish',
      needs: [guard.actorQualified, guard.stillWilling],
      publicly: '已再次核实您的意愿和情况。',
      basis: ['LN/11', '104/6', '104/13', 'F5'],
    },
    'propose-allocation': {
      label: '选定机构',
      from: ['registered', 'waiting'],
      to: 'proposed',
      by: 'case.allocate',
      needs: [guard.wishReviewCurrent, guard.riskPermits, guard.receiverServes, guard.receiverHasRoom],
      publicly: '已为您选好机构，请看过后决定是否同意。',
      basis: ['LN/10', '104/6', 'QJ/5(4)', '个人信息保护法/23'],
    },
    'offer-allocation': {
      label: '送机构接收',
      from: ['proposed'],
      to: 'offered',
      by: 'system',
      needs: [guard.wishReviewCurrent],
      basis: ['LN/10', '104/6'],
    },
    'cancel-allocation': {
      label: '撤回分派',
      from: [...caseAllocating],
      to: 'registered',
      by: 'case.allocate',
      needs: [],
      starts: 'referral',
      publicly: '这次安排已撤回，会重新为您选机构。',
      basis: ['LN/10', '104/6'],
    },
    'return-to-choice': {
      label: '退回重选',
      from: [...caseAllocating],
      to: 'registered',
      by: 'system',
      needs: [],
      starts: 'referral',
      publicly: '会重新为您选机构。',
      basis: ['LN/10', '104/6'],
    },
    'accept-allocation': {
      label: '机构接收',
      from: ['offered'],
      to: 'accepted',
      by: 'system',
      needs: [],
      starts: 'comprehensiveAssessment',
      publicly: '机构已接收，接下来做综合评估。',
      basis: ['LN/10', '104/6'],
    },
    'begin-assessment': {
      label: '开始评估',
      from: ['accepted'],
      to: 'assessing',
      by: 'system',
      needs: [],
      publicly: '综合评估已开始。',
      basis: ['104/6', 'QJ/5(4)'],
    },
    'cancel-assessment': {
      label: '取消评估',
      from: ['assessing'],
      to: 'accepted',
      by: 'system',
      needs: [],
      basis: ['104/6'],
    },
    'conclude-assessment': {
      label: '出具康复意见',
      from: ['assessing'],
      to: 'agreement_pending',
      by: 'system',
      needs: [],
      starts: 'agreementSigning',
      publicly: '评估已完成，康复意见可以看了。',
      basis: ['104/6', 'LN/11', 'QJ/5(4)'],
    },
    'end-unsuitable': {
      label: '评估后暂不适合',
      from: ['assessing'],
      to: 'closed',
      by: 'system',
      needs: [],
      publicly: '评估已完成，请看意见和建议。',
      basis: ['104/6', '§2.2'],
    },
    'propose-hospital-assessment': {
      label: '提请医院评估',
      from: ['registered', 'waiting', 'accepted', 'agreement_pending'],
      to: 'hospital_assessment',
      by: 'case.hospitalAssessment',
      needs: [guard.riskIsHigh],
      starts: 'hospitalOpinion',
      publicly: '请先到医院评估，社工会与您联系。',
      basis: ['§6.3', 'LN/13', '104/6'],
    },
    'resume-allocation': {
      label: '记录医院意见，继续分派',
      from: ['hospital_assessment'],
      to: 'registered',
      by: 'case.hospitalAssessment',
      needs: [guard.notWithInstitution, guard.hospitalClears],
      starts: 'referral',
      publicly: '医院意见已收到，继续安排机构。',
      basis: ['§6.3', '104/6'],
    },
    'resume-assessment': {
      label: '记录医院意见，重新评估',
      from: ['hospital_assessment'],
      to: 'accepted',
      by: 'case.hospitalAssessment',
      needs: [guard.withInstitution, guard.hospitalClears],
      starts: 'comprehensiveAssessment',
      publicly: '医院意见已收到，机构会再做评估。',
      basis: ['§6.3', '104/6'],
    },
    'start-service': {
      label: '开始服务',
      from: ['agreement_pending'],
      to: 'in_service',
      by: 'system',
      needs: [guard.informedConsentGiven, guard.agreementEffective, guard.riskPermits],
      publicly: '协议已生效，服务开始。',
      basis: ['LN/10', '104/6', 'QJ/5(4)'],
    },
    'leave-stopped-institution': {
      label: '机构停止服务，重新分派',
      from: ['accepted', 'assessing', 'agreement_pending', 'hospital_assessment', 'in_service'],
      to: 'registered',
      by: 'system',
      needs: [guard.withInstitution, guard.institutionStopped],
      starts: 'referral',
      publicly: '原机构停止服务，会重新为您选机构。',
      basis: ['LN/10', '104/6'],
    },
    exit: {
      label: '退出',
      from: [...beforeService],
      to: 'closed',
      by: 'case.exit',
      needs: [],
      publicly: '已按您的意愿退出。',
      basis: ['104/5', '§2.2', '个人信息保护法/15'],
    },
    'stop-on-withdrawal': {
      label: '撤回同意，停止办理',
      from: [...caseWithInstitution, 'hospital_assessment'],
      to: 'closed',
      by: 'system',
      needs: [],
      publicly: '您已撤回同意，服务已停止。',
      basis: ['个人信息保护法/15', '个人信息保护法/47', 'F7'],
    },
  },
};
