import { type AgreementAction, type AgreementState, agreementLifecycle } from '../lifecycles/agreement';
import { type NextStep, type RecordKind, toldPublicly } from './record-kind';

const next: Readonly<Record<AgreementState, NextStep>> = {
  draft: { staff: '写好并送本人签', publicly: '机构在准备协议', by: 'institution' },
  awaiting_person: { staff: '等本人签', publicly: '请看过后签名', by: 'you' },
  awaiting_institution: { staff: '机构负责人签', publicly: '等机构签', by: 'institution' },
  effective: { staff: '按协议服务', publicly: '按协议接受服务', by: null },
  ended: { staff: '已终止', publicly: '协议已终止', by: null },
  cancelled: { staff: '已作废', publicly: '协议已作废', by: null },
};

export const agreementRecords = {
  name: 'agreements',
  lifecycle: agreementLifecycle,
  read: 'agreement.read',
  drafts: [],
  next,
  views: null,
  notices: toldPublicly,
  publicly: '协议',
  tasks: { agreement: { title: '看服务协议，签名', button: '去看协议' } },
  documents: { agreement: '服务协议' },
} as const satisfies RecordKind<AgreementState, AgreementAction>;
