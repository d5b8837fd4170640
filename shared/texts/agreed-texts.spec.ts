import { validateForm } from '../forms/validate';
import { DocumentTemplateForm } from '../forms/document-templates';
import { AgreementForm } from '../forms/agreements';
import { informedConsentText } from './informed-consent';
import { missingPlaceholders, placeholders, unknownPlaceholders } from './placeholders';
import { receiverConsentWording } from './receiver-consent';
import { agreementText, amountText, chineseNumber, serviceAgreementText } from './service-agreement';

const today = '2026-11-25';

describe('the consent to the receiver (个人信息保护法 23, 29)', () => {
  const { version, wording } = receiverConsentWording({ receiverName: '测试服务站' });

  it('names the receiver, the purpose and what is passed on, each to be ticked', () => {
    expect(version).toMatch(/^20\d\d-\d\d-\d+$/);
    expect(wording.items.map(({ code, required }) => [code, required])).toEqual([
      ['receiver', true],
      ['purpose', true],
      ['contents', true],
    ]);
    expect(wording.intro).toContain('“测试服务站”');
    expect(wording.items[0]?.body).toContain('“测试服务站”');
    expect(wording.items[2]?.body).toContain('敏感个人信息');
  });

  it('says that a refusal has no bad end (个人信息保护法 16)', () =>
    expect(wording.intro).toContain('不同意也可以'));
});

describe('the informed consent (F7)', () => {
  const { items, intro } = informedConsentText.wording;

  it('asks for a to g, of which a to c are required', () => {
    expect(items.map(({ code, required }) => [code, required])).toEqual([
      ['health_data', true],
      ['service_and_risk', true],
      ['named_institution', true],
      ['hospital', false],
      ['relocation', false],
      ['publicity', false],
      ['research', false],
    ]);
  });

  it('health data are told to be sensitive, and it can be taken back at any time (个人信息保护法 15, 30)', () => {
    expect(items[0]?.body).toContain('敏感个人信息');
    expect(intro).toContain('随时撤回');
  });

  it.each(['hospital', 'publicity', 'research'])(
    'without %s the service goes on (个人信息保护法 16)',
    (code) => expect(items.find((item) => item.code === code)?.body).toContain('不同意也不影响'),
  );
});

const contents: AgreementForm = {
  termFrom: '2026-12-01',
  termTo: '2027-11-30',
  services: ['medication', 'life_skills'],
  forms: ['day_training'],
  frequency: '每周两次',
  place: '演示路1号',
  free: false,
  priceListVersion: '第1号',
  priceItems: [{ item: '手工', unit: '次', priceFen: 3005 }],
  emergencyContact: '联系人甲',
  emergencyPhone: '023-48600099',
};
const parties = { number: 'XY-1', institutionName: '测试服务站', personName: '测试甲' };

describe('the service agreement (F8)', () => {
  const text = agreementText(serviceAgreementText.content, parties, contents);

  it('holds every part of F8', () => {
    const headings = serviceAgreementText.content.sections.map(({ heading }) => heading);
    for (const part of ['签约各方', '服务期限', '服务内容', '收费', '您的权利', '您要做的', '信息保护'])
      expect(headings).toContain(part);
    for (const part of ['紧急联系', '绿色通道', '协议的终止', '责任和争议']) expect(headings).toContain(part);
  });

  it('every value stands in it, and no placeholder is left', () => {
    for (const value of [
      'XY-1',
      '测试服务站',
      '测试甲',
      '2026-12-01',
      '2027-11-30',
      '服药训练、生活技能训练',
    ])
      expect(text).toContain(value);
    for (const value of [
      '日间训练和职业康复',
      '每周两次',
      '演示路1号',
      '按价目表“第1号”收费。',
      '手工：30.05元/次。',
    ])
      expect(text).toContain(value);
    expect(text).toContain('没有其他约定。');
    expect(text).not.toContain('{');
  });

  it('a free service says so', () =>
    expect(agreementText(serviceAgreementText.content, parties, { ...contents, free: true })).toContain(
      '服务免费。',
    ));

  it('what somebody typed is never taken for a placeholder', () => {
    const tricky = { ...contents, extra: '{本人}{机构}' };
    expect(agreementText(serviceAgreementText.content, parties, tricky)).toContain('{本人}{机构}');
  });

  it.each([
    [3050, '次', '30.50元/次'],
    [5, '天', '0.05元/天'],
    [100_000, '月', '1000.00元/月'],
  ])('%i fen are written %s: %s', (fen, unit, words) => expect(amountText(fen, unit)).toBe(words));

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [29, '二十九'],
  ])('section %i is numbered %s', (number, words) => expect(chineseNumber(number)).toBe(words));
});

