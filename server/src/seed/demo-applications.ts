import { IntakeTimed } from '../intake/applications/queue/intake-timed.service';
import type { DemoStory } from './demo-matters';

export interface Workers {
  readonly first: string;
  readonly second: string;
  readonly lead: string;
}

/** Toy people in every state of the application, in the order of the queue. */
export async function seedApplications(story: DemoStory, { first, second, lead }: Workers): Promise<void> {
  story.at(95);
  await lapsed(story, first);
  story.at(20);
  await ended(story, first, second);
  story.at(9);
  await story.submitted(0);
  await story.claimed(1, first);
  story.at(4);
  await story.submitted(2);
  await story.submitted(3);
  await story.asked(4, first);
  const answered = await story.asked(5, first);
  await story.asked(6, second);
  story.at(2);
  await story.supply(5, answered.id, answered.version);
  await story.reviewed(7, first);
  await story.reviewed(8, second);
  const forNew = await story.submitted(9);
  await story.review.assign(story.staff(lead), forNew.id, {
    version: forNew.version,
    accountId: story.staff(second).id,
  });
  story.at(1);
  for (const n of [10, 11, 12]) await story.submitted(n);
  await story.draft(13);
}

/** Asked long ago and never answered. */
async function lapsed(story: DemoStory, worker: string): Promise<void> {
  await story.asked(20, worker);
  story.at(30);
  await story.context.get(IntakeTimed).lapse();
}

async function ended(story: DemoStory, first: string, second: string): Promise<void> {
  const [worker, other] = [story.staff(first), story.staff(second)];
  for (const n of [21, 22]) {
    const { id, version } = await story.reviewed(n, first);
    await story.review.register(worker, id, { version });
  }
  const notSuitable = await story.claimed(23, second);
  await story.review.decline(other, notSuitable.id, {
    version: notSuitable.version,
    reason: '现在住院治疗，出院后再评估更合适。',
    advice: '出院前请医院社工联系我们，也可以拨打服务电话咨询。',
  });
  const noConsent = await story.claimed(24, first);
  await story.review.recordNoConsent(worker, noConsent.id, {
    version: noConsent.version,
    reason: '本人表示暂不参加。',
  });
  const withdrawn = await story.submitted(25);
  await story.withdraw(25, withdrawn.id, withdrawn.version);
  const kept = await story.claimed(26, first);
  const again = await story.claimed(27, first, 26);
  await story.merge(first, again.id, again.version, kept.id);
}
