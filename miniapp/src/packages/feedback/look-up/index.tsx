import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import { LookUpForm } from '@jingkang/shared/forms/feedback';
import { useState } from 'react';
import type { Write } from '../../../api/call';
import { Button } from '../../../components/Button';
import { FeedbackProgress } from '../../../components/FeedbackProgress';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Room } from '../../../components/Room';
import { TextField } from '../../../components/TextField';
import { problemsOf } from '../../../forms/problems-of';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';

const typed = [LookUpForm];

const order = ['queryCode'];

/** The code is all that is needed; it goes in the body, never in an address. */
export default function LookUpFeedback() {
  const form = useForm('look-up', typed, {});
  const work = useWork();
  const [found, setFound] = useState<FeedbackForSender>();
  const code = () => ({ queryCode: form.text('queryCode') });

  const lookUp = async () => {
    if (!form.show(problemsOf(LookUpForm, code()), order)) return;
    const refusal = await work.run(async (write) => {
      setFound(await write('POST /feedback/look-ups', { body: code() }));
    });
    if (refusal) {
      setFound(undefined);
      form.showProblem(refusal, order);
    }
  };
  const reopen = async (reason: string, write: Write) => {
    const body = { ...code(), reason };
    setFound(await write('POST /feedback/look-ups/actions/reopen', { body }));
  };

  return (
    <Page personal title="查反馈" lead="填查询码，看办到哪一步。">
      <TextField form={form} name="queryCode" label="查询码" hint="提交反馈时给您的那一串。" required />
      <ProblemNotice problem={work.problem} />
      <Button busy={work.busy} onPress={() => void lookUp()}>
        查询
      </Button>
      <Room className="jk-stack">
        {found ? <FeedbackProgress feedback={found} onReopen={reopen} /> : null}
      </Room>
    </Page>
  );
}
