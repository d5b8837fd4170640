import { applicationId } from './answers';
import { agreementId, effectiveId } from './case-answers';
import type { MiniProgram } from './harness';

type Step = string | readonly [label: string, value: string] | ((mini: MiniProgram) => Promise<void>);

/** Where the mini-program asks WeChat for something, and what is there when that fails. */
export interface Refusal {
  page: string;
  /** The page that lies under it. */
  under?: string;
  as?: 'anyone';
  steps?: readonly Step[];
  /** Fails from here on; without it from the start, before anything is drawn. */
  asks?: Step;
  /** The sentence that is left. */
  says?: string;
  /** Nobody asked for it and nobody misses it; what must be there all the same. */
  quietly?: string;
}

const asked = `packages/matter/application/index?id=${applicationId}`;
const agreement = `packages/matter/agreement/index?id=${agreementId}`;
const alone = ['看完了，去签名', '能完全辨认自己行为', '本人', '本人能完全辨认自己行为'];
const feedback: readonly Step[] = [
  '投诉',
  '这个平台',
  '所在区县',
  ...['辽宁省', '沈阳市', '和平区'],
  ['想说什么', '打电话没有人接。'],
  '匿名',
];
const look: Step = '以前反馈过，凭查询码查';
const feedbackForm = 'packages/feedback/form/index';
const name = Array.from({ length: 20 }, (_, at) => ({ x: 20 + at * 12, y: 60 + (at % 3) * 30 }));
const write: Step = (mini) => mini.draw('本人签名', name);

export const refusals: Readonly<Record<string, Refusal>> = {
  canvasToTempFilePath: {
    page: agreement,
    steps: [...alone, write],
    asks: '确认签名',
    says: '签名没有存上。请再试一次。',
  },
  chooseMedia: {
    page: asked,
    steps: [['给社工的话', '住在河边。']],
    asks: '添加照片',
    says: '相册没有打开。请再试一次。',
  },
  createSelectorQuery: {
    page: agreement,
    steps: alone.slice(0, 1),
    asks: '本人',
    says: '手机没有给出写字的地方。',
  },
  downloadFile: {
    page: `packages/matter/agreement/index?id=${effectiveId}`,
    asks: '打开协议文件',
    says: '网络不通。请检查网络后再试。',
  },
  exitMiniProgram: {
    page: feedbackForm,
    steps: feedback,
    asks: '快速离开',
    says: '没有退出。请按手机的主屏键离开。',
  },
  getAppBaseInfo: { page: 'pages/home/index', quietly: '申请服务' },
  getNetworkType: { page: 'pages/home/index', quietly: '申请服务' },
  getStorageSync: { page: 'pages/home/index', quietly: '申请服务' },
  getWindowInfo: { page: agreement, steps: [...alone.slice(0, 1)], asks: '本人', quietly: '本人签名' },
  hideShareMenu: { page: asked, quietly: '请您补充' },
  login: {
    page: 'packages/account/sign-in/index',
    as: 'anyone',
    asks: '微信登录',
    says: '微信登录没有成功。请稍后再试。',
  },
  makePhoneCall: {
    page: feedbackForm,
    steps: [['想说什么', '有话说']],
    asks: '政务服务热线',
    says: '没有拨出。请自己拨打 12345。',
  },
  navigateBack: { page: 'pages/privacy/index', under: 'pages/home/index', asks: '返回', quietly: '申请服务' },
  navigateTo: { page: feedbackForm, steps: feedback, asks: look, says: '页面没有打开。请再点一次。' },
  onNetworkStatusChange: { page: 'pages/home/index', quietly: '申请服务' },
  openDocument: {
    page: `packages/matter/agreement/index?id=${effectiveId}`,
    asks: '打开协议文件',
    says: '手机没有打开这份文件。请再试一次。',
  },
  pageScrollTo: {
    page: `packages/apply/form/index?id=${applicationId}`,
    steps: ['本人', ['您的姓名', '张三'], '现在住在哪里', '辽宁省', '沈阳市', '和平区', '浑河湾街道'],
    asks: '下一步',
    quietly: '想要哪些帮助',
  },
  reLaunch: { page: 'pages/settings/index', asks: '首页', says: '页面没有打开。请再点一次。' },
  redirectTo: { page: feedbackForm, steps: feedback, asks: '提交反馈', says: '页面没有打开。请再点一次。' },
  removeStorageSync: { page: 'pages/settings/index', asks: '退出登录', quietly: '登录' },
  request: {
    page: feedbackForm,
    steps: feedback,
    asks: '提交反馈',
    says: '没有等到答复，不知道送到了没有。请再点一次，不会重复办理。',
  },
  setClipboardData: {
    page: feedbackForm,
    steps: [...feedback, '提交反馈'],
    asks: '复制',
    says: '没有复制上，请抄下来',
  },
  setNavigationBarTitle: { page: asked, quietly: '请您补充' },
  setStorageSync: {
    page: 'packages/account/sign-in/index',
    as: 'anyone',
    asks: '微信登录',
    says: '手机没有记住登录。关掉以后，要再登录一次。',
  },
  setVisualEffectOnCapture: { page: asked, quietly: '请您补充' },
  uploadFile: {
    page: asked,
    steps: [['给社工的话', '住在河边。']],
    asks: '添加照片',
    says: '没有等到答复，不知道送到了没有。请刷新看看，没有办成再重做。',
  },
};

export async function take(mini: MiniProgram, step: Step): Promise<void> {
  if (typeof step === 'string') await mini.tap(step);
  else if (typeof step === 'function') await step(mini);
  else await mini.type(step[0], step[1]);
}
