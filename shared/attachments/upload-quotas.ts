import { type Role, roles } from '../access/roles';

/** Files and bytes, as they are stored. */
export interface Quota {
  readonly files: number;
  readonly bytes: number;
}

/** Who uploads: somebody who has not signed in, somebody of the public, or staff. */
export type Uploader = 'draft' | 'public' | 'staff';

const MB = 1024 * 1024;

/** What one uploader adds within one day in China. What is deleted again still counts. */
export const dailyQuotas: Readonly<Record<Uploader, Quota>> = {
  draft: { files: 12, bytes: 30 * MB },
  public: { files: 40, bytes: 150 * MB },
  staff: { files: 400, bytes: 2_000_000_000 },
};

/**
 * What all who have not signed in add within one day: those of one network, where an office may fill in for many
 * families, and those of all networks together.
 */
export const anonymousQuotas: Readonly<Record<'network' | 'together', Quota>> = {
  network: { files: 400, bytes: 1_000_000_000 },
  together: { files: 20_000, bytes: 10_000_000_000 },
};

export function uploaderOf({
  role,
  anonymous,
}: {
  readonly role: Role;
  readonly anonymous?: boolean;
}): Uploader {
  return anonymous ? 'draft' : roles[role].kind;
}

/** What a count, the new file in it, has passed; the files are told first. */
export function passed(counted: Quota, quota: Quota): keyof Quota | undefined {
  if (counted.files > quota.files) return 'files';
  return counted.bytes > quota.bytes ? 'bytes' : undefined;
}