describe('what an agreement must hold before it is sent', () => {
  const problems = (more: Partial<AgreementForm>) => {
    const checked = validateForm(AgreementForm, { ...contents, ...more }, { today });
    return 'fields' in checked ? checked.fields : {};
  };

  it('is complete', () => expect(problems({})).toEqual({}));
  it('it does not end before it begins', () =>
    expect(problems({ termTo: '2026-11-30' })).toEqual({ termTo: '结束日期不能早于开始日期，请再核对。' }));
  it('it may end on the day it begins', () => expect(problems({ termTo: '2026-12-01' })).toEqual({}));
  it.each([[{ priceItems: [] }], [{ priceListVersion: '' }]])('a price without %o is none', (more) =>
    expect(problems(more)).toEqual({ free: '收费的，请写明价目表和至少一个收费项目。' }),
  );
  it('a free service needs no prices', () =>
    expect(problems({ free: true, priceItems: [], priceListVersion: '' })).toEqual({}));
});

describe('a model text of a region (LN/15)', () => {
  const agreement = {
    kind: 'service_agreement',
    regionCode: '2101',
    version: '2026-12-1',
    title: '服务协议',
    effectiveFrom: '2026-12-01',
    serviceAgreement: { sections: serviceAgreementText.content.sections },
  };
  const consent = {
    ...agreement,
    kind: 'informed_consent',
    serviceAgreement: undefined,
    informedConsent: { intro: '请看过再决定。', items: informedConsentText.wording.items },
  };
  const problems = (plain: object) => {
    const checked = validateForm(DocumentTemplateForm, plain, { today });
    return 'fields' in checked ? checked.fields : {};
  };
  const { items } = informedConsentText.wording;
  const withItems = (changed: readonly object[]) => ({
    ...consent,
    informedConsent: { intro: '请看。', items: changed },
  });

  it('the built-in texts are good ones', () => {
    expect(problems(agreement)).toEqual({});
    expect(problems(consent)).toEqual({});
  });

  it('holds all that is filled in, and nothing else', () => {
    const body = placeholders
      .slice(1)
      .map((name) => `{${name}}`)
      .join('');
    const sections = [{ heading: '全文', body: `${body}{别的}` }];
    expect(missingPlaceholders(body)).toEqual(['协议编号']);
    expect(unknownPlaceholders('{别的}{本人}')).toEqual(['别的']);
    expect(problems({ ...agreement, serviceAgreement: { sections } })).toEqual({
      'serviceAgreement.sections': '条文里还缺{协议编号}，请补上。',
    });
  });

  it('a to c are in it and required, nothing else is (个人信息保护法 16)', () => {
    const forced = items.map((item) => (item.code === 'publicity' ? { ...item, required: true } : item));
    const eased = items.map((item) => (item.code === 'health_data' ? { ...item, required: false } : item));
    expect(problems(withItems(items.slice(1)))['informedConsent.items']).toContain('不能少');
    expect(problems(withItems(forced))['informedConsent.items']).toContain('必选');
    expect(problems(withItems(eased))['informedConsent.items']).toContain('必选');
    expect(problems(withItems([...items.slice(0, 6), items[0] ?? {}]))['informedConsent.items']).toContain(
      '重复',
    );
    expect(problems(withItems(items.slice(0, 3)))).toEqual({});
  });

  it('has the content of its own kind', () =>
    expect(problems({ ...consent, kind: 'service_agreement' }).kind).toContain('不一致'));
});
