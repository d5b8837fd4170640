import type { MyAssessment, SelfReportSaved } from '@jingkang/shared/api/assessments';
import { missingItems } from '@jingkang/shared/assessments/scoring';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { ScaleForm } from '../../../components/ScaleForm';
import { Section } from '../../../components/Section';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { Box, Words } from '../../../platform/elements';
import { hasMovedOn } from '../may-do';

interface Props {
  mine: MyAssessment;
  selfReport: NonNullable<MyAssessment['selfReport']>;
  onChanged: () => void;
}

const pickOne = '请选一个。';

/** A scale the team has asked for. It may be laid aside half filled in, and changed until the team signs. */
export function SelfReport({ mine: { id, version }, selfReport, onChanged }: Props) {
  const { definition, answers, answered, ageNote } = selfReport;
  const form = useForm(`scale-${id}`, { ...answers });
  const [saved, setSaved] = useState<'kept' | 'handed'>();
  const work = useWork();

  const given = () => Object.fromEntries(definition.item.map(({ linkId }) => [linkId, form.text(linkId)]));
  const send = async (how: 'kept' | 'handed') => {
    setSaved(undefined);
    const missing = missingItems(definition, given()).map(({ linkId }) => [linkId, pickOne] as const);
    const order = definition.item.map(({ linkId }) => linkId);
    if (how === 'handed' && !form.show(Object.fromEntries(missing), order)) return;
    const refusal = await work.run(async (write) => {
      const picked = Object.entries(given()).filter(([, answer]) => answer);
      const body = { version, answers: picked.map(([linkId, answer]) => ({ linkId, answer })) };
      await write<SelfReportSaved>('PUT', '/api/my/assessments/{id}/answers', { params: { id }, body });
      setSaved(how);
      onChanged();
    });
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
