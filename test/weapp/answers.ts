import type { SubmittedView } from '@jingkang/shared/api/applications';
import type { FeedbackForSender, SentFeedbackView } from '@jingkang/shared/api/feedback';
import type { MatterSummary, MyApplication, NoticeView, ViewerView } from '@jingkang/shared/api/matters';
import type { MyNeedReportView } from '@jingkang/shared/api/need-reports';
import type { RegionDetailView, RegionView } from '@jingkang/shared/api/places';
import type { SessionView } from '@jingkang/shared/api/sessions';
import { stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { differencesOf } from '../support/client';
import { caseBodies } from './case-answers';
import type { Answer, Answers } from './wechat';

const reportId = '00000000-0000-7000-8000-0000000000c2';
export const applicationId = '0d9c2c1e-7a4b-4c3d-9e8f-1a2b3c4d5e6f';
export const bearer = 'opaque-token-of-the-session';
const at = '2026-11-24T02:00:00.000Z';

export const session: SessionView = {
  kind: 'public',
  csrfToken: 'csrf',
  token: bearer,
  account: {
    id: '00000000-0000-7000-8000-0000000000a1',
    role: 'applicant',
    displayName: '微信用户',
    organizationId: null,
    organizationName: null,
    regionCode: null,
    regionName: null,
    permissions: [],
  },
  mustEnrolTotp: false,
  totpEnrolled: false,
  guessed: null,
};

const region = (code: string, name: string, level: RegionView['level'], hasChildren = true): RegionView => ({
  code,
  name,
  level,
  hasChildren,
  inScope: true,
});

const regionsUnder: Readonly<Record<string, RegionView[]>> = {
  '': [region('21', '辽宁省', 'province')],
  '21': [region('2101', '沈阳市', 'city')],
  '2101': [region('210102', '和平区', 'county')],
  '210102': [region('210102011', '浑河湾街道', 'township', false)],
};

const regionDetail: RegionDetailView = {
  code: '210102',
  name: '和平区',
  level: 'county',
  path: [],
  servicePhone: '024-23456789',
  servicePhoneOf: '210102',
};

/** Everything a page about an application can show at once. */
export const application: MyApplication = {
  id: applicationId,
  number: 'SQ-1',
  draft: false,
  version: 3,
  stateLabel: '等您补充',
  tone: 'needsYou',
  steps: stepsAt('review'),
  next: { what: '请补充内容', byWhom: '您', byDate: '2026-12-01' },
  asked: { message: '还差住址。', items: ['住址', '联系方式'], askedAt: at, lapsesOn: '2027-01-20' },
  outcome: { reason: '原因', advice: '建议' },
  timeline: [{ at, label: '申请已提交。', byWhom: null, message: null }],
  fields: { personName: '张三', contactPhone: '13800000000' },
  attachments: [],
  consent: { version: '1', items: ['处理健康信息'], givenAt: at, how: '在小程序里逐项同意' },
  actions: [{ action: 'withdraw', label: '撤回', allowed: true }],
  mine: true,
  caseId: null,
};

const feedback: FeedbackForSender = {
  id: '00000000-0000-7000-8000-000000000009',
  version: 4,
  number: 'FK-1',
  kindLabel: '建议',
  content: '多开几次活动。',
  stateLabel: '已答复',
  tone: 'done',
  next: { what: '请看答复', byWhom: null, byDate: null },
  timeline: [{ at, label: '已有答复，请查看。', message: '好的。' }],
  canReopen: true,
};

const matter: MatterSummary = {
  kind: 'application',
  id: applicationId,
  number: 'SQ-1',
  title: '社区康复申请',
  draft: false,
  stateLabel: '等您补充',
  tone: 'needsYou',
  nextStep: '请补充内容',
  byWhom: '您',
  byDate: '2026-12-01',
  needsMe: true,
  updatedAt: at,
  unread: true,
};

const notice: NoticeView = {
  id: '00000000-0000-7000-8000-0000000000b1',
  title: '社工请您补充内容',
  recordType: 'applications',
  recordId: applicationId,
  createdAt: at,
  readAt: null,
};

const viewer: ViewerView = {
  at,
  role: 'social_worker',
  roleLabel: '社会工作者',
  organizationName: '和平区中心',
  kind: 'revealed',
  whatLabel: '申请',
  fieldLabels: ['联系电话'],
  reasonLabel: '联系申请人',
};

const needReport: MyNeedReportView = {
  id: reportId,
  number: 'SB-1',
  stage: 'received',
  stageLabel: '已收到',
  createdAt: at,
};

const submitted: SubmittedView = {
  id: applicationId,
  number: 'SQ-1',
  state: 'submitted',
  version: 2,
  organizationName: '和平区中心',
  next: '会有社工联系您',
  byDate: '2026-12-01',
};

const sentFeedback: SentFeedbackView = {
  id: '00000000-0000-7000-8000-0000000000c1',
  number: 'FK-1',
  queryCode: 'K7QX-9M2P',
  next: '会有人来办',
};

const bodies: readonly [method: string, path: RegExp, body: unknown][] = [
  ...caseBodies,
  ['GET', /^\/api\/site$/, { demo: true, sms: true, wechat: true, version: '1', privacyNoticeVersion: '1' }],
  ['POST', /^\/api\/sessions\/wechat$/, session],
  ['GET', /^\/api\/institutions$/, { items: [] }],
  ['GET', /^\/api\/regions\/\d+$/, regionDetail],
  ['POST', /^\/api\/applications$/, { id: applicationId, version: 1 }],
  ['GET', /\/draft$/, { id: applicationId, version: 1, fields: {}, attachments: [], savedAt: at }],
  ['POST', /\/actions\/submit$/, submitted],
  ['GET', /^\/api\/my\/matters$/, { items: [matter] }],
  ['GET', /^\/api\/my\/applications\/[^/]+\/viewers$/, { items: [viewer] }],
  ['GET', /^\/api\/my\/applications\/[^/]+$/, application],
  ['GET', /^\/api\/my\/need-reports\/[^/]+$/, needReport],
  ['GET', /^\/api\/my\/feedback\/[^/]+$/, feedback],
  ['GET', /^\/api\/notices$/, { items: [notice] }],
  ['GET', /^\/api\/notices\/unread$/, { count: 1 }],
  ['POST', /^\/api\/need-reports$/, { id: reportId, number: 'SB-1', next: '社工会去联系' }],
  ['POST', /^\/api\/feedback\/look-ups$/, feedback],
  ['POST', /^\/api\/feedback$/, sentFeedback],
];

const refused = (status: number, code: string): Answer => ({
  status,
  body: { code, message: '没有找到，请返回再试。', requestId: '00000000-0000-7000-8000-0000000000aa' },
});
const makes = (method: string, pathname: string) =>
  method === 'POST' && !/\/(actions|look-ups)\b/.test(pathname);

/** A server that agrees to everything; it knows who asks by the token, and answers as its contract says. */
export function agreeing(): Answers {
  const answers = answering();
  return (request) => {
    const { status, body } = answers(request);
    const { pathname: address } = new URL(request.url);
    const text = body === undefined ? '' : JSON.stringify(body);
    const { method } = request;
    const differences = differencesOf({ method, address, status, kind: 'application/json', text });
    if (differences.length)
      throw new Error(
        `${method} ${address} is answered ${status} here, not as its contract:\n${differences.join('\n')}`,
      );
    return { status, body };
  };
}

function answering(): Answers {
  let version = 1;
  return ({ method, url, header }): Answer => {
    const { pathname, searchParams } = new URL(url);
    if (method === 'DELETE') return { status: 204 };
    if (pathname === '/api/sessions/current') {
      return header.Authorization ? { status: 200, body: session } : refused(401, 'unauthenticated');
    }
    if (pathname === '/api/regions') {
      return { status: 200, body: { items: regionsUnder[searchParams.get('parent') ?? ''] ?? [] } };
    }
    if (method === 'PUT' && pathname.endsWith('/draft')) {
      version += 1;
      return { status: 200, body: { version, savedAt: at } };
    }
    const found = bodies.find(([of, path]) => of === method && path.test(pathname));
    if (!found) return refused(404, 'not_found');
    return { status: makes(method, pathname) ? 201 : 200, body: found[2] };
  };
}
