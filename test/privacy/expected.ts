/**
 * Who sees how much of what is personal, typed by hand from requirements §6.3, §6.5, §6.6, §8, §11, F1–F3, F5–F8, F13.
 * It knows nothing of shared/access: the two must agree, and a test says where they do not.
 */
export type Sight = 'plain' | 'masked' | 'nothing';

const P = 'plain';
const M = 'masked';
const N = 'nothing';

const columns = [
  'owner',
  'social_worker',
  'institution_manager',
  'therapist',
  'county_civil_affairs',
  'hospital_staff',
  'everybody else',
] as const;
export type Viewer = (typeof columns)[number];

/** In the order of the columns. A colleague's cell counts for the records of the own institution, hospital or county. */
const table = {
  personName: [P, M, M, M, M, M, N],
  documentNumber: [P, M, M, N, N, M, N],
  birthDate: [P, M, M, N, N, M, N],
  contactPhone: [P, M, M, N, N, M, N],
  contactName: [P, M, M, N, N, M, N],
  address: [P, M, M, N, N, M, N],
  // Not asked for in a hospital referral (F2).
  communityName: [P, M, M, N, N, N, N],
  // Clinical facts: the clinical roles and the social worker who handles the record (§11).
  diagnosis: [P, M, N, N, N, M, N],
  diagnosingHospital: [P, M, N, N, N, N, N],
  disabilityCertificate: [P, M, M, N, N, N, N],
  medication: [P, M, N, N, N, M, N],
  hospitalAdvice: [P, M, N, N, N, M, N],
  // Risk: clinical staff and the responsible social worker; never the public, not even the person (§6.3).
  riskLevel: [N, P, N, P, N, P, N],
  remark: [P, M, M, N, N, N, N],
  message: [P, M, M, N, N, N, N],
  witness: [P, M, M, N, N, N, N],
  // Who signed a consent (F7).
  signerName: [P, M, M, N, N, N, N],
  // Whoever reports a need sees the stage and nothing else, not even what was written (§6.6).
  reporterName: [N, M, M, N, N, N, N],
  reporterPhone: [N, M, M, N, N, N, N],
  howToReach: [N, M, M, N, N, N, N],
  needDescription: [N, M, M, N, N, N, N],
  // Institutions never learn who sent a feedback; what it says must be read to be handled (F13).
  feedbackPhone: [N, N, N, N, M, N, N],
  feedbackContent: [P, N, P, N, P, N, N],
  // What colleagues write for each other, and what they tell the person concerned.
  note: [N, P, P, N, N, N, N],
  told: [P, P, P, N, N, N, N],
  answer: [P, N, P, N, P, N, N],
  // A therapist works on a case, not on an application; the county supervises without the words (§11).
  caseNote: [N, P, P, P, N, N, N],
  alternatives: [P, P, P, P, N, N, N],
  // Between a hospital and the institution it refers to (F2).
  referralNote: [N, P, P, N, N, P, N],
  // Who assesses; whoever leads the institution sees the opinion that the service follows (F6, §11).
  assessmentNote: [N, P, N, P, N, N, N],
  rehabOpinion: [P, P, P, P, N, N, N],
  // An agreement is read whole by those who sign it (F8); the people named in it are told nowhere else.
  agreementText: [P, P, P, N, N, N, N],
  emergencyContact: [P, M, M, N, N, N, N],
  emergencyPhone: [P, M, M, N, N, N, N],
  // A file is opened whole or not at all, and each opening is recorded.
  file: [P, P, P, N, N, N, N],
  caseFile: [N, P, N, N, N, N, N],
  assessmentFile: [N, P, N, P, N, N, N],
  referralFile: [N, P, N, N, N, P, N],
} as const satisfies Readonly<Record<string, readonly Sight[]>>;

export type Field = keyof typeof table;

export function sightOf(viewer: string | undefined, field: Field): Sight {
  const column = columns.findIndex((name) => name === viewer);
  return table[field][column < 0 ? columns.length - 1 : column] ?? N;
}

/** What is opened whole, whoever is named in it, and by whom: every opening is recorded. */
export const wholes = {
  agreement: {
    at: /^\/agreements\/[^/]+(\/draft|\/document)?$/,
    by: ['social_worker', 'institution_manager'],
  },
  // Only a hospital that still has to complete it.
  referral: { at: /^\/hospital-referrals\/[^/]+\/draft$/, by: ['hospital_staff'] },
} as const satisfies Readonly<Record<string, { readonly at: RegExp; readonly by: readonly Viewer[] }>>;
export type Whole = keyof typeof wholes;
