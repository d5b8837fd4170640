import type { Guard, Lifecycle } from './lifecycle';

/** The comprehensive assessment by a team, with its rehab opinion (F6). Signed, it is never changed. */
export type AssessmentState = 'in_progress' | 'signed' | 'cancelled';
export type AssessmentAction = 'begin' | 'sign' | 'conclude' | 'cancel' | 'abandon';

export interface AssessmentFacts {
  readonly actorIsMember: boolean;
  readonly actorHasSigned: boolean;
  /** Whether the person took part, or why not, is written down. */
  readonly participationRecorded: boolean;
  /** The national function items and the risk are answered. */
  readonly coreScalesComplete: boolean;
  readonly opinionComplete: boolean;
  /** Different professions among those who have signed. */
  readonly professionsSigned: number;
  readonly everyMemberSigned: boolean;
}

/** Professions that must have signed (104/6: 精神科医生、护士、康复师、社会工作者). */
export const professionsNeeded = 2;

const guard = {
  actorIsMember: {
    code: 'not_member',
    message: '您不在这次评估的人员里，请先加入。',
    holds: (facts) => facts.actorIsMember,
  },
  notSignedBefore: {
    code: 'signed_before',
    message: '您已经签过了。内容改动后须重新签。',
    holds: (facts) => !facts.actorHasSigned,
  },
  participationRecorded: {
    code: 'participation_missing',
    message: '请写明本人有没有参加评估；没有参加的，写明原因。',
    holds: (facts) => facts.participationRecorded,
  },
  coreScalesComplete: {
    code: 'scales_incomplete',
    message: '社会功能和风险还没有评完，请补齐。',
    holds: (facts) => facts.coreScalesComplete,
  },
  opinionComplete: {
    code: 'opinion_incomplete',
    message: '康复意见还没有写完，请写明服务、频次、注意事项和下次评估日期。',
    holds: (facts) => facts.opinionComplete,
  },
  twoProfessions: {
    code: 'professions_missing',
    message: `至少要有${professionsNeeded}种专业的人员签名，请让其他专业的同事评估并签名。`,
    holds: (facts) => facts.professionsSigned >= professionsNeeded,
  },
  everyMemberSigned: {
    code: 'signatures_missing',
    message: '还有评估人员没有签名，请提醒他们，或把没有参加的移出名单。',
    holds: (facts) => facts.everyMemberSigned,
  },
} satisfies Record<string, Guard<AssessmentFacts>>;

const complete = [guard.participationRecorded, guard.coreScalesComplete, guard.opinionComplete];

export const assessmentOpen = ['in_progress'] as const;
export const assessmentSigned = ['signed'] as const;
export const assessmentEnded = ['signed', 'cancelled'] as const;

export const assessmentLifecycle: Lifecycle<AssessmentState, AssessmentAction, AssessmentFacts> = {
  name: 'assessment',
  label: '综合评估',
  states: {
    in_progress: { label: '评估中', publicLabel: '正在评估', tone: 'active' },
    signed: { label: '已签署', publicLabel: '已完成', tone: 'done' },
    cancelled: { label: '已取消', publicLabel: '已取消', tone: 'ended' },
  },
  actions: {
    begin: {
      label: '开始评估',
      from: [],
      to: 'in_progress',
      by: 'assessment.record',
      needs: [],
      basis: ['104/6', 'QJ/5(4)', 'F6'],
    },
    sign: {
      label: '签名',
      from: ['in_progress'],
      by: 'assessment.record',
      needs: [guard.actorIsMember, guard.notSignedBefore, ...complete],
      basis: ['104/6', 'F6'],
    },
    conclude: {
      label: '出具康复意见',
      from: ['in_progress'],
      to: 'signed',
      by: 'assessment.conclude',
      needs: [...complete, guard.twoProfessions, guard.everyMemberSigned],
      basis: ['104/6', 'LN/11', 'QJ/5(4)', 'F6'],
    },
    cancel: {
      label: '取消评估',
      from: ['in_progress'],
      to: 'cancelled',
      by: 'assessment.conclude',
      needs: [],
      basis: ['104/6'],
    },
    abandon: {
      label: '随个案停止',
      from: ['in_progress'],
      to: 'cancelled',
      by: 'system',
      needs: [],
      basis: ['104/6', '个人信息保护法/47'],
    },
  },
};
