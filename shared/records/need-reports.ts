import { needReportTabs } from '../api/need-reports';
import { type NeedReportAction, type NeedReportState, needReportLifecycle } from '../lifecycles/need-report';
import { type NextStep, type RecordKind, toldPublicly } from './record-kind';

const next: Readonly<Record<NeedReportState, NextStep>> = {
  reported: { staff: '受理并联系', publicly: '社工会与本人联系', by: 'institution' },
  contacting: { staff: '联系并记下结果', publicly: '社工会与本人联系', by: 'worker' },
  consented: { staff: '看转成的申请', publicly: '谢谢您的帮助', by: null },
  declined: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
  unreachable: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
  erased: { staff: '已办结', publicly: '谢谢您的帮助', by: null },
};

export const needReportRecords = {
  name: 'need_reports',
  lifecycle: needReportLifecycle,
  read: 'needReport.read',
  drafts: [],
  next,
  views: needReportTabs,
  notices: toldPublicly,
  publicly: '上报',
} as const satisfies RecordKind<NeedReportState, NeedReportAction>;
