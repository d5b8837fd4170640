import { ApplicationForm } from './application';
import { CreateApplicationForm, SubmitApplicationForm } from './application-steps';
import { WithdrawForm } from './any-record';
import { FeedbackForm } from './feedback';
import { NeedReportForm } from './need-report';
import type { FieldProblems } from './problems';
import { validateForm } from './validate';

const when = { today: '2026-11-24' };
const filled = {
  applicantRole: 'guardian',
  personName: '张三',
  relation: 'parent',
  regionCode: '210102001',
  contactPhone: '13812341234',
  needs: ['life_skills'],
};
const problemsOf = (more: object): FieldProblems => {
  const result = validateForm(ApplicationForm, { ...filled, ...more }, when);
  return 'fields' in result ? result.fields : {};
};
const sentence = /^[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*。$/u;

describe('a form that is sent (F1)', () => {
  it('six inputs are enough; everything else may stay empty (个人信息保护法 16)', () => {
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ address: '', remark: null, birthDate: undefined })).toEqual({});
  });

  it('each missing input is named by itself with a sentence that says what to do', () => {
    const result = validateForm(ApplicationForm, {}, when);
    const fields = 'fields' in result ? result.fields : {};
    expect(Object.keys(fields).sort()).toEqual(Object.keys(filled).sort());
    for (const problem of Object.values(fields)) expect(problem).toMatch(/^请(填写|选择).*。$/u);
  });

  it.each(Object.keys(filled))('without %s only that input is refused', (name) => {
    for (const nothing of [undefined, null, ''])
      expect(Object.keys(problemsOf({ [name]: nothing }))).toEqual([name]);
  });

  it('spaces are no answer', () => expect(problemsOf({ personName: '   ' })).toHaveProperty('personName'));

  it('a text is at most as long as allowed, counted in characters and not in code units', () => {
    expect(problemsOf({ personName: '𠮷'.repeat(50) })).toEqual({});
    expect(problemsOf({ personName: '𠮷'.repeat(51) }).personName).toContain('最多50个字');
    expect(problemsOf({ remark: '好'.repeat(500) })).toEqual({});
    expect(problemsOf({ remark: '好'.repeat(501) }).remark).toContain('最多500个字');
  });

  it.each<[string, unknown]>([
    ['personName', 5],
    ['personName', ['张三']],
    ['personName', { toString: '张三' }],
    ['contactPhone', 13812341234],
    ['needs', 'life_skills'],
    ['needs', [['life_skills']]],
    ['applicantRole', ['guardian']],
    ['applicantRole', { guardian: true }],
    ['livesAlone', 'true'],
    ['livesAlone', 1],
    ['birthDate', 19900101],
    ['regionCode', 210102001],
  ])('%s of a wrong type is refused with a sentence: %j', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(Object.keys(problems)).toEqual([name]);
    expect(problems[name]).toMatch(sentence);
  });

  it.each([
    ['a null character', '\u0000'],
    ['an escape', '\u001b[31m'],
    ['a delete', '\u007f'],
    ['a turned reading direction', '\u202e'],
    ['half a character', '\ud842'],
  ])('%s in a text is refused', (_, character) => {
    expect(problemsOf({ personName: `张${character}三` }).personName).toMatch(/看不见的特殊字符/);
    expect(problemsOf({ remark: `张${character}三` }).remark).toMatch(/看不见的特殊字符/);
  });

  it.each(['\r', '\t', '\r\n', '\u2028'])(
    '%j, as a hospital system hands it over, is set right',
    (character) => {
      const typed = { ...filled, personName: `张三${character}`, remark: `一${character}二` };
      const result = validateForm(ApplicationForm, typed, when);
      const remark = character === '\t' ? '一 二' : '一\n二';
      expect(result).toMatchObject({ value: { personName: '张三', remark } });
    },
  );

  it('a line break is kept in a long text and is a space in a name', () => {
    const result = validateForm(ApplicationForm, { ...filled, personName: '张\n三', remark: '一\n二' }, when);
    expect(result).toMatchObject({ value: { personName: '张 三', remark: '一\n二' } });
  });

  it('a date of birth is a real day, not after today and not before 1900', () => {
    expect(problemsOf({ birthDate: '2026-11-24' })).toEqual({});
    expect(problemsOf({ birthDate: '2026-11-25' }).birthDate).toContain('不能晚于今天');
    expect(problemsOf({ birthDate: '1899-12-31' }).birthDate).toContain('太早');
    for (const wrong of ['2026-02-30', '2026-13-01', '24.11.2026', '2026-1-1', '2026-11-24T00:00:00Z'])
      expect(problemsOf({ birthDate: wrong }).birthDate).toContain('不是有效的日期');
  });

  it('an option that is not in the list is refused, one by one and in a list, and none may stand twice', () => {
    expect(problemsOf({ applicantRole: 'neighbour' })).toHaveProperty('applicantRole');
    expect(problemsOf({ applicantRole: 'constructor' })).toHaveProperty('applicantRole');
    expect(problemsOf({ needs: ['life_skills', 'nonsense'] })).toHaveProperty('needs');
    expect(problemsOf({ needs: [] })).toHaveProperty('needs');
    expect(problemsOf({ needs: ['unsure', 'unsure'] }).needs).toContain('重复');
  });

  it('a document number goes with its type (§8)', () => {
    expect(problemsOf({ documentType: 'resident_identity', documentNumber: '11010519491231002x' })).toEqual(
      {},
    );
    expect(
      problemsOf({ documentType: 'resident_identity', documentNumber: '500110199001010000' }),
    ).toHaveProperty('documentNumber');
    expect(problemsOf({ documentNumber: '11010519491231002X' }).documentNumber).toContain('先选择证件类型');
    expect(problemsOf({ documentType: 'none' })).toEqual({});
  });

  it('the residence is given to the township or street, since routing goes by it (QJ/5(4))', () => {
    expect(problemsOf({ regionCode: '210102' }).regionCode).toContain('镇或街道');
    expect(problemsOf({ regionCode: '210102001001' })).toEqual({});
  });

  it('what is picked and not typed is refused with a line break behind it', () => {
    for (const [name, value] of Object.entries({
      regionCode: '210102001\n',
      birthDate: '1990-01-01\n',
    }))
      expect(Object.keys(problemsOf({ [name]: value }))).toEqual([name]);
  });
});

