import { NeedReportForm } from '@jingkang/shared/forms/need-report';
import { useState } from 'react';
import { filled } from '../../../forms/filled';
import { problemsOf } from '../../../forms/problems-of';
import { useKeptForm } from '../../../forms/use-kept-form';
import { useWork } from '../../../hooks/use-work';
import { replaceWith } from '../../../navigation/go';
import { reportJustSent } from '../../../state/just-sent';
import { createAttempts } from '../../../words/attempts';
import { isOrganization } from './reporter-kinds';

const typed = [NeedReportForm];

/** In the order they are drawn. */
const order: readonly (keyof NeedReportForm)[] = [
  'urgency',
  'reporterType',
  'personName',
  'regionCode',
  'communityName',
  'howToReach',
  'description',
  'organizationName',
  'organizationCode',
  'reporterName',
  'reporterPhone',
  'attested',
];

const dangerUrgency: NonNullable<NeedReportForm['urgency']> = 'danger';
const refusedForDanger = 'danger_call';

export function useReport() {
  const { form, forget } = useKeptForm('report', typed, {});
  const work = useWork();
  const [keyOf] = useState(createAttempts);

  const send = async () => {
    const { organizationName, organizationCode, ...own } = form.values;
    const ofOrganization = isOrganization(own.reporterType) ? { organizationName, organizationCode } : {};
    const answers = filled({ ...own, ...ofOrganization });
    if (!form.show(problemsOf(NeedReportForm, answers), order)) return;
    const refusal = await work.run(async (write) => {
      const sent = await write('POST /need-reports', {
        body: answers as NeedReportForm & typeof answers,
        idempotencyKey: keyOf(answers),
      });
      forget();
      reportJustSent.give(sent);
      replaceWith('/packages/report/done/index');
    });
    if (refusal) form.showProblem(refusal, order);
  };

  /** An emergency is never sent; the server refuses it as well. */
  const danger = form.text('urgency') === dangerUrgency || work.problem?.code === refusedForDanger;
  return { form, danger, busy: work.busy, problem: work.problem, send: () => void send() };
}
