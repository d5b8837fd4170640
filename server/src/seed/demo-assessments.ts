import { randomUUID } from 'node:crypto';
import { barthel } from '@jingkang/shared/assessments/barthel';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { risk, socialFunction } from '@jingkang/shared/assessments/national-follow-up';
import type { AssessmentContentsForm, ScaleAnswersForm } from '@jingkang/shared/forms/assessments';
import { AssessmentActions } from '../care/assessments/assessment-actions.service';
import { AssessmentSaving } from '../care/assessments/editing/assessment-saving.service';
import { Assessments } from '../care/assessments/assessments.service';
import { CasesReader } from '../care/cases/cases-reader';
import { HospitalAssessments } from '../care/casework/hospital-assessments.service';
import type { Workers } from './demo-applications';
import { accepted, type Receiver } from './demo-cases';
import type { DemoStory } from './demo-matters';

/** The institution that assesses, its social worker and its therapist. */
export interface AssessingTeam extends Receiver {
  readonly therapist: string;
}

/** One person assessed in two rounds, with a hospital's opinion between them, and one whose assessment is under way. */
export async function seedAssessments(
  story: DemoStory,
  workers: Workers,
  team: AssessingTeam,
): Promise<void> {
  const cast = { story, workers, receiver: team };
  const twice = await accepted(cast, 38, 60);
  story.at(50);
  await concluded(story, team, twice, first(story));
  story.at(49);
  await toHospital(story, team, twice);
  story.at(40);
  await backFromHospital(story, team, twice);
  story.at(20);
  await concluded(story, team, twice, second(story));

  const once = await accepted(cast, 39, 15);
  story.at(3);
  const { id, version } = await begun(story, team, once);
  const contents = { ...underWay(story), members: teamOf(story, team) };
  await story.context.get(AssessmentSaving).save(story.staff(team.worker), id, { version, contents });
}

const answered = ({ name, version, item }: ScaleDefinition, ...codes: string[]): ScaleAnswersForm => ({
  code: name,
  version,
  answers: item.map(({ linkId }, index) => ({ linkId, answer: codes[index] ?? '' })),
});

const first = (story: DemoStory): AssessmentContentsForm => ({
  assessedOn: story.day(0),
  place: '服务机构评估室',
  tookPart: true,
  selfCare: '洗漱、换衣常要提醒。',
  socialLife: '多数时间在自己房间，愿意和家人说话。',
  familySupport: '父母一起照料，母亲每天提醒服药。',
  strengths: '喜欢画画，字写得好。',
  scales: [
    answered(socialFunction, '3', '3', '9', '2', '3'),
    answered(risk, '3'),
    answered(barthel, '10', '0', '0', '5', '10', '10', '10', '15', '15', '5'),
  ],
  opinion: {
    suitability: 'suitable',
    services: ['medication', 'life_skills'],
    forms: ['home_support'],
    frequency: '每周一次',
    cautions: '先到医院评估，平稳后再安排集体活动。',
    nextReviewOn: story.day(90),
  },
});

const second = (story: DemoStory): AssessmentContentsForm => ({
  ...first(story),
  assessedOn: story.day(0),
  selfCare: '洗漱、换衣能自己做。',
  socialLife: '愿意参加绘画小组。',
  scales: [
    answered(socialFunction, '2', '2', '9', '2', '2'),
    answered(risk, '1'),
    answered(barthel, '10', '5', '5', '10', '10', '10', '10', '15', '15', '5'),
  ],
  opinion: {
    suitability: 'suitable',
    services: ['medication', 'life_skills', 'social_skills', 'peer_support'],
    forms: ['day_training', 'family_exchange'],
    frequency: '每周两次，每次半天',
    cautions: '按时服药。睡不好或烦躁时，先告诉家人和社工。',
    nextReviewOn: story.day(90),
  },
});

const underWay = (story: DemoStory): AssessmentContentsForm => ({
  assessedOn: story.day(0),
  place: '本人家里',
  tookPart: true,
  scales: [answered(socialFunction, '2', '2', '9', '2', '3')],
  selfReportScale: barthel.name,
});

interface Begun {
  readonly id: string;
  readonly version: number;
}

const begun = (story: DemoStory, { worker }: AssessingTeam, caseId: string): Promise<Begun> =>
  story.context.get(Assessments).begin(story.staff(worker), { caseId }, randomUUID());

const teamOf = (
  story: DemoStory,
  { worker, therapist }: AssessingTeam,
): AssessmentContentsForm['members'] => [
  { accountId: story.staff(worker).id, profession: 'social_worker' },
  { accountId: story.staff(therapist).id, profession: 'rehabilitation_therapist' },
];

async function concluded(
  story: DemoStory,
  team: AssessingTeam,
  caseId: string,
  contents: AssessmentContentsForm,
): Promise<void> {
  const [worker, therapist] = [story.staff(team.worker), story.staff(team.therapist)];
  const actions = story.context.get(AssessmentActions);
  const { id, version } = await begun(story, team, caseId);
  const filled = { ...contents, members: teamOf(story, team) };
  const saved = await story.context.get(AssessmentSaving).save(worker, id, { version, contents: filled });
  const byTherapist = await actions.sign(therapist, id, saved);
  const byWorker = await actions.sign(worker, id, byTherapist);
  await actions.conclude(worker, id, byWorker);
}

async function toHospital(story: DemoStory, { worker }: AssessingTeam, caseId: string): Promise<void> {
  const version = await versionOf(story, caseId);
  const form = { version, reason: '评估发现风险，请医院评估。' };
  await story.context.get(HospitalAssessments).propose(story.staff(worker), caseId, form);
}

async function backFromHospital(story: DemoStory, { worker }: AssessingTeam, caseId: string): Promise<void> {
  await story.context.get(HospitalAssessments).resume(story.staff(worker), caseId, 'resume-assessment', {
    version: await versionOf(story, caseId),
    hospitalName: '演示精神卫生中心',
    seenOn: story.day(-2),
    riskLevel: 1,
    note: '调整用药后平稳，可以继续社区康复。',
  });
}

async function versionOf({ context }: DemoStory, caseId: string): Promise<number> {
  const row = await context.get(CasesReader).find(caseId);
  if (!row) throw new Error('A toy person has no case.');
  return row.version;
}
