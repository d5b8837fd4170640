import { type Role, roles } from '../access/roles';
import type { RecordType } from '../records/outlines';
import type { FileKind } from '../terms';
import type { Quota } from './upload-quotas';

/** On which side of the counter somebody brings it. */
type Bringer = 'public' | 'staff';

/** A kind that a person brings; documents the service makes itself. */
export type BroughtKind = Exclude<FileKind, 'document'>;

type Limits = Readonly<Partial<Record<BroughtKind, Readonly<Partial<Record<Bringer, number>>>>>>;

const photos = { public: 6, staff: 6 };
const pages = { public: 20, staff: 20 };
const scans = { staff: 20 };
/** Three people sign, and each may draw again. */
const signatures = { public: 30 };

/**
 * How many files of one kind one person may have lying unsent on one record. What is handed in counts no more, so
 * that what is asked for later can be sent, and nobody's files stand in the way of another's. Where there is no
 * number, nothing is taken. The quotas of a day bound the disk.
 */
const limits = {
  applications: { photo: photos, paper_consent: pages, evidence: pages },
  hospital_referrals: { paper_consent: scans, evidence: scans, photo: scans },
  cases: { evidence: scans },
  consents: { paper_consent: scans, signature: signatures },
  agreements: { paper_consent: scans, signature: signatures },
  assessments: { evidence: scans },
} satisfies Readonly<Partial<Record<RecordType, Limits>>>;

/** The records that take files. */
export type FileRecord = keyof typeof limits;
export const pageLimits: Readonly<Record<FileRecord, Limits>> = limits;

/** The pages that one paper may have, whichever record it is evidence on. */
export const mostPages = pages.staff;

/** What one person may have lying unsent on one record, all kinds together. */
export const unsentBytes = 200 * 1024 * 1024;

const bringerOf = (role: Role): Bringer => roles[role].kind;

export function pageLimitOf(record: FileRecord, kind: BroughtKind, role: Role): number {
  return pageLimits[record][kind]?.[bringerOf(role)] ?? 0;
}

const units: Readonly<Record<BroughtKind, string>> = {
  photo: '张照片',
  paper_consent: '页纸质材料',
  evidence: '页凭证',
  signature: '个签名',
};

/** Says what to do next. */
export function tooManyPages(kind: BroughtKind, most: number): string {
  const more = kind === 'photo' ? '' : '，或合成一个PDF再传';
  return `一次最多${most}${units[kind]}，请先删掉不要的${more}。`;
}

export const tooManyBytes = '您在这里还没有提交的文件加起来太大了，请先删掉一个，再传小一点的。';

/** What a new file would pass, counted with it. */
export function passedOf(counted: Quota, most: number): keyof Quota | undefined {
  if (counted.files > most) return 'files';
  return counted.bytes > unsentBytes ? 'bytes' : undefined;
}
