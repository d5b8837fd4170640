import { ApplicationForm } from './application';
import { SaveDraftForm } from './application-steps';
import type { FieldProblems } from './problems';
import { validateDraft, validateForm } from './validate';

const when = { today: '2026-11-24' };
const filled = {
  applicantRole: 'guardian',
  personName: '张三',
  relation: 'parent',
  regionCode: '210102001',
  contactPhone: '13812341234',
  needs: ['life_skills'],
};
const draftProblemsOf = (fields: object): FieldProblems => {
  const result = validateDraft(ApplicationForm, fields, when);
  return 'fields' in result ? result.fields : {};
};

describe('a draft (F1: nothing typed is lost)', () => {
  it('may be empty, half filled and half typed', () => {
    expect(draftProblemsOf({})).toEqual({});
    expect(draftProblemsOf({ personName: '', contactPhone: '138', regionCode: '21', needs: [] })).toEqual({});
    expect(draftProblemsOf({ documentNumber: '1101' })).toEqual({});
  });

  it('refuses what could never be stored', () => {
    expect(draftProblemsOf({ personName: 5 })).toHaveProperty('personName');
    expect(draftProblemsOf({ personName: '好'.repeat(51) })).toHaveProperty('personName');
    expect(draftProblemsOf({ needs: ['nonsense'] })).toHaveProperty('needs');
    expect(draftProblemsOf({ remark: '张\u0000三' }).remark).toMatch(/看不见的特殊字符/);
    expect(draftProblemsOf({ state: 'registered' })).toHaveProperty('state');
    expect(draftProblemsOf({ contactPhone: '1'.repeat(41) })).toHaveProperty('contactPhone');
  });

  it('keeps exactly what was given', () => {
    const result = validateDraft(ApplicationForm, { personName: '𬱖𠮷 👨‍👩‍👧' }, when);
    expect('value' in result && { ...result.value }).toEqual({ personName: '𬱖𠮷 👨‍👩‍👧' });
  });

  it('saving it still names the version, or the newer text of another window would be overwritten', () => {
    const result = validateDraft(SaveDraftForm, { fields: {} }, when);
    expect('fields' in result && Object.keys(result.fields)).toEqual(['version']);
    expect(validateDraft(SaveDraftForm, { version: 1, fields: {} }, when)).toHaveProperty('value');
    expect(validateDraft(SaveDraftForm, { version: 1 }, when)).toHaveProperty('fields');
  });
});

describe('rare characters and emoji are accepted unchanged', () => {
  it.each([
    '𬱖',
    '𠮷野',
    '王𠮷',
    '欧阳询之',
    '阿卜杜拉·买买提',
    '卓玛央宗',
    'Ana María',
    '👨‍👩‍👧',
    '葛\u{e0100}城',
  ])('%s', (name) => {
    const result = validateForm(
      ApplicationForm,
      { ...filled, personName: name, remark: `${name}\n👍🏽` },
      when,
    );
    expect('value' in result && [result.value.personName, result.value.remark]).toEqual([
      name,
      `${name}\n👍🏽`,
    ]);
  });
});
