/**
 * Who sees how much of what is personal, typed by hand from requirements §6.6, §8, §11, F1, F3 and F13.
 * It knows nothing of shared/access: the two must agree, and a test says where they do not.
 */
export type Sight = 'plain' | 'masked' | 'nothing';

export type Viewer =
  'owner' | 'social_worker' | 'institution_manager' | 'therapist' | 'county_civil_affairs' | 'everybody else';

const P = 'plain';
const M = 'masked';
const N = 'nothing';

const columns = [
  'owner',
  'social_worker',
  'institution_manager',
  'therapist',
  'county_civil_affairs',
  'everybody else',
] as const;

/** In the order of the columns. A colleague's cell counts for the records of the own institution or county. */
const table = {
  personName: [P, M, M, M, M, N],
  documentNumber: [P, M, M, N, N, N],
  birthDate: [P, M, M, N, N, N],
  contactPhone: [P, M, M, N, N, N],
  contactName: [P, M, M, N, N, N],
  address: [P, M, M, N, N, N],
  communityName: [P, M, M, N, N, N],
  // Clinical facts: the clinical roles and the social worker who handles the record (§11).
  diagnosis: [P, M, N, N, N, N],
  diagnosingHospital: [P, M, N, N, N, N],
  disabilityCertificate: [P, M, M, N, N, N],
  remark: [P, M, M, N, N, N],
  message: [P, M, M, N, N, N],
  witness: [P, M, M, N, N, N],
  // Whoever reports a need sees the stage and nothing else, not even what was written (§6.6).
  reporterName: [N, M, M, N, N, N],
  reporterPhone: [N, M, M, N, N, N],
  howToReach: [N, M, M, N, N, N],
  needDescription: [N, M, M, N, N, N],
  // Institutions never learn who sent a feedback; what it says must be read to be handled (F13).
  feedbackPhone: [N, N, N, N, M, N],
  feedbackContent: [P, N, P, N, P, N],
  // What colleagues write for each other, and what they tell the person concerned.
  note: [N, P, P, N, N, N],
  told: [P, P, P, N, N, N],
  answer: [P, N, P, N, P, N],
  // A file is opened whole or not at all, and each opening is recorded.
  file: [P, P, P, N, N, N],
} as const satisfies Readonly<Record<string, readonly Sight[]>>;

export type Field = keyof typeof table;

export function sightOf(viewer: string | undefined, field: Field): Sight {
  const column = columns.findIndex((name) => name === viewer);
  return table[field][column < 0 ? columns.length - 1 : column] ?? N;
}
