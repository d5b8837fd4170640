import { LookUpReopenForm } from '@jingkang/shared/forms/feedback';
import { useState } from 'react';
import type { Write } from '../api/call';
import { problemsOf } from '../forms/problems-of';
import { useForm } from '../forms/use-form';
import { useWork } from '../hooks/use-work';
import { Box, Words } from '../platform/elements';
import { Button } from './Button';
import { ProblemNotice } from './ProblemNotice';
import { Section } from './Section';
import { TextField } from './TextField';

const typed = [LookUpReopenForm];

const order = ['reason'];

/** Once, with a reason, after an answer. */
export function ReopenFeedback({ onReopen }: { onReopen: (reason: string, write: Write) => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const form = useForm('reopen', typed, {});
  const work = useWork();

  const send = async () => {
    if (!form.show(problemsOf(LookUpReopenForm, form.values, order), order)) return;
    const refusal = await work.run((write) => onReopen(form.text('reason'), write));
    if (refusal) form.showProblem(refusal, order);
  };

  if (!open) {
    return (
      <Button kind="soft" onPress={() => setOpen(true)}>
        不满意，要求重办
      </Button>
    );
  }
  return (
    <Section title="要求重办">
      <Box className="jk-card jk-stack">
        <Words className="jk-soft">可以要求一次。还不满意，可以打12345。</Words>
        <TextField
          form={form}
          name="reason"
          label="哪里不满意"
          hint="写清楚，好让人重新办。"
          rows={3}
          required
        />
        <ProblemNotice problem={work.problem} />
        <Button busy={work.busy} onPress={() => void send()}>
          要求重办
        </Button>
      </Box>
    </Section>
  );
}
