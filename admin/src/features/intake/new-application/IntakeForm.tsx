import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useCallback, useState } from 'react';
import type { DraftView } from '@jingkang/shared/api/applications';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { validateForm } from '@jingkang/shared/forms/validate';
import { consentText } from '@jingkang/shared/texts/consent';
import { useAttemptKey } from '../../../api/attempt-key';
import { asProblem, bothChangedIn } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { BothChanged } from '../../../components/BothChanged';
import { momentText, today } from '../../../components/dates';
import { ConsentFields, allStaffWays } from '../../../components/fields/ConsentFields';
import { foldOnLeave } from '../../../components/fold-on-leave';
import { forgetProblems, placeProblems, tidy } from '../../../components/form-problems';
import { ProblemNote } from '../../../components/ProblemNote';
import { useAutosave } from '../../../components/use-autosave';
import { DiscardDraft } from './DiscardDraft';
import { IntakeFiles } from './IntakeFiles';
import { IntakeInputs } from './IntakeInputs';
import { lastDraft } from './last-draft';
import { Submitted } from './Submitted';

interface Typed {
  readonly application?: object;
  readonly consent?: object;
}

/** Refusals of the server name the inputs as the rules do; on this page they stand in two groups. */
const onThisPage = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [
      /^(consent|application)\./.test(path) ? path : `application.${path.replace(/^fields\./, '')}`,
      sentence,
    ]),
  );

/** The whole application on one page. Every pause saves the draft. */
export function IntakeForm({ draft }: { readonly draft: DraftView }) {
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [files, setFiles] = useState<readonly AttachmentView[]>(draft.attachments);
  const [more, setMore] = useState<readonly string[]>([]);
  const attempt = useAttemptKey();
  const typed = useCallback(() => tidy(form.getFieldsValue(true)) as Typed, [form]);
  // As typed: what was emptied is told, so that it is taken away.
  const read = useCallback(() => (form.getFieldsValue(true) as Typed).application ?? {}, [form]);
  const autosave = useAutosave('PUT /applications/{id}/draft', draft, read);

  const submitting = useWrite({
    send: async (consent: ConsentForm, write) => {
      const version = await autosave.flush();
      if (version === undefined) return undefined;
      const body = { version, consent };
      return write('POST /applications/{id}/actions/submit', {
        params: { id: draft.id },
        body,
        idempotencyKey: attempt.key,
      });
    },
    onSuccess: (submitted) => {
      if (submitted) lastDraft.forget();
      return client.invalidateQueries({ queryKey: ['/applications'] });
    },
    onError: (error) => {
      attempt.renewAfter(error);
      setMore(placeProblems(form, onThisPage(asProblem(error)?.fields ?? {})));
    },
  });

  const submit = () => {
    const { application = {}, consent = {} } = typed();
    const when = { today: today() };
    const checkedApplication = validateForm(ApplicationForm, application, when);
    const checkedConsent = validateForm(ConsentForm, { ...consent, textVersion: consentText.version }, when);
    const problems = {
      ...under('application', checkedApplication),
      ...under('consent', checkedConsent),
    };
    setMore(placeProblems(form, problems));
    if ('value' in checkedApplication && 'value' in checkedConsent) submitting.mutate(checkedConsent.value);
  };

  if (submitting.data) return <Submitted submitted={submitting.data} />;
  return (
    <Form
      noValidate
      form={form}
      layout="vertical"
      initialValues={{ application: draft.fields }}
      onValuesChange={(changed: unknown) => {
        forgetProblems(form, changed);
        autosave.touch();
      }}
      onFinish={submit}
      onBlur={() => {
        foldOnLeave(form, ApplicationForm, 'application')();
        foldOnLeave(form, ConsentForm, 'consent')();
      }}
    >
      <p className="autosave" role="status">
        {autosave.problem
          ? `草稿没能保存：${autosave.problem.message}`
          : autosave.waiting
            ? '正在保存草稿…'
            : `草稿已保存（${momentText(autosave.savedAt)}）`}
      </p>
      <IntakeInputs />
      <section className="card" aria-labelledby="files">
        <h2 id="files">材料</h2>
        <IntakeFiles applicationId={draft.id} files={files} onChange={setFiles} />
      </section>
      <section className="card" aria-labelledby="consent">
        <h2 id="consent">同意</h2>
        <p className="soft">请逐项念给本人或监护人听。必须的两项都同意才能提交。</p>
        <ConsentFields prefix={['consent']} ways={allStaffWays} attachments={files} />
      </section>
      <BothChanged
        problem={autosave.problem}
        form={form}
        edit={autosave}
        nameOf={(field) => ['application', ...field.split('.')]}
      />
      <ProblemNote
        problem={bothChangedIn(autosave.problem) ? undefined : autosave.problem}
        onRetry={() => void autosave.flush()}
      />
      <ProblemNote problem={asProblem(submitting.error)} more={more} />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={submitting.isPending}>
          提交申请
        </Button>
        <DiscardDraft id={draft.id} />
      </div>
    </Form>
  );
}

type Checked = { readonly value: object } | { readonly fields: Readonly<Record<string, string>> };

const under = (part: string, checked: Checked): Record<string, string> =>
  'fields' in checked
    ? Object.fromEntries(Object.entries(checked.fields).map(([path, text]) => [`${part}.${path}`, text]))
    : {};
