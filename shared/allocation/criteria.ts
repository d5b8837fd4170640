import { ageBands } from '../access/privacy';
import { countyOf } from '../regions/codes';
import { serviceContents } from '../terms';

type ServiceCode = keyof typeof serviceContents;

/** What the person needs, without who the person is. */
export interface Wanted {
  readonly regionCode: string;
  readonly needs: readonly string[];
  /** Null while the date of birth is not known. */
  readonly ageBand: string | null;
}

/** What an institution offers. */
export interface Candidate {
  readonly id: string;
  readonly regionCode: string;
  readonly services: readonly string[];
  readonly ageGroups: readonly string[];
  readonly capacity: number | null;
  readonly taken: number;
  readonly acceptsNew: boolean;
  readonly visitsHomes: boolean;
  readonly active: boolean;
  /** Null where one of the two places is not known. */
  readonly distanceKm: number | null;
}

interface Judged {
  readonly fits: boolean;
  readonly words: string;
  /** The smaller comes first. */
  readonly rank: number;
}

export interface Reason {
  readonly code: string;
  readonly fits: boolean;
  readonly words: string;
}

interface Criterion {
  readonly code: string;
  readonly judge: (wanted: Wanted, candidate: Candidate) => Judged;
}

/** Places left; null while nobody has said how many there are. */
export const placesFree = ({ capacity, taken }: Pick<Candidate, 'capacity' | 'taken'>): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken);

/** Beyond this an institution counts as far for someone who comes by day. */
const nearKm = 10;

const isService = (code: string): code is ServiceCode => Object.hasOwn(serviceContents, code);
const labelsOf = (codes: readonly ServiceCode[]) => codes.map((code) => serviceContents[code]).join('、');
const ageLabel = (code: string) => ageBands.find((band) => band.code === code)?.label ?? code;

function services({ needs }: Wanted, candidate: Candidate): Judged {
  const needed = needs.filter(isService);
  const missing = needed.filter((code) => !candidate.services.includes(code));
  if (needed.length === 0) return { fits: true, rank: 0, words: '还没有写明需要的服务' };
  if (missing.length === 0) return { fits: true, rank: 0, words: `需要的都能做：${labelsOf(needed)}` };
  return { fits: false, rank: missing.length, words: `还缺：${labelsOf(missing)}` };
}

function ageGroup({ ageBand }: Wanted, { ageGroups }: Candidate): Judged {
  if (ageBand === null) return { fits: true, rank: 0, words: '还不知道本人的年龄' };
  if (ageGroups.length === 0) return { fits: false, rank: 1, words: '没写明服务年龄段，请先问清' };
  if (ageGroups.includes(ageBand)) return { fits: true, rank: 0, words: `服务${ageLabel(ageBand)}的人` };
  return { fits: false, rank: 2, words: `不服务${ageLabel(ageBand)}的人` };
}

/** From the community out to the county; whoever is nearer by division comes first. */
const closeness = [
  { digits: 12, words: '在同一个村或社区' },
  { digits: 9, words: '在同一个镇街' },
  { digits: 6, words: '在同一个区县' },
] as const;

function residence(wanted: Wanted, candidate: Candidate): Judged {
  const shared = closeness.findIndex(
    ({ digits }) =>
      wanted.regionCode.length >= digits &&
      candidate.regionCode.slice(0, digits) === wanted.regionCode.slice(0, digits),
  );
  const found = closeness[shared];
  if (!found) return { fits: false, rank: closeness.length, words: '在别的区县' };
  return { fits: true, rank: shared, words: wholeCounty(candidate) ? '面向全区县' : found.words };
}

/** Stands for the county as a whole. */
const wholeCounty = ({ regionCode }: Candidate) => regionCode === countyOf(regionCode);

function distance(_: Wanted, { distanceKm }: Candidate): Judged {
  if (distanceKm === null) return { fits: false, rank: Infinity, words: '不知道有多远' };
  const words = `约${distanceKm.toFixed(1)}公里`;
  return distanceKm <= nearKm
    ? { fits: true, rank: distanceKm, words }
    : { fits: false, rank: distanceKm, words: `${words}，比较远` };
}

function room(_: Wanted, candidate: Candidate): Judged {
  const free = placesFree(candidate);
  if (free === null) return { fits: true, rank: 0, words: '没写明名额，请先问清' };
  return free > 0
    ? { fits: true, rank: -free, words: `还有${free}个空位` }
    : { fits: false, rank: 0, words: '没有空位' };
}

function homeVisits(_: Wanted, { visitsHomes }: Candidate): Judged {
  return visitsHomes ? { fits: true, rank: 0, words: '可以上门' } : { fits: false, rank: 1, words: '不上门' };
}

/**
 * What counts, the weightiest first: first that the institution can do what is needed for this age, then that it
 * is near, then how much room it has (LN/10; QJ/5(4): 居住地、属地管理).
 */
export const criteria: readonly Criterion[] = [
  { code: 'services', judge: services },
  { code: 'ageGroup', judge: ageGroup },
  { code: 'residence', judge: residence },
  { code: 'distance', judge: distance },
  { code: 'room', judge: room },
  { code: 'homeVisits', judge: homeVisits },
];
