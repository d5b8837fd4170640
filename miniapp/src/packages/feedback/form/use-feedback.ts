import { FeedbackForm } from '@jingkang/shared/forms/feedback';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { filled } from '../../../forms/filled';
import { problemsOf } from '../../../forms/problems-of';
import { useKeptForm } from '../../../forms/use-kept-form';
import { useWork } from '../../../hooks/use-work';
import { replaceWith } from '../../../navigation/go';
import { feedbackJustSent } from '../../../state/just-sent';
import { useServiceRegion } from '../../../state/service-region';
import { createAttempts } from '../../../words/attempts';

const typed = [FeedbackForm];

/** In the order they are drawn. */
const order: readonly (keyof FeedbackForm)[] = [
  'kind',
  'target',
  'organizationId',
  'content',
  'hopedResult',
  'phone',
];

/** `applicationId` is set when the sender comes from an own application. */
export function useFeedback(applicationId: string | undefined) {
  const { form, forget } = useKeptForm('feedback', typed, {}, `feedback-${applicationId ?? ''}`);
  const work = useWork();
  const regionCode = useServiceRegion((state) => state.region?.code);
  const [keyOf] = useState(createAttempts);

  const send = async () => {
    const { phone, ...others } = form.values;
    const anonymous = others.anonymous === true;
    const answers = filled({ ...others, phone: anonymous ? undefined : phone, applicationId, regionCode });
    if (!form.show(problemsOf(FeedbackForm, answers), order)) return;
    const refusal = await work.run(async (write) => {
      if (!regionCode) throw new Problem(0, 'region', '请先选所在区县，好交给那里办理。');
      const sent = await write('POST /feedback', {
        body: answers as FeedbackForm & typeof answers,
        idempotencyKey: keyOf(answers),
      });
      forget();
      feedbackJustSent.give(sent);
      replaceWith('/packages/feedback/done/index');
    });
    if (refusal) form.showProblem(refusal, order);
  };

  return { form, busy: work.busy, problem: work.problem, send: () => void send() };
}
