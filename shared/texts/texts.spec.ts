import { attemptsBeforeUnreachable, reportErasureDays } from '../lifecycles/need-report';
import { applicationLifecycle, replyLapseDays } from '../lifecycles/application';
import { draftRetentionDays } from '../calendar/time-limits';
import { actionsOf } from '../lifecycles/lifecycle';
import { needReportLifecycle } from '../lifecycles/need-report';
import { lifecycles } from '../records/all';
import { consentItems, consentText, consentTextAsOneString, requiredConsentItems } from './consent';
import { informedConsentText } from './informed-consent';
import { privacyNotice } from './privacy-notice';
import { receiverConsentWording } from './receiver-consent';
import { serviceAgreementText } from './service-agreement';

const wordings = [
  receiverConsentWording({ receiverName: '测试服务站' }).wording,
  informedConsentText.wording,
];

const publicTexts = [
  privacyNotice.short,
  ...privacyNotice.sections.map((section) => section.body),
  ...consentItems.map((item) => consentText.items[item].body),
  ...wordings.flatMap(({ intro, items }) => [intro, ...items.map(({ body }) => body)]),
  ...serviceAgreementText.content.sections.map(({ body }) => body),
];
const sentences = publicTexts.flatMap((text) => text.split(/(?<=[。？！；])/u)).filter(Boolean);
const lengthOf = (sentence: string) => [...sentence.replace(/[，。、；：？！“”《》（）]/gu, '')].length;
const version = /^20\d\d-\d\d-\d+$/;

describe('the consent text (F7, 个人信息保护法 14, 17, 29)', () => {
  it('has a version, and the hashed text begins with it', () => {
    expect(consentText.version).toMatch(version);
    expect(consentTextAsOneString().split('\n')[0]).toBe(consentText.version);
  });

  it('the hashed text holds every item, word for word', () => {
    for (const item of consentItems) {
      expect(consentTextAsOneString()).toContain(consentText.items[item].title);
      expect(consentTextAsOneString()).toContain(consentText.items[item].body);
    }
  });

  it('health data have an item of their own, told to be sensitive (个人信息保护法 28–30)', () => {
    expect(consentText.items.healthData.body).toContain('敏感个人信息');
    expect(requiredConsentItems).toContain('healthData');
  });

  it('statistics are not needed for the service and are never required (个人信息保护法 16)', () => {
    expect(consentText.items.anonymousStatistics.required).toBe(false);
    expect(consentText.items.anonymousStatistics.body).toContain('不同意也不影响');
    expect(requiredConsentItems).toEqual(['healthData', 'reviewAndContact']);
  });
});

describe('the privacy notice (个人信息保护法 17)', () => {
  it('has a version', () => expect(privacyNotice.version).toMatch(version));

  it.each(['谁在处理', '收集什么', '怎样保护', '保存多久', '您的权利', '不满十四岁'])('says: %s', (title) => {
    expect(privacyNotice.sections.map((section) => section.title as string)).toContain(title);
  });

  it('the numbers of days in it are those the service keeps to (§6.7)', () => {
    const text = privacyNotice.sections.map((section) => section.body).join('');
    expect(draftRetentionDays).toBe(90);
    expect(reportErasureDays).toBe(30);
    expect(text).toContain('草稿保存九十天');
    expect(privacyNotice.short).toContain('九十天后自动删除');
    expect(text).toContain('三十天后清除身份');
    expect(text).toContain('十年');
  });
});

describe('plain words (§10.3-3)', () => {
  it('sentences have 18 characters on average and never more than 30', () => {
    const lengths = sentences.map(lengthOf);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(18);
    expect(sentences.filter((sentence) => lengthOf(sentence) > 30)).toEqual([]);
  });

  it('what the public reads of a state or an event is short and has no word that labels', () => {
    const lines = lifecycles.flatMap((lifecycle) => [
      ...Object.values(lifecycle.states).map((state) => state.publicLabel),
      ...actionsOf(lifecycle).flatMap((action) => lifecycle.actions[action]?.publicly ?? []),
    ]);
    for (const line of [...lines, ...publicTexts]) expect(line).not.toMatch(/疯|精神病|病患|患者/u);
    for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(30);
  });

  it('the guards of the reply and of the contact say the number they go by', () => {
    expect(applicationLifecycle.actions.lapse.needs[0]?.message).toContain(String(replyLapseDays));
    expect(needReportLifecycle.actions['record-unreachable'].needs[1]?.message).toContain(
      String(attemptsBeforeUnreachable),
    );
  });
});
