import { attachmentKinds } from '../terms';
import { type FileRecord, pageLimitOf, pageLimits, passedOf, tooManyPages, unsentBytes } from './page-limits';

const rows = Object.entries(pageLimits).flatMap(([record, kinds]) =>
  Object.entries(kinds).flatMap(([kind, by]) =>
    Object.entries(by).map(([bringer, most]) => ({ record: record as FileRecord, kind, bringer, most })),
  ),
);

describe(`the ${rows.length} limits of files that lie unsent`, () => {
  it.each(rows)('$record, $kind, $bringer: paper has room for its pages', ({ kind, most }) => {
    expect(most).toBeGreaterThanOrEqual(kind === 'photo' ? 6 : 20);
    expect(most).toBeLessThanOrEqual(30);
  });

  it('an application takes every kind from both sides', () => {
    for (const kind of Object.keys(attachmentKinds) as (keyof typeof attachmentKinds)[])
      expect(Object.keys(pageLimits.applications[kind] ?? {}).sort()).toEqual(['public', 'staff']);
  });

  it.each([
    ['applications', 'photo', 'applicant', 6],
    ['applications', 'paper_consent', 'committee_worker', 20],
    ['applications', 'paper_consent', 'social_worker', 20],
    ['agreements', 'paper_consent', 'social_worker', 20],
    ['agreements', 'paper_consent', 'applicant', 0],
    ['cases', 'photo', 'social_worker', 0],
    ['consents', 'signature', 'applicant', 30],
  ] as const)('on %s a %s of the %s: %i', (record, kind, role, most) => {
    expect(pageLimitOf(record, kind, role)).toBe(most);
  });

  it('the file that fills it is taken, the next is not', () => {
    expect(passedOf({ files: 20, bytes: unsentBytes }, 20)).toBeUndefined();
    expect(passedOf({ files: 21, bytes: 1 }, 20)).toBe('files');
    expect(passedOf({ files: 1, bytes: unsentBytes + 1 }, 20)).toBe('bytes');
  });

  it('the sentence names the number and what to do', () => {
    expect(tooManyPages('photo', 6)).toBe('一次最多6张照片，请先删掉不要的。');
    expect(tooManyPages('paper_consent', 20)).toBe(
      '一次最多20页纸质材料，请先删掉不要的，或合成一个PDF再传。',
    );
  });
});
