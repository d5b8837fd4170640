import { agreeing, bearer } from './answers';
import {
  agreementId,
  assessmentId,
  caseId,
  effectiveId,
  givenId,
  informedId,
  receiverId,
  signatureId,
} from './case-answers';
import { MiniProgram } from './harness';
import type { SentRequest } from './wechat';

const api = 'http://127.0.0.1:3000/api';
const signedIn = { 'X-Client': 'weapp', Accept: 'application/json', Authorization: `Bearer ${bearer}` };
const json = { 'Content-Type': 'application/json' };
const textHash = 'a'.repeat(64);

let mini: MiniProgram;
beforeEach(async () => {
  mini = new MiniProgram(agreeing());
  mini.wechat.stored.set('jk.session', bearer);
  await mini.boot();
});
afterEach(() => mini.close());

const posts = (): SentRequest[] => mini.wechat.requests.filter(({ method }) => method === 'POST');
const openCase = () => mini.open(`/packages/matter/case/index?id=${caseId}`);
const openConsent = (id: string) => mini.open(`/packages/matter/consent/index?id=${id}`);
const openAgreement = (id: string) => mini.open(`/packages/matter/agreement/index?id=${id}`);

const name = Array.from({ length: 20 }, (_, at) => ({ x: 20 + at * 12, y: 60 + (at % 3) * 30 }));
const alone = {
  capacity: 'full',
  signers: [{ who: 'person', name: '张三', agrees: true }],
  noGuardianReason: 'full_capacity',
};
async function personSignsAlone(): Promise<void> {
  await mini.tap('能完全辨认自己行为');
  await mini.tap('本人');
  await mini.tap('本人能完全辨认自己行为');
}

describe('the own case', () => {
  it('shows first what is awaited of me, each with its own way', async () => {
    await openCase();
    expect(mini.words.indexOf('等您来办')).toBeLessThan(mini.words.indexOf('办到哪一步'));
    await mini.tap('去看看，再决定');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/consent/index?id=${receiverId}`);
    await mini.back();
    await mini.tap('去看协议');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/agreement/index?id=${agreementId}`);
    await mini.back();
    await mini.tap('去填写');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/assessment/index?id=${assessmentId}`);
  });

  it('tells a waiting person the place, until when, what helps meanwhile, and what is promised (LN/11)', async () => {
    await openCase();
    for (const words of [
      '第3位',
      '机构没有空位',
      '2027年1月15日（周五）',
      '可以先参加家属座谈。',
      '2027年2月2日（周二）还没安排上，社工会再问您的意愿。不会忘了您。',
    ])
      expect(mini.words).toContain(words);
  });

  it('asks for the wish: one tap says yes, and leaving is asked once more', async () => {
    await openCase();
    await mini.tap('仍然愿意');
    await mini.tap('我想退出');
    expect(posts()).toHaveLength(1);
    await mini.type('原因', '搬家了');
    await mini.tap('确定退出');
    expect(posts().map(({ url, header, data }) => ({ url, header, data }))).toEqual([
      {
        url: `${api}/cases/${caseId}/actions/confirm-wish`,
        header: { ...signedIn, ...json },
        data: { version: 5 },
      },
      {
        url: `${api}/cases/${caseId}/actions/exit`,
        header: { ...signedIn, ...json },
        data: { version: 5, reason: '搬家了' },
      },
    ]);
  });

  it('leads to the documents, and to who looked at anything of it', async () => {
    await openCase();
    await mini.tap('知情同意书，已同意');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/consent/index?id=${givenId}`);
    await mini.back();
    await mini.tap('谁看过我的资料');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/viewers/index?id=${caseId}&of=case`);
    expect(mini.wechat.requests.map(({ url }) => url)).toContain(`${api}/my/cases/${caseId}/viewers`);
  });
});

describe('a notice', () => {
  it('of a consent leads to the consent', async () => {
    const answers = agreeing();
    mini.close();
    mini = new MiniProgram((request) =>
      request.url.endsWith('/notices')
        ? { status: 200, body: { items: [noticeOf('consents', receiverId), noticeOf('cases', caseId)] } }
        : answers(request),
    );
    mini.wechat.stored.set('jk.session', bearer);
    await mini.boot();
    await mini.open('/pages/notices/index');
    await mini.tap('未读。consents');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/consent/index?id=${receiverId}`);
    await mini.back();
    await mini.tap('未读。cases');
    expect(mini.wechat.wentTo).toBe(`/packages/matter/case/index?id=${caseId}`);
  });
  const noticeOf = (recordType: string, recordId: string) => ({
    id: recordId,
    title: recordType,
    recordType,
    recordId,
    createdAt: '2026-11-24T02:00:00.000Z',
    readAt: null,
  });
});

