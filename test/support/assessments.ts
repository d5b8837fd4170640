import type { AssessmentRecord, AssessmentSaved } from '@jingkang/shared/api/assessments';
import { socialFunction } from '@jingkang/shared/assessments/national-follow-up';
import { dayFromToday } from './calendar';
import type { Client } from './client';
import { mustBe } from './factories';
import { jpeg, uploadTo } from './files';

/** Ways of a comprehensive assessment through HTTP. */

export const functionAnswers = (...codes: string[]) => ({
  code: 'social_function',
  version: '2018',
  answers: socialFunction.item.map(({ linkId }, index) => ({ linkId, answer: codes[index] ?? '2' })),
});
export const riskAnswers = (level: number) => ({
  code: 'risk',
  version: '2018',
  answers: [{ linkId: 'level', answer: String(level) }],
});

export const suitableOpinion = () => ({
  suitability: 'suitable',
  services: ['life_skills', 'peer_support'],
  forms: ['day_training'],
  frequency: '每周两次',
  cautions: '避免劳累',
  nextReviewOn: dayFromToday(90),
});

export const fullAssessment = (more: Record<string, unknown> = {}) => ({
  assessedOn: dayFromToday(0),
  place: '服务中心',
  tookPart: true,
  scales: [functionAnswers('1', '2', '9', '2', '3'), riskAnswers(1)],
  opinion: suitableOpinion(),
  ...more,
});

export async function begun(worker: Client, caseId: string): Promise<string> {
  const answer = await worker.post('/assessments', { caseId });
  mustBe(answer.status, 201, answer.text);
  return answer.body.id as string;
}

export const recordOf = async (by: Client, id: string): Promise<AssessmentRecord> =>
  (await by.get<AssessmentRecord>(`/assessments/${id}`)).body;

/** Saves on the version that stands now. */
export async function save(by: Client, id: string, contents: object) {
  const { version } = await recordOf(by, id);
  return by.put<AssessmentSaved>(`/assessments/${id}`, { version, contents });
}

export async function act(by: Client, id: string, action: string) {
  const { version } = await recordOf(by, id);
  return by.post(`/assessments/${id}/actions/${action}`, { version: version ?? 1 });
}

const sentBack = ({ members }: AssessmentRecord) =>
  members.map(({ id, accountId, profession }) => ({ id, accountId, profession }));

/** The worker who began and a therapist of the same institution. */
export async function teamOf(worker: Client, id: string) {
  const record = await recordOf(worker, id);
  const therapist = record.colleagues.find(({ professions }) => professions.includes('nurse'));
  return [...sentBack(record), { accountId: therapist?.id, profession: 'rehabilitation_therapist' }];
}

/** Begun, filled in, signed by two professions and concluded; gives the id. */
export async function concluded(
  worker: Client,
  therapist: Client,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await begun(worker, caseId);
  const saved = await save(worker, id, { ...fullAssessment(more), members: await teamOf(worker, id) });
  mustBe(saved.status, 200, saved.text);
  for (const [by, action] of [
    [therapist, 'sign'],
    [worker, 'sign'],
    [worker, 'conclude'],
  ] as const) {
    const answer = await act(by, id, action);
    mustBe(answer.status, 200, answer.text);
  }
  return id;
}

/** The same where no second profession works: someone from outside signs on paper, and the worker scans it. */
export async function assessed(worker: Client, caseId: string): Promise<string> {
  const id = await begun(worker, caseId);
  const scan = await uploadTo(worker, `/assessments/${id}/files`, 'evidence', await jpeg());
  mustBe(scan.status, 201, scan.text);
  const outside = { name: '外院医师', profession: 'psychiatrist', attachmentId: scan.body.id };
  const members = [...sentBack(await recordOf(worker, id)), outside];
  const saved = await save(worker, id, { ...fullAssessment(), members });
  mustBe(saved.status, 200, saved.text);
  for (const action of ['sign', 'conclude']) {
    const answer = await act(worker, id, action);
    mustBe(answer.status, 200, answer.text);
  }
  return id;
}
