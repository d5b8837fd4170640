import type { AllocationState } from '@jingkang/shared/lifecycles/allocation';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { addMonthsClamped } from '@jingkang/shared/calendar/local-date';
import type { WaitForm } from '@jingkang/shared/forms/cases';
import type { SignerForm } from '@jingkang/shared/forms/signing';
import { DataSource } from 'typeorm';
import { AllocationAnswers } from '../care/allocations/allocation-answers.service';
import { AllocationsReader } from '../care/allocations/allocations-reader';
import { AllocationChoice } from '../care/casework/choice/allocation-choice.service';
import { CaseActions } from '../care/casework/case-actions.service';
import { CasesReader } from '../care/cases/cases-reader';
import { WishReviews } from '../care/casework/waiting/wish-reviews.service';
import { ConsentActions } from '../care/consents/consent-actions.service';
import { ConsentsReader } from '../care/consents/consents-reader';
import type { Workers } from './demo-applications';
import { demoId } from '../demo/demo-id';
import type { DemoStory } from './demo-matters';
import { toyPerson } from './toy-people';

/** The institution that the county's people are allocated to, and who answers there. */
export interface Receiver {
  readonly key: string;
  readonly worker: string;
}

export interface Cast {
  readonly story: DemoStory;
  readonly workers: Workers;
  readonly receiver: Receiver;
}

/** Toy people on their way from the registration to an institution: on the waiting list, chosen for, asked, accepted. */
export async function seedCases(story: DemoStory, workers: Workers, receiver: Receiver): Promise<void> {
  const cast = { story, workers, receiver };
  await onTheWaitingList(cast);
  story.at(2);
  await registered(cast, 33, workers.second);
  await proposed(cast, 34, 6);
  await offered(cast, 35, 8);
  await returned(cast, 36, 12);
  await accepted(cast, 37, 15);
}

/** One past the three months, one whose three months end soon, one reviewed anew, one who asks to begin later. */
async function onTheWaitingList(cast: Cast): Promise<void> {
  const { story, workers } = cast;
  await waiting(cast, 28, 110, { reason: 'no_room', alternatives: '等候期间可以先参加家属交流活动。' });
  await waiting(cast, 29, 84, { reason: 'no_service' });
  const reviewed = await waiting(cast, 30, 105, { reason: 'no_room', months: 5 });
  story.at(20);
  await story.context.get(WishReviews).review(story.staff(workers.first), reviewed, {
    version: await versionOf(cast, reviewed),
    way: 'phone',
    personWillingness: 'willing',
    guardianWillingness: 'willing',
    circumstances: '电话联系家人，情况平稳，愿意继续等候。',
    decision: 'keep_waiting',
  });
  const asked = await waiting(cast, 31, 30, { reason: 'person_asks' });
  story.at(10);
  const version = await versionOf(cast, asked);
  await story.context.get(CaseActions).confirmWish(story.guardian(31), asked, { version });
}

async function registered({ story }: Cast, n: number, worker: string): Promise<string> {
  const { id, version } = await story.reviewed(n, worker);
  await story.review.register(story.staff(worker), id, { version });
  const caseId = await story.context.get(CasesReader).idOf(id);
  if (!caseId) throw new Error('A registered toy person has no case.');
  return caseId;
}

interface Wait extends Pick<WaitForm, 'reason' | 'alternatives'> {
  /** A place is expected so many months after the registration. */
  readonly months?: number;
}

async function waiting(cast: Cast, n: number, daysAgo: number, { months, ...why }: Wait): Promise<string> {
  const { story, workers } = cast;
  story.at(daysAgo);
  const id = await registered(cast, n, workers.first);
  const { version, wishReviewedOn } = await caseOf(cast, id);
  const expected = months ? { expectedOn: addMonthsClamped(wishReviewedOn, months) } : {};
  await story.context.get(CaseActions).wait(story.staff(workers.first), id, { version, ...why, ...expected });
  return id;
}

async function proposed(cast: Cast, n: number, daysAgo: number): Promise<string> {
  const { story, workers, receiver } = cast;
  story.at(daysAgo);
  const id = await registered(cast, n, workers.first);
  story.at(daysAgo - 2);
  await story.context.get(AllocationChoice).propose(story.staff(workers.first), id, {
    version: await versionOf(cast, id),
    organizationId: demoId('organization', receiver.key),
  });
  return id;
}

/** The person has agreed to the receiver, spoken before a witness. */
async function offered(cast: Cast, n: number, daysAgo: number): Promise<string> {
  const { story, workers } = cast;
  const id = await proposed(cast, n, daysAgo);
  story.at(daysAgo - 3);
  const { manager } = story.context.get(DataSource);
  const [consent] = await story.context.get(ConsentsReader).of(manager, id);
  if (!consent) throw new Error('A toy person was not asked for consent.');
  const signers: SignerForm[] = [{ who: 'person', name: toyPerson(story.countyCode, n).name, agrees: true }];
  const form = {
    version: consent.version,
    textHash: consent.textHash,
    capacity: 'full',
    noGuardianReason: 'full_capacity',
    signers,
    items: ['receiver', 'purpose', 'contents'],
    way: 'spoken_witnessed',
    witness: '见证演示',
  } as const;
  const given = { ...form, items: [...form.items] };
  await story.context.get(ConsentActions).record(story.staff(workers.first), consent.id, given, 'console');
  return id;
}

async function returned(cast: Cast, n: number, daysAgo: number): Promise<ActionAnswer<AllocationState>> {
  const id = await offered(cast, n, daysAgo);
  cast.story.at(daysAgo - 5);
  const answer = { reason: 'too_far', words: '住得远，早晚没有车。' } as const;
  return answers(cast, id, (service, worker, { id: allocation, version }) =>
    service.return(worker, allocation, { version, ...answer }),
  );
}

/** Gives the id of the case. */
export async function accepted(cast: Cast, n: number, daysAgo: number): Promise<string> {
  const id = await offered(cast, n, daysAgo);
  cast.story.at(daysAgo - 5);
  await answers(cast, id, (service, worker, { id: allocation, version }) =>
    service.accept(worker, allocation, { version }),
  );
  return id;
}

interface Asked {
  readonly id: string;
  readonly version: number;
}

async function answers(
  { story, receiver }: Cast,
  caseId: string,
  answer: (
    service: AllocationAnswers,
    worker: ReturnType<DemoStory['staff']>,
    asked: Asked,
  ) => Promise<ActionAnswer<AllocationState>>,
): Promise<ActionAnswer<AllocationState>> {
  const [asked] = await story.context.get(AllocationsReader).of(caseId);
  if (!asked) throw new Error('No institution was asked for a toy person.');
  return answer(story.context.get(AllocationAnswers), story.staff(receiver.worker), asked);
}

async function caseOf({ story }: Cast, id: string) {
  const row = await story.context.get(CasesReader).find(id);
  if (!row) throw new Error('A toy person has no case.');
  return row;
}

const versionOf = async (cast: Cast, id: string): Promise<number> => (await caseOf(cast, id)).version;