describe('the consent to a receiver (个人信息保护法 23)', () => {
  it('tells who it is, of which kind, where, and what it does', async () => {
    await openConsent(receiverId);
    for (const words of ['文龙街道服务站', '服务站', '文龙街道演示路3号', '生活技能', '用来做什么'])
      expect(mini.words).toContain(words);
  });

  it('is refused without filling in anything', async () => {
    await openConsent(receiverId);
    await mini.tap('不同意');
    expect(posts()).toEqual([]);
    expect(mini.words).toContain('会重新为您选机构。以后的办理不受影响。');
    await mini.tapLast('不同意');
    expect(posts().map(({ url, data }) => ({ url, data }))).toEqual([
      { url: `${api}/consents/${receiverId}/actions/refuse`, data: { version: 1 } },
    ]);
    expect(mini.words).toContain('已记下您不同意。会重新为您选机构。');
  });

  it('is given with every item ticked by oneself, and who agrees', async () => {
    await openConsent(receiverId);
    await mini.tap('同意');
    expect(mini.words).toContain('这一项要同意，才能办理。');
    for (const item of ['接收的机构', '用来做什么', '提供哪些信息']) await mini.tap(item);
    await mini.tap('同意');
    await mini.tap('确认同意');
    expect(posts()).toEqual([]);
    expect(mini.words).toContain('请选谁来签。');
    await personSignsAlone();
    await mini.tap('确认同意');
    expect(posts().map(({ url, data }) => ({ url, data }))).toEqual([
      {
        url: `${api}/consents/${receiverId}/actions/give`,
        data: { version: 1, textHash, items: ['receiver', 'purpose', 'contents'], ...alone },
      },
    ]);
    expect(mini.wechat.uploads).toEqual([]);
  });
});

