import { anonymousQuotas, dailyQuotas, passed, uploaderOf } from './upload-quotas';

const MB = 1024 * 1024;
/** What a column of the counters holds. */
const LARGEST_INTEGER = 2 ** 31 - 1;
const LARGEST_FILE = 10 * MB;

describe('quotas of uploads', () => {
  it('are those that were agreed', () => {
    expect(dailyQuotas).toEqual({
      draft: { files: 12, bytes: 30 * MB },
      public: { files: 40, bytes: 150 * MB },
      staff: { files: 400, bytes: 2_000_000_000 },
    });
    expect(anonymousQuotas).toEqual({
      network: { files: 400, bytes: 1_000_000_000 },
      together: { files: 20_000, bytes: 10_000_000_000 },
    });
  });

  it('leave room in the counter for the file that passes them', () => {
    for (const { bytes } of [...Object.values(dailyQuotas), anonymousQuotas.network])
      expect(bytes + LARGEST_FILE).toBeLessThan(LARGEST_INTEGER);
  });

  it.each([
    [{ role: 'applicant', anonymous: true }, 'draft'],
    [{ role: 'applicant' }, 'public'],
    [{ role: 'committee_worker' }, 'public'],
    [{ role: 'social_worker' }, 'staff'],
    [{ role: 'system_admin' }, 'staff'],
  ] as const)('%j uploads as %s', (account, uploader) => {
    expect(uploaderOf(account)).toBe(uploader);
  });

  it.each([
    [{ files: 2, bytes: 10 }, undefined],
    [{ files: 3, bytes: 1 }, 'files'],
    [{ files: 1, bytes: 11 }, 'bytes'],
    [{ files: 3, bytes: 11 }, 'files'],
  ] as const)('%j against two files and ten bytes passes %s', (counted, expected) => {
    expect(passed(counted, { files: 2, bytes: 10 })).toBe(expected);
  });
});
