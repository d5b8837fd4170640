import { caseTabs } from '../api/cases';
import { type CaseAction, type CaseState, caseLifecycle } from '../lifecycles/case';
import type { NextStep, RecordKind } from './record-kind';

const next: Readonly<Record<CaseState, NextStep>> = {
  registered: { staff: '选定机构或列入等候', publicly: '社工为您选合适的机构', by: 'worker' },
  waiting: { staff: '有空位时分派', publicly: '有空位时马上告诉您', by: 'institution' },
  proposed: { staff: '等本人或监护人同意', publicly: '请决定是否同意由这家机构接收', by: 'you' },
  offered: { staff: '等机构答复', publicly: '机构答复是否接收', by: 'institution' },
  accepted: { staff: '开始综合评估', publicly: '机构约您做综合评估', by: 'institution' },
  assessing: { staff: '完成评估，出具康复意见', publicly: '机构完成评估，写出康复意见', by: 'institution' },
  agreement_pending: { staff: '取得同意，签服务协议', publicly: '看康复意见，签同意书和协议', by: 'you' },
  hospital_assessment: { staff: '记录医院意见', publicly: '请先到医院评估', by: 'you' },
  in_service: { staff: '按计划服务', publicly: '按协议接受服务', by: 'institution' },
  closed: { staff: '已结案', publicly: '以后需要，可以重新申请', by: null },
};

export const caseRecords = {
  name: 'cases',
  lifecycle: caseLifecycle,
  read: 'case.read',
  drafts: [],
  next,
  views: caseTabs,
  notices: {
    acrossSides: {},
    events: {
      'allocation-returned': '机构退回了一件分派，请重新选机构。',
      'consent-withdrawn': '有一件的同意已撤回，请停止查看和使用相关信息。',
      'consent-items-withdrawn': '有一件撤回了部分同意，请查看。',
    },
  },
  publicly: '办理记录',
  tasks: { confirmWish: { title: '说说还愿不愿意', button: '仍然愿意' } },
} as const satisfies RecordKind<CaseState, CaseAction>;