describe('the informed consent (F7)', () => {
  const required = ['处理健康信息', '服务内容和风险', '提供给服务机构'];

  it('has nothing ticked beforehand', async () => {
    await openConsent(informedId);
    const boxes = mini.nodes.filter(({ attributes }) => attributes['aria-role'] === 'checkbox');
    expect(boxes).toHaveLength(7);
    expect(boxes.map(({ attributes }) => attributes['aria-checked'])).toEqual(boxes.map(() => 'false'));
  });

  it('is signed with the finger: the picture is uploaded once and goes along with its signer', async () => {
    await openConsent(informedId);
    for (const item of required) await mini.tap(item);
    await mini.tap('同意');
    await personSignsAlone();
    await mini.tap('确认同意');
    expect(mini.words).toContain('请写上名字。');
    await mini.until(() => mini.wechat.ink.includes('fillRect 0 0 320 200'));
    await mini.draw('本人签名', [{ x: 10, y: 10 }]);
    await mini.tap('确认同意');
    expect(mini.wechat.uploads).toEqual([]);
    await mini.tap('重写，本人签名');
    await mini.draw('本人签名', name);
    expect(mini.wechat.ink).toContain('lineTo 248 90');
    await mini.tap('确认同意');
    await mini.until(() => posts().length > 0);
    expect(mini.wechat.uploads).toEqual([
      {
        url: `${api}/consents/${informedId}/files`,
        filePath: 'wxfile://tmp/signature.png',
        name: 'file',
        formData: { kind: 'signature' },
        header: { 'X-Client': 'weapp', Authorization: `Bearer ${bearer}` },
      },
    ]);
    expect(posts().map(({ data }) => data)).toEqual([
      {
        version: 1,
        textHash,
        items: ['health_data', 'service_and_risk', 'named_institution'],
        ...alone,
        signers: [{ who: 'person', name: '张三', agrees: true, signatureId }],
      },
    ]);
  });

  it('keeps nothing of it on the phone', async () => {
    await openConsent(informedId);
    for (const item of required) await mini.tap(item);
    await mini.tap('同意');
    await personSignsAlone();
    await mini.draw('本人签名', name);
    expect([...mini.wechat.stored.keys()].sort()).toEqual(['jk.session']);
  });

  it('two guardians are asked one by one, and who does not agree draws nothing', async () => {
    await openConsent(informedId);
    for (const item of required) await mini.tap(item);
    await mini.tap('同意');
    await mini.tap('不能辨认自己行为');
    await mini.tap('监护人');
    await mini.tap('第二位监护人');
    expect(mini.words).toContain('有一位不同意，就先不办。');
    expect(mini.words).not.toContain('监护人签名必填');
  });

  it('is taken back item by item, or whole, each after one question', async () => {
    await openConsent(givenId);
    await mini.tap('撤回这一项，紧急时提供给医院');
    await mini.tap('确定撤回');
    await mini.tap('撤回同意');
    expect(mini.words).toContain('撤回后，服务会停止。');
    await mini.tap('确定撤回');
    expect(posts().map(({ url, data }) => ({ url, data }))).toEqual([
      {
        url: `${api}/consents/${givenId}/actions/withdraw-items`,
        data: { version: 2, items: ['hospital'] },
      },
      { url: `${api}/consents/${givenId}/actions/withdraw`, data: { version: 2 } },
    ]);
    expect(mini.words).toContain('已撤回同意。');
  });

  it('what is required is not taken back by itself', async () => {
    await openConsent(givenId);
    expect(() => mini.find('撤回这一项，处理健康信息')).toThrow();
  });
});

describe('the agreement (F8)', () => {
  it('is read with term and price, and signed with the finger', async () => {
    await openAgreement(agreementId);
    for (const words of ['2026年12月1日', '2027年11月30日', '手工训练 30.50元/次', '二、服务期限'])
      expect(mini.words).toContain(words);
    await mini.tap('看完了，去签名');
    await personSignsAlone();
    await mini.draw('本人签名', name);
    await mini.tap('确认签名');
    await mini.until(() => posts().length > 0);
    expect(mini.wechat.uploads.map(({ url }) => url)).toEqual([`${api}/agreements/${agreementId}/files`]);
    expect(posts().map(({ url, data }) => ({ url, data }))).toEqual([
      {
        url: `${api}/agreements/${agreementId}/actions/sign`,
        data: {
          version: 3,
          textHash,
          ...alone,
          signers: [{ who: 'person', name: '张三', agrees: true, signatureId }],
        },
      },
    ]);
  });

  it('is opened as PDF once it is effective', async () => {
    await openAgreement(effectiveId);
    await mini.tap('打开协议文件');
    await mini.until(() => mini.wechat.calls.some(({ name: called }) => called === 'openDocument'));
    const made = (called: string) => mini.wechat.calls.find(({ name: each }) => each === called)?.options;
    expect(made('downloadFile')).toMatchObject({
      url: `${api}/my/agreements/${effectiveId}/document`,
      header: { 'X-Client': 'weapp', Authorization: `Bearer ${bearer}` },
    });
    expect(made('openDocument')).toMatchObject({ filePath: 'wxfile://tmp/document', fileType: 'pdf' });
  });
});
