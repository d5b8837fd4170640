import 'reflect-metadata';
import { NestedList } from './nested';
import { Choice, Optional, Text } from './rules';
import { validateDraft, validateForm } from './validate';

const when = { today: '2026-11-24' };

class MemberForm {
  @Choice('专业', ['nurse', 'social_worker'])
  profession!: string;
  @Text('姓名', { max: 5 })
  name!: string;
}

class TeamForm {
  @NestedList(() => MemberForm, '评估人员', { min: 2, max: 3 })
  members!: MemberForm[];
  @Optional()
  @Optional()
  @NestedList(() => MemberForm, '旁听人员', { max: 1 })
  guests?: MemberForm[];
}

const nurse = { profession: 'nurse', name: '甲' };
const worker = { profession: 'social_worker', name: '乙' };
const team = { members: [nurse, worker] };
const problemsOf = (plain: object) => {
  const result = validateForm(TeamForm, plain, when);
  return 'fields' in result ? result.fields : {};
};

describe('a list of forms inside a form (F6: the members of a team)', () => {
  it('each item is a form of its own', () => {
    const result = validateForm(TeamForm, team, when);
    expect('value' in result && result.value.members).toEqual([nurse, worker]);
    expect('value' in result && result.value.members[0]).toBeInstanceOf(MemberForm);
  });

  it('a problem is named by the place of its item, and only that one', () => {
    const problems = problemsOf({ members: [nurse, { ...worker, profession: 'driver' }] });
    expect(problems).toEqual({ 'members.1.profession': '专业的选项不对，请重新选择。' });
    expect(Object.keys(problemsOf({ members: [{}, worker] })).sort()).toEqual([
      'members.0.name',
      'members.0.profession',
    ]);
  });

  it('a field that is not part of an item is refused by its path', () => {
    expect(problemsOf({ members: [nurse, { ...worker, signed: true }] })).toEqual({
      'members.1.signed': '这项内容多余，请去掉。',
    });
  });

  it('names that every object has are refused inside an item too, and change nothing', () => {
    const hostile = JSON.parse('{"members": [{"__proto__": {"signed": true}}]}');
    expect(Object.keys(problemsOf(hostile))).toEqual(['members.0.__proto__']);
    expect({}).not.toHaveProperty('signed');
  });

  it('it has as many items as it must and no more than it may', () => {
    expect(problemsOf({ members: [nurse] })).toEqual({ members: '评估人员至少要有2项。' });
    expect(problemsOf({ members: [] })).toEqual({ members: '评估人员至少要有2项。' });
    expect(problemsOf({ members: [nurse, worker, nurse] })).toEqual({});
    expect(problemsOf({ members: [nurse, worker, nurse, worker] })).toEqual({
      members: '评估人员最多3项，请减少。',
    });
    expect(problemsOf({ ...team, guests: [nurse, worker] })).toEqual({ guests: '旁听人员最多1项，请减少。' });
  });

  it('a missing list is asked for, even where it may be empty, unless it is optional', () => {
    expect(problemsOf({})).toEqual({ members: '请填写评估人员。' });
    expect(problemsOf({ members: null })).toEqual({ members: '请填写评估人员。' });
    class AskedForm {
      @NestedList(() => MemberForm, '旁听人员', { max: 1 })
      guests!: MemberForm[];
    }
    const asked = validateForm(AskedForm, {}, when);
    expect('fields' in asked && asked.fields).toEqual({ guests: '请填写旁听人员。' });
    expect('value' in validateForm(AskedForm, { guests: [] }, when)).toBe(true);
    expect(problemsOf({ ...team, guests: null })).toEqual({});
    expect(problemsOf({ ...team, guests: [] })).toEqual({});
  });

  it.each([
    'nurse',
    5,
    true,
    {},
    { 0: nurse, 1: worker },
    [nurse, 'worker'],
    [nurse, null],
    [nurse, [worker]],
  ])('%j in its place is refused with a sentence', (wrong) =>
    expect(problemsOf({ members: wrong })).toEqual({ members: '评估人员不对，请重新填写。' }),
  );

  it('in a draft there may be too few and half filled items, never too many or wrong ones', () => {
    const draft = (members: unknown) => {
      const result = validateDraft(TeamForm, { members }, when);
      return 'fields' in result ? result.fields : {};
    };
    expect(draft([{}])).toEqual({});
    expect(draft(undefined)).toEqual({});
    expect(draft([nurse, nurse, nurse, nurse])).toHaveProperty('members');
    expect(draft('nurse')).toHaveProperty('members');
    expect(draft([{ name: '一二三四五六' }])).toHaveProperty(['members.0.name']);
  });
});
