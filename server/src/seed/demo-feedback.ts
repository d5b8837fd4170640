import { randomUUID } from 'node:crypto';
import type { FeedbackForm } from '@jingkang/shared/forms/feedback';
import { FeedbackService } from '../oversight/feedback/feedback.service';
import type { Workers } from './demo-applications';
import { demoId } from '../demo/demo-id';
import type { DemoStory } from './demo-matters';

/** Feedback of every kind and in every state. */
export async function seedFeedback(story: DemoStory, { lead }: Workers, civil: string): Promise<void> {
  const service = story.context.get(FeedbackService);
  const county = story.staff(civil);
  const manager = story.staff(lead);
  const center = demoId('organization', story.countyCode === '500110' ? 'qijiang.center' : 'heping.center');
  const send = (form: Partial<FeedbackForm> & Pick<FeedbackForm, 'kind' | 'content'>, by?: number) =>
    service.send(
      by === undefined ? undefined : story.guardian(by),
      { target: 'institution', organizationId: center, anonymous: by === undefined, ...form },
      randomUUID(),
    );

  story.at(12);
  const delay = await send({ kind: 'complaint', content: '打过两次电话，说会回，一直没有回。' });
  const accepted = await service.accept(county, delay.id, {
    version: 1,
    category: 'delay',
    complexity: 'simple',
  });
  const answered = await service.answer(county, delay.id, {
    version: accepted.version,
    body: '已经督促机构，今天会给您回电话。谢谢您提醒。',
  });
  await service.close(county, delay.id, { version: answered.version });
  const idea = await send({ kind: 'suggestion', content: '活动室的时间能不能延长到晚上七点。' }, 1);
  await service.accept(manager, idea.id, { version: 1, category: 'other', complexity: 'complex' });
  const elsewhere = await send({ kind: 'question', content: '想问医院门诊怎么挂号。' }, 2);
  await service.decline(manager, elsewhere.id, {
    version: 1,
    reason: '挂号的事不归我们办理。',
    advice: '可以拨打医院的电话，或12345咨询。',
  });
  story.at(3);
  const charge = await send({ kind: 'complaint', content: '有一项收费和公示的不一样，想问清楚。' }, 3);
  const taken = await service.accept(county, charge.id, {
    version: 1,
    category: 'charges',
    complexity: 'complex',
  });
  await service.start(county, charge.id, { version: taken.version });
  const late = await send({ kind: 'question', content: '周末能不能参加活动？' }, 4);
  const open = await service.accept(manager, late.id, {
    version: 1,
    category: 'other',
    complexity: 'simple',
  });
  await service.answer(manager, late.id, { version: open.version, body: '周六上午开放，欢迎来看看。' });
  story.at(1);
  await send({ kind: 'praise', content: '社工很耐心，把流程讲得很清楚。' }, 5);
  await send({ kind: 'abuse_or_leak', content: '有人在走廊里大声念名单，旁边的人都听见了。' });
}
