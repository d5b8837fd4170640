import { informationItems } from '@jingkang/shared/terms';
import { agreeing, application, applicationId, bearer, session } from './answers';
import { agreementId, caseId, informedId } from './case-answers';
import { MiniProgram } from './harness';
import type { Answers } from './wechat';

/** A place where something can be typed: its page, what leads there, and what shows the sentences beside its inputs. */
export interface Place {
  page: string;
  /** Tapped one after the other; `[label, value]` is typed. */
  steps?: readonly (string | readonly [label: string, value: string])[];
  asks?: string;
  as?: 'anyone' | 'committee';
}

const region = ['辽宁省', '沈阳市', '和平区', '浑河湾街道'];
const who = ['本人', ['您的姓名', '张三'], '现在住在哪里', ...region, '下一步'] as const;
const need = (phone: string) => ['服药训练', ['联系电话', phone], '下一步'] as const;
const form = `packages/apply/form/index?id=${applicationId}`;
const signers = ['不能辨认自己行为', '本人', '监护人', '第二位监护人'];
const consentItems = ['处理健康信息', '服务内容和风险', '提供给服务机构'];

export const places: readonly Place[] = [
  { page: 'packages/report/form/index', steps: ['居委会', '他住在哪里', ...region], asks: '提交上报' },
  { page: 'packages/feedback/form/index', asks: '提交反馈' },
  { page: 'packages/feedback/look-up/index', asks: '查询' },
  {
    page: 'packages/feedback/look-up/index',
    steps: [['查询码', 'K7QX9M2P'], '查询', '不满意，要求重办'],
    asks: '要求重办',
  },
  { page: 'packages/matter/feedback/index?id=f1', steps: ['不满意，要求重办'], asks: '要求重办' },
  { page: 'packages/account/invitation/index', asks: '确认' },
  { page: form, steps: ['本人', '现在住在哪里', ...region], asks: '下一步' },
  { page: form, steps: [...who, '更多情况，都可以不填'], asks: '下一步' },
  { page: form, steps: [...who, ...need('024-23456789')], asks: '提交申请', as: 'anyone' },
  { page: form, steps: [...who, ...need('13800000000'), '口头'], asks: '提交申请', as: 'committee' },
  { page: `packages/matter/application/index?id=${applicationId}`, asks: '提交补充' },
  { page: `packages/matter/application/index?id=${applicationId}`, steps: ['撤回申请'] },
  { page: `packages/matter/case/index?id=${caseId}`, steps: ['我想退出'] },
  {
    page: `packages/matter/consent/index?id=${informedId}`,
    steps: [...consentItems, '同意', ...signers],
    asks: '确认同意',
  },
  {
    page: `packages/matter/agreement/index?id=${agreementId}`,
    steps: ['看完了，去签名', ...signers],
    asks: '确认签名',
  },
];

/** Asks for everything that can be put right on the spot. */
const askedForAll = {
  ...application,
  asked: { ...application.asked, items: Object.values(informationItems) },
};
const committee = { ...session, account: { ...session.account, role: 'committee_worker' } };

function answersFor({ as }: Place): Answers {
  const agree = agreeing();
  return (request) => {
    const { pathname } = new URL(request.url);
    if (as === 'committee' && pathname === '/api/sessions/current') return { status: 200, body: committee };
    if (pathname === `/api/my/applications/${applicationId}`) return { status: 200, body: askedForAll };
    if (pathname === '/api/institutions')
      return { status: 200, body: { items: [{ id: 'o1', name: '文龙街道服务站' }] } };
    return agree(request);
  };
}

/** What the server answers, in ms, arrives when the page stands already. */
const AWAY = 200;

export async function goTo(place: Place): Promise<MiniProgram> {
  const mini = new MiniProgram(answersFor(place));
  if (place.as !== 'anyone') mini.wechat.stored.set('jk.session', bearer);
  mini.wechat.away = AWAY;
  await mini.boot();
  await mini.open(`/${place.page}`);
  for (const step of place.steps ?? [])
    await (typeof step === 'string' ? mini.tap(step) : mini.type(step[0], step[1]));
  if (place.asks) await mini.tap(place.asks);
  return mini;
}
