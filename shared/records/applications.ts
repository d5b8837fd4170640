import { applicationTabs } from '../api/applications';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationLifecycle,
  applicationDraft,
} from '../lifecycles/application';
import type { NextStep, RecordKind } from './record-kind';

const next: Readonly<Record<ApplicationState, NextStep>> = {
  draft: { staff: '填好并提交', publicly: '填好后提交', by: 'you' },
  submitted: { staff: '受理', publicly: '社工受理，与您联系', by: 'institution' },
  under_review: { staff: '核实并登记', publicly: '社工核实情况，给您答复', by: 'worker' },
  needs_information: { staff: '等申请人补充', publicly: '请补充社工要的内容', by: 'you' },
  registered: { staff: '康复转介', publicly: '安排合适的机构', by: 'institution' },
  not_suitable: { staff: '已办结', publicly: '可以看看其他服务的建议', by: null },
  no_consent: { staff: '已办结', publicly: '想重新办理，随时可以再申请', by: null },
  lapsed: { staff: '已办结', publicly: '想继续办理，可以重新申请', by: null },
  withdrawn: { staff: '已办结', publicly: '想重新办理，随时可以再申请', by: null },
  merged: { staff: '看并入的那一件', publicly: '在另一件申请里继续办理', by: null },
};

export const applicationRecords = {
  name: 'applications',
  lifecycle: applicationLifecycle,
  read: 'application.read',
  drafts: applicationDraft,
  next,
  views: applicationTabs,
  notices: {
    acrossSides: {},
    events: { 'new-information': '申请人补充了内容，请查看。' },
  },
  publicly: '申请',
} as const satisfies RecordKind<ApplicationState, ApplicationAction>;
