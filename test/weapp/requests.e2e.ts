import { consentItems, consentText, requiredConsentItems } from '@jingkang/shared/texts/consent';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { agreeing, applicationId, bearer } from './answers';
import { MiniProgram } from './harness';
import type { SentRequest } from './wechat';

const api = 'http://127.0.0.1:3000/api';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const common = { 'X-Client': 'weapp', Accept: 'application/json' };
const signedIn = { ...common, Authorization: `Bearer ${bearer}` };
const json = { 'Content-Type': 'application/json' };

let mini: MiniProgram;
async function start(token?: string): Promise<void> {
  mini = new MiniProgram(agreeing());
  if (token) mini.wechat.stored.set('jk.session', token);
  await mini.boot();
}
afterEach(() => mini.close());

const sent = (method: string, end: string): SentRequest[] =>
  mini.wechat.requests.filter((request) => request.method === method && request.url.endsWith(end));

async function chooseRegion(label: string): Promise<void> {
  await mini.tap(label);
  for (const name of ['辽宁省', '沈阳市', '和平区', '浑河湾街道']) await mini.tap(name);
}

describe('signing in with WeChat', () => {
  it('changes the code of wx.login for a session and keeps only the opaque token', async () => {
    await start();
    await mini.open('/packages/account/sign-in/index');
    await mini.tap('微信登录');
    expect(sent('POST', '/sessions/wechat')).toEqual([
      {
        method: 'POST',
        url: `${api}/sessions/wechat`,
        header: { ...common, ...json },
        data: { code: 'code-of-wechat' },
      },
    ]);
    expect(mini.wechat.stored.get('jk.session')).toBe(bearer);
  });
});

describe('applying', () => {
  it('accepts the notice, makes a draft, saves what is typed and submits with consent', async () => {
    await start(bearer);
    await mini.open('/packages/apply/start/index');
    await mini.tap('同意，开始填写');
    expect(sent('POST', '/applications')).toEqual([
      {
        method: 'POST',
        url: `${api}/applications`,
        header: { ...signedIn, ...json, 'Idempotency-Key': expect.stringMatching(uuid) },
        data: { channel: 'self', noticeVersion: privacyNotice.version },
      },
    ]);
    expect(mini.wechat.wentTo).toBe(`/packages/apply/form/index?id=${applicationId}`);

    await mini.tap('本人');
    await mini.type('您的姓名', '张三');
    await chooseRegion('现在住在哪里');
    await mini.tap('下一步');
    await mini.tap('服药训练');
    await mini.type('联系电话', '13800000000');
    await mini.tap('下一步');
    await mini.until(() => mini.words.includes('已保存'));

    const saves = sent('PUT', `/applications/${applicationId}/draft`);
    expect(saves.map(({ data }) => (data as { version: number }).version)).toEqual(
      saves.map((_, index) => index + 1),
    );
    expect(Object.assign({}, ...saves.map(({ data }) => (data as { fields: object }).fields))).toMatchObject({
      applicantRole: 'person',
      relation: 'self',
      personName: '张三',
      regionCode: '210102011',
      needs: ['medication'],
      contactPhone: '13800000000',
    });

    for (const item of requiredConsentItems) await mini.tap(consentText.items[item].title);
    await mini.tap('提交申请');
    await mini.until(() => sent('POST', '/actions/submit').length > 0);
    expect(sent('POST', '/actions/submit')).toEqual([
      {
        method: 'POST',
        url: `${api}/applications/${applicationId}/actions/submit`,
        header: { ...signedIn, ...json, 'Idempotency-Key': applicationId },
        data: {
          version: saves.length + 1,
          consent: { way: 'electronic', textVersion: consentText.version, items: requiredConsentItems },
        },
      },
    ]);
    expect(mini.wechat.wentTo).toBe(`/packages/apply/done/index?id=${applicationId}`);
  });

  it('has ticked no consent beforehand and sends nothing without the required ones', async () => {
    await start(bearer);
    await mini.open(`/packages/apply/form/index?id=${applicationId}`);
    await mini.tap('本人');
    await mini.type('您的姓名', '张三');
    await chooseRegion('现在住在哪里');
    await mini.tap('下一步');
    await mini.tap('服药训练');
    await mini.type('联系电话', '13800000000');
    await mini.tap('下一步');
    const boxes = consentItems.map(
      (item) => mini.find(consentText.items[item].title).attributes['aria-checked'],
    );
    expect(boxes).toEqual(consentItems.map(() => 'false'));
    await mini.tap('提交申请');
    expect(mini.words).toContain('这一项要同意，才能办理。');
    expect(sent('POST', '/actions/submit')).toEqual([]);
  });
});