describe('what is not part of the form', () => {
  it.each([
    'state',
    'version',
    'isAdmin',
    'toString',
    'valueOf',
    'constructor',
    'prototype',
    'hasOwnProperty',
  ])('an unknown field is refused by its name: %s', (name) => {
    for (const value of ['x', 1, { personName: 'x' }, null])
      expect(problemsOf({ [name]: value })).toHaveProperty([name]);
  });

  it('a field called __proto__ is refused, also inside a form of the form, and changes nothing', () => {
    const hostile = '"__proto__": {"isAdmin": true}';
    const alone = validateForm(ApplicationForm, JSON.parse(`{${hostile}}`), when);
    expect('fields' in alone && Object.keys(alone.fields)).toEqual(['__proto__']);
    const inside = validateForm(
      SubmitApplicationForm,
      JSON.parse(`{"version": 1, "consent": {${hostile}}}`),
      when,
    );
    expect('fields' in inside && Object.keys(inside.fields)).toEqual(['consent.__proto__']);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it.each([null, undefined, 'text', 5, true, [], [filled]])('%j is no form at all', (plain) => {
    const result = validateForm(ApplicationForm, plain, when);
    expect('fields' in result && result.fields['']).toMatch(sentence);
  });
});

describe('a form inside a form', () => {
  const consent = { way: 'electronic', textVersion: '2026-11-1', items: ['healthData', 'reviewAndContact'] };
  const fieldsOf = (plain: unknown) => {
    const result = validateForm(SubmitApplicationForm, plain, when);
    return 'fields' in result ? result.fields : {};
  };

  it('problems are named by their path', () => {
    expect(fieldsOf({ version: 1, consent })).toEqual({});
    expect(Object.keys(fieldsOf({ version: 1, consent: { ...consent, way: 'by_hearsay' } }))).toEqual([
      'consent.way',
    ]);
    expect(Object.keys(fieldsOf({ version: 1, consent: { ...consent, forged: true } }))).toEqual([
      'consent.forged',
    ]);
    expect(Object.keys(fieldsOf({ version: 1, consent: {} })).sort()).toEqual([
      'consent.items',
      'consent.textVersion',
      'consent.way',
    ]);
  });

  it.each([undefined, null, 'yes', 5, [], [{}]])(
    '%j in its place is refused like a missing text',
    (wrong) => {
      const problems = fieldsOf({ version: 1, consent: wrong });
      expect(Object.keys(problems)).toEqual(['consent']);
      expect(problems.consent).toMatch(sentence);
    },
  );

  it('every action names the version it was decided on', () => {
    for (const wrong of [undefined, '1', 1.5, -1, Number.NaN, Infinity, null]) {
      const result = validateForm(WithdrawForm, { version: wrong }, when);
      expect('fields' in result && Object.keys(result.fields)).toEqual(['version']);
    }
  });
});

describe('the other public forms', () => {
  it('a need report attests that it is true (F3)', () => {
    const report = {
      reporterType: 'individual',
      personName: '李婶',
      regionCode: '500110001',
      howToReach: '早上在家',
      description: '一个人住',
      attested: true,
    };
    expect(validateForm(NeedReportForm, report, when)).toHaveProperty('value');
    for (const attested of [false, undefined, 'true', 1]) {
      const result = validateForm(NeedReportForm, { ...report, attested }, when);
      expect('fields' in result && Object.keys(result.fields)).toEqual(['attested']);
    }
  });

  it('a need report has no place for a diagnosis or an identity number (§6.6)', () => {
    for (const name of [
      'diagnosis',
      'documentNumber',
      'documentType',
      'birthDate',
      'disabilityCertificate',
    ]) {
      const result = validateForm(NeedReportForm, { [name]: 'x' }, when);
      expect('fields' in result && result.fields[name]).toContain('多余');
    }
  });

  it('a feedback needs no name and no phone (F13)', () => {
    const plain = { kind: 'complaint', target: 'institution', content: '等了很久' };
    expect(validateForm(FeedbackForm, plain, when)).toHaveProperty('value');
  });

  it('an application opens with the version of the notice that was accepted (个人信息保护法 17)', () => {
    expect(validateForm(CreateApplicationForm, { noticeVersion: '2026-11-1' }, when)).toHaveProperty('value');
    expect(validateForm(CreateApplicationForm, {}, when)).toHaveProperty('fields');
  });
});
