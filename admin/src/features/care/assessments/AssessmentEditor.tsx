import { EditOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import type { AssessmentRecord, ScaleView } from '@jingkang/shared/api/assessments';
import { AssessmentContentsForm, SaveAssessmentForm } from '@jingkang/shared/forms/assessments';
import { validateDraft } from '@jingkang/shared/forms/validate';
import { asProblem, bothChangedIn, staleDataOf } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { BothChanged } from '../../../components/BothChanged';
import { today } from '../../../components/dates';
import { useEditBase } from '../../../components/edit-base';
import { foldOnLeave } from '../../../components/fold-on-leave';
import { forgetProblems, placeProblems } from '../../../components/form-problems';
import { ProblemNote } from '../../../components/ProblemNote';
import { refreshWith } from '../../../components/record/refresh';
import { Section } from '../../../components/record/Section';
import { StaleNote } from '../../../components/StaleNote';
import { useTyping } from '../../../components/use-ask-before-leaving';
import { type AssessmentValues, contentsOf, inputOf, shownScales, valuesOf } from './assessment-values';
import { OpinionFields } from './OpinionFields';
import { ScaleFields } from './ScaleFields';
import { FindingsFields, OccasionFields } from './SituationFields';
import { TeamFields } from './TeamFields';

interface Props {
  readonly record: AssessmentRecord;
  readonly scales: readonly ScaleView[];
  readonly dirty: boolean;
  readonly onDirty: (dirty: boolean) => void;
}

/** Refusals name the inputs as they were sent. */
const onThisPage = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [path.replace(/^contents\./, ''), sentence]),
  );

/** F6, filled in by the team. It is saved at a click, for a change takes signatures back. */
export function AssessmentEditor({ record, scales, dirty, onDirty }: Props) {
  const client = useQueryClient();
  const [form] = Form.useForm<AssessmentValues>();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [more, setMore] = useState<readonly string[]>([]);
  const edit = useEditBase(contentsOf(valuesOf(record), shownScales([], record, [])));
  const known = scales.filter(({ newest }) => newest).map(({ definition }) => definition);
  const shown = shownScales(known, record, added);

  const leaving = useTyping();
  // What others saved is taken over unless something is being typed here.
  useEffect(() => {
    if (dirty) return;
    form.setFieldsValue(valuesOf(record) as Parameters<typeof form.setFieldsValue>[0]);
    edit.beginWith(contentsOf(valuesOf(record), shownScales([], record, [])));
  }, [dirty, form, record, edit]);

  const saving = useWrite({
    send: (contents: object, write) =>
      write('PUT /assessments/{id}', {
        params: { id: record.id },
        body: { version: record.version, contents, ...edit.sentAlong() },
      }),
    onSuccess: (_, contents) => {
      edit.beginWith(contents);
      onDirty(false);
      setMore([]);
      refreshWith(client, '/assessments');
    },
    onError: (error) => {
      leaving.open();
      const problem = asProblem(error);
      setMore(placeProblems(form, onThisPage(problem?.fields ?? {})));
      if (staleDataOf(problem)) refreshWith(client, '/assessments');
    },
  });
  const save = () => {
    const contents = contentsOf(form.getFieldsValue(true) as AssessmentValues, shown);
    const checked = validateDraft(
      SaveAssessmentForm,
      { version: record.version, contents },
      { today: today() },
    );
    setMore(placeProblems(form, 'fields' in checked ? onThisPage(checked.fields) : {}));
    if ('fields' in checked) return;
    leaving.sent();
    saving.mutate(contents);
  };
  const change = (changed: unknown) => {
    forgetProblems(form, changed);
    leaving.open();
    onDirty(true);
  };

  const problem = asProblem(saving.error);
  const takenBack = saving.data?.signaturesTakenBack ?? [];
  return (
    <Form
      noValidate
      form={form}
      layout="vertical"
      onFinish={save}
      onValuesChange={change}
      onBlur={foldOnLeave(form, AssessmentContentsForm)}
      className="assessment-form"
    >
      <Section title="评估情况">
        <OccasionFields />
      </Section>
      <Section title="评估人员">
        <p className="soft">至少两种专业的人参加并签名。</p>
        <TeamFields record={record} />
      </Section>
      <Section title="量表">
        <ScaleFields
          record={record}
          known={scales}
          shown={shown}
          onAdd={(code) => setAdded([...added, code])}
        />
      </Section>
      <Section title="其他情况">
        <FindingsFields />
      </Section>
      <Section title="康复意见">
        <OpinionFields />
      </Section>
      <StaleNote problem={problem} />
      <BothChanged
        problem={problem}
        form={form}
        edit={edit}
        nameOf={(field) => inputOf(field, shown)}
        onChosen={() => onDirty(true)}
      />
      <ProblemNote
        problem={(staleDataOf(problem) ?? bothChangedIn(problem)) ? undefined : problem}
        more={more}
      />
      {takenBack.length > 0 && !dirty && (
        <Alert
          className="note"
          type="warning"
          showIcon
          role="alert"
          title={`内容有改动，${takenBack.join('、')}的签名已收回，请重新签名。`}
        />
      )}
      <div className="form-buttons save-bar">
        <Button htmlType="submit" type={dirty ? 'primary' : 'default'} loading={saving.isPending}>
          保存评估
        </Button>
        <span role="status">
          {dirty && (
            <strong className="unsaved">
              <EditOutlined aria-hidden /> 有内容还没保存
            </strong>
          )}
          {!dirty && saving.isSuccess && '已保存。'}
        </span>
      </div>
    </Form>
  );
}
