import { type AssessmentAction, type AssessmentState, assessmentLifecycle } from '../lifecycles/assessment';
import type { RecordKind } from './record-kind';

export const assessmentRecords = {
  name: 'assessments',
  lifecycle: assessmentLifecycle,
  read: 'assessment.read',
  drafts: [],
  next: null,
  views: null,
  notices: {
    acrossSides: {},
    events: {
      'assessment-member': '请您参加一次评估，完成后签名。',
      'signature-taken-back': '评估内容有改动，请看过后重新签名。',
      'self-report-asked': '请填一份量表，帮助做好评估。',
    },
  },
  publicly: '评估',
  tasks: { selfReport: { title: '填自评量表', button: '去填写' } },
  documents: { assessment: '评估和康复意见' },
} as const satisfies RecordKind<AssessmentState, AssessmentAction>;
