import type { MyApplication } from '@jingkang/shared/api/matters';
import { SupplyInformationForm } from '@jingkang/shared/forms/application-steps';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import { Upload } from '../../../components/Upload';
import { problemsOf } from '../../../forms/problems-of';
import { useKeptForm } from '../../../forms/use-kept-form';
import { useWork } from '../../../hooks/use-work';
import { Box, Words } from '../../../platform/elements';
import { dateWords } from '../../../words/moments';
import { correctedForm, fieldsAsked } from './asked-fields';
import { Corrections } from './Corrections';

const typed = [ApplicationForm, SupplyInformationForm];

interface Props {
  application: MyApplication;
  asked: NonNullable<MyApplication['asked']>;
  /** The application has changed, by us or by someone else. */
  onChanged: () => void;
}

/** Problems of corrected fields come back as `fields.contactPhone` and belong beside the input. */
const besideInputs = (problems: Readonly<Record<string, string>>, inputs: readonly string[]) =>
  Object.fromEntries(
    Object.entries(problems)
      .map(([path, words]): [string, string] => [path.replace(/^fields\./, ''), words])
      .filter(([name]) => inputs.includes(name)),
  );

export function Asked({ application, asked, onChanged }: Props) {
  const { id, version, fields } = application;
  const correctable = fieldsAsked(asked.items);
  const { form, forget } = useKeptForm(`asked-${id}`, typed, { ...fields });
  const work = useWork();
  const [photos, setPhotos] = useState(application.attachments);
  const order = [...correctable, 'message'];

  const send = async () => {
    const corrected = correctedForm(fields, form.values, correctable);
    const body = { version, message: form.text('message'), ...(corrected && { fields: corrected }) };
    if (!form.show(besideInputs(problemsOf(SupplyInformationForm, body), order), order)) return;
    const refusal = await work.run(async (write) => {
      await write('POST /applications/{id}/actions/supply-information', { params: { id }, body });
      forget();
      onChanged();
    });
    if (refusal?.code === 'stale') onChanged();
    if (refusal) void form.show(besideInputs(refusal.fields, order), order);
  };

  return (
    <Section title="请您补充">
      <Notice tone="attention">
        <Words className="jk-paragraph jk-strong">{asked.message}</Words>
        {asked.items.length ? <Words className="jk-paragraph">要补充：{asked.items.join('、')}</Words> : null}
        <Words className="jk-paragraph">
          {dateWords(asked.lapsesOn)}前没有补充，会先停办。以后可以重新申请。
        </Words>
      </Notice>
      <Box className="jk-card jk-form">
        <Corrections form={form} fields={correctable} />
        <TextField
          form={form}
          name="message"
          label="给社工的话"
          hint="把要补充的写在这里。"
          rows={4}
          required
        />
        <Upload
          id={`asked-photos-${id}`}
          label="照片材料"
          hint="要的证明可以拍给社工。请不要拍身份证。"
          applicationId={id}
          attachments={photos}
          onChange={setPhotos}
        />
        <ProblemNotice problem={work.problem} />
        <Button busy={work.busy} onPress={() => void send()}>
          提交补充
        </Button>
      </Box>
    </Section>
  );
}
