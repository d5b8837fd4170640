import { heldWorkKinds, heldWorkWords } from '../api/held-work';
import {
  collectionsWith,
  isRecordType,
  pageOf,
  pageOfMatter,
  partsOfCase,
  records,
  type RecordType,
  recordTypes,
} from './outlines';

describe('what belongs to a case', () => {
  const together = ['/cases', '/allocations', '/consents', '/assessments', '/agreements'];
  it.each(together)('a change of %s is read anew in all of them', (collection) => {
    expect(collectionsWith(collection)).toEqual(expect.arrayContaining(together));
  });
  it.each(partsOfCase)('a change of %s and of its case are one', (name) => {
    expect(collectionsWith(records[name].collection)).toEqual(collectionsWith('/cases'));
  });
  it.each(['/applications', '/need-reports', '/hospital-referrals', '/feedback', '/staff'])(
    'a change of %s in itself alone',
    (collection) => expect(collectionsWith(collection)).toEqual([collection]),
  );
  it(`is ${partsOfCase.length} kinds, and these are among them`, () => {
    const known = ['allocations', 'consents', 'assessments', 'agreements'];
    expect(partsOfCase).toEqual(expect.arrayContaining(known));
  });
});

describe('where the person reads it', () => {
  it.each([
    ['applications', 'application'],
    ['need_reports', 'need-report'],
    ['hospital_referrals', undefined],
    ['cases', 'case'],
    ['allocations', undefined],
    ['consents', 'consent'],
    ['assessments', 'assessment'],
    ['agreements', 'agreement'],
    ['feedback', 'feedback'],
    ['accounts', undefined],
    ['held_work', undefined],
  ] as const)('a notice of %s leads to %s', (name, page) => expect(pageOf(name)).toBe(page));

  it.each([
    ['application', 'application'],
    ['case', 'case'],
    ['needReport', 'need-report'],
    ['feedback', 'feedback'],
  ] as const)('a matter %s is read on %s', (matter, page) => expect(pageOfMatter(matter)).toBe(page));
});

it('what is no kind is not taken for one', () => {
  expect(recordTypes.every(isRecordType)).toBe(true);
  expect(['accounts', 'toString', '', 'case'].filter(isRecordType)).toEqual([]);
});

it('open work that an account holds is told by its kinds', () => {
  const known = ['applications', 'need_reports', 'hospital_referrals', 'cases', 'assessments', 'invitations'];
  const told = heldWorkKinds.map(([kind]) => kind);
  expect(told.filter((kind) => known.includes(kind))).toEqual(known);
  expect(told.filter((kind) => !known.includes(kind) && !('held' in records[kind as RecordType]))).toEqual(
    [],
  );
  expect(heldWorkWords({ cases: 2, applications: 3, feedback: 1, invitations: 0 })).toBe('申请3件、个案2件');
});