describe('reporting a need', () => {
  it('sends what the reporter wrote, once, with a key of its own', async () => {
    await start(bearer);
    await mini.open('/packages/report/form/index');
    await mini.tap('居委会');
    await mini.type('怎样称呼他', '老李');
    await chooseRegion('他住在哪里');
    await mini.type('怎样联系他', '13900000000');
    await mini.type('需要什么帮助', '一个人住，想找人说说话。');
    await mini.tap('我说的情况属实');
    await mini.tap('提交上报');
    expect(sent('POST', '/need-reports')).toEqual([
      {
        method: 'POST',
        url: `${api}/need-reports`,
        header: { ...signedIn, ...json, 'Idempotency-Key': expect.stringMatching(uuid) },
        data: {
          reporterType: 'residents_committee',
          personName: '老李',
          regionCode: '210102011',
          howToReach: '13900000000',
          description: '一个人住，想找人说说话。',
          attested: true,
        },
      },
    ]);
    expect(mini.wechat.wentTo).toBe('/packages/report/done/index');
  });

  it('asks for no diagnosis and no identity number', async () => {
    await start(bearer);
    await mini.open('/packages/report/form/index');
    expect(mini.words).not.toMatch(/诊断|身份证/);
  });

  it('shows 110 and 120 in an emergency and sends nothing, with or without an account', async () => {
    for (const token of [bearer, undefined]) {
      await start(token);
      await mini.open('/packages/report/form/index');
      await mini.tap('有即时危险');
      expect(() => mini.find('提交上报')).toThrow();
      await mini.tap('110 报警');
      await mini.tap('120 急救');
      const called = mini.wechat.calls.filter(({ name }) => name === 'makePhoneCall');
      expect(called.map(({ options }) => options.phoneNumber)).toEqual(['110', '120']);
      expect(sent('POST', '/need-reports')).toEqual([]);
      mini.close();
    }
  });
});

describe('feedback', () => {
  it('is sent without an account, and its code is shown on the next page and not in the address', async () => {
    await start();
    await mini.open('/packages/feedback/form/index');
    await mini.tap('投诉');
    await mini.tap('这个平台');
    await mini.tap('所在区县');
    for (const name of ['辽宁省', '沈阳市', '和平区']) await mini.tap(name);
    await mini.type('想说什么', '打电话没有人接。');
    await mini.tap('匿名');
    await mini.tap('提交反馈');
    expect(sent('POST', '/feedback')).toEqual([
      {
        method: 'POST',
        url: `${api}/feedback`,
        header: { ...common, ...json, 'Idempotency-Key': expect.stringMatching(uuid) },
        data: {
          kind: 'complaint',
          target: 'platform',
          content: '打电话没有人接。',
          anonymous: true,
          regionCode: '210102',
        },
      },
    ]);
    expect(mini.wechat.wentTo).toBe('/packages/feedback/done/index');
    expect(mini.words).toContain('K7QX-9M2P');
    await mini.tap('复制');
    expect(mini.wechat.calls.find(({ name }) => name === 'setClipboardData')?.options.data).toBe('K7QX-9M2P');
    expect([...mini.wechat.stored.values()].map(String).join()).not.toContain('K7QX-9M2P');
  });

  it('is looked up by the code in the body', async () => {
    await start();
    await mini.open('/packages/feedback/look-up/index');
    await mini.type('查询码', ' K7QX-9M2P ');
    await mini.tap('查询');
    expect(sent('POST', '/feedback/look-ups').map(({ data }) => data)).toEqual([{ queryCode: 'K7QX9M2P' }]);
    expect(mini.words).toContain('已答复');
  });
});
