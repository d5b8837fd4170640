import type { MyAssessment } from '@jingkang/shared/api/assessments';
import { missingItems } from '@jingkang/shared/assessments/scoring';
import { useRef, useState } from 'react';
import { clashesOf } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { ScaleForm } from '../../../components/ScaleForm';
import { Section } from '../../../components/Section';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { Box, Words } from '../../../platform/elements';
import { hasMovedOn } from '../may-do';

/** Answers are picked, nothing is typed. */
const typed = [] as const;

interface Props {
  mine: MyAssessment;
  selfReport: NonNullable<MyAssessment['selfReport']>;
  onChanged: () => void;
}

const pickOne = '请选一个。';

/** A scale the team has asked for. It may be laid aside half filled in, and changed until the team signs. */
export function SelfReport({ mine: { id, version }, selfReport, onChanged }: Props) {
  const { definition, answers, answered, ageNote } = selfReport;
  const form = useForm(`scale-${id}`, typed, { ...answers });
  const [saved, setSaved] = useState<'kept' | 'handed'>();
  const work = useWork();
  const base = useRef<object>(answers);
  const seen = useRef<Record<string, unknown>>({});

  const given = () => Object.fromEntries(definition.item.map(({ linkId }) => [linkId, form.text(linkId)]));
  const send = async (how: 'kept' | 'handed') => {
    setSaved(undefined);
    const missing = missingItems(definition, given()).map(({ linkId }) => [linkId, pickOne] as const);
    const order = definition.item.map(({ linkId }) => linkId);
    if (how === 'handed' && !form.show(Object.fromEntries(missing), order)) return;
    const refusal = await work.run(async (write) => {
      const picked = Object.entries(given()).filter(([, answer]) => answer);
      const picks = picked.map(([linkId, answer]) => ({ linkId, answer }));
      const body = { version, answers: picks, base: base.current, seen: seen.current };
      await write('PUT /my/assessments/{id}/answers', { params: { id }, body });
      base.current = Object.fromEntries(picked);
      setSaved(how);
      onChanged();
    });
    // What another device has picked is told once; sent again, what is picked here stands.
    for (const { field, theirs } of clashesOf(refusal)) seen.current = { ...seen.current, [field]: theirs };
    if (hasMovedOn(refusal)) onChanged();
  };

  return (
    <Section title={definition.title}>
      <Words>
        {answered ? '您已经填好。评估人员签名前，还可以改。' : '请按实际情况选，本人或家人填都可以。'}
      </Words>
      {ageNote ? (
        <Notice>
          <Words>{ageNote}</Words>
        </Notice>
      ) : null}
      <ScaleForm form={form} definition={definition} />
      <ProblemNotice problem={work.problem} />
      {clashesOf(work.problem).map(({ field, label, theirsWords, mineWords }) => (
        <Notice key={field}>
          <Words>
            {label}：另一台设备上选的是“{theirsWords}”，这里选的是“{mineWords}”。再交一次，按这里的算。
          </Words>
        </Notice>
      ))}
      {saved ? (
        <Notice tone="good" announce>
          <Words>{saved === 'handed' ? '已交给评估人员，谢谢您。' : '已存下，可以以后接着填。'}</Words>
        </Notice>
      ) : null}
      <Box className="jk-actions">
        <Button busy={work.busy} onPress={() => void send('handed')}>
          交给评估人员
        </Button>
        {answered ? null : (
          <Button kind="soft" disabled={work.busy} onPress={() => void send('kept')}>
            先存下，以后再填
          </Button>
        )}
      </Box>
    </Section>
  );
}
