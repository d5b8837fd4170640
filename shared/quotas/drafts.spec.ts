import { draftHolderOf, draftQuotas, tooManyDrafts } from './drafts';

describe('how many drafts one may hold', () => {
  it('3 for a visitor, 10 for someone of the public, 50 for a worker', () => {
    expect(Object.entries(draftQuotas).map(([holder, { most }]) => [holder, most])).toEqual([
      ['visitor', 3],
      ['public', 10],
      ['worker', 50],
    ]);
  });

  it.each([
    ['applicant', 'public'],
    ['committee_worker', 'worker'],
    ['social_worker', 'worker'],
    ['hospital_staff', 'worker'],
  ] as const)('%s holds as a %s', (role, holder) => {
    expect(draftHolderOf(role)).toBe(holder);
  });

  it('the sentence counts them and says what to do', () => {
    expect(tooManyDrafts('application', 3)).toBe('您已有3份没有提交的申请，请先提交或删除其中一份。');
    expect(tooManyDrafts('hospitalReferral', 50)).toBe('您已有50份没有提交的转介，请先提交或撤回其中一份。');
  });
});
