import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useCallback, useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import type { ReferralDraftView } from '@jingkang/shared/api/hospital-referrals';
import { HospitalReferralForm } from '@jingkang/shared/forms/hospital-referral';
import { referralProblems } from '@jingkang/shared/referrals/referral-facts';
import { consentText } from '@jingkang/shared/texts/consent';
import { useAttemptKey } from '../../../api/attempt-key';
import { asProblem, bothChangedIn } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { BothChanged } from '../../../components/BothChanged';
import { momentText, today } from '../../../components/dates';
import { foldOnLeave } from '../../../components/fold-on-leave';
import { forgetProblems, placeProblems, tidy } from '../../../components/form-problems';
import { ProblemNote } from '../../../components/ProblemNote';
import { useAutosave } from '../../../components/use-autosave';
import { ReferralEvidence } from './ReferralEvidence';
import { ReferralInputs } from './ReferralInputs';
import { ReferralSent } from './ReferralSent';

type Fields = Partial<HospitalReferralForm>;

/** The whole referral on one page. Every pause saves the draft; submitting tells all that is missing at once. */
export function ReferralForm({ draft }: { readonly draft: ReferralDraftView }) {
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<readonly AttachmentView[]>(draft.attachments);
  const [more, setMore] = useState<readonly string[]>([]);
  const attempt = useAttemptKey();
  // As typed: what was emptied is told, so that it is taken away.
  const read = useCallback(() => form.getFieldsValue(true) as Fields, [form]);
  const { id } = draft;
  const autosave = useAutosave('PUT /hospital-referrals/{id}/draft', draft, read);

  const submitting = useWrite({
    send: async (_: void, write) => {
      autosave.touch();
      const version = await autosave.flush();
      if (version === undefined) return undefined;
      return write('POST /hospital-referrals/{id}/actions/submit', {
        params: { id },
        body: { version },
        idempotencyKey: attempt.key,
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['/hospital-referrals'] }),
    onError: (error) => {
      attempt.renewAfter(error);
      setMore(placeProblems(form, asProblem(error)?.fields ?? {}));
    },
  });

  const submit = () => {
    const papers = files.filter(({ kind }) => kind === 'paper_consent').length;
    const problems = referralProblems(tidy(read()) as Fields, { papers, today: today() });
    setMore(placeProblems(form, problems));
    if (Object.keys(problems).length === 0) submitting.mutate();
  };

  if (submitting.data) return <ReferralSent submitted={submitting.data} />;
  return (
    <Form
      noValidate
      onBlur={foldOnLeave(form, HospitalReferralForm)}
      form={form}
      layout="vertical"
      initialValues={initialOf(draft.fields)}
      onValuesChange={(changed: unknown) => {
        forgetProblems(form, changed);
        autosave.touch();
      }}
      onFinish={submit}
    >
      {draft.words && (
        <Alert className="note" type="warning" showIcon title="机构请补充" description={draft.words} />
      )}
      <p className="autosave" role="status">
        {autosave.problem
          ? `草稿没能保存：${autosave.problem.message}`
          : autosave.waiting
            ? '正在保存草稿…'
            : `草稿已保存（${momentText(autosave.savedAt)}）`}
      </p>
      <ReferralInputs />
      <ReferralEvidence place={{ of: '/hospital-referrals', id }} files={files} onChange={setFiles} />
      <BothChanged problem={autosave.problem} form={form} edit={autosave} />
      <ProblemNote
        problem={bothChangedIn(autosave.problem) ? undefined : autosave.problem}
        onRetry={() => void autosave.flush()}
      />
      <ProblemNote problem={asProblem(submitting.error)} more={more} />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={submitting.isPending}>
          提交转介
        </Button>
      </div>
    </Form>
  );
}

/** An older wording of the consent has to be told and ticked anew. */
function initialOf(fields: ReferralDraftView['fields']): Fields {
  const { consentTextVersion: version, consentItems, ...rest } = fields as Fields;
  const current = version === consentText.version && consentItems ? { consentItems } : {};
  return { ...rest, ...current, consentTextVersion: consentText.version };
}
