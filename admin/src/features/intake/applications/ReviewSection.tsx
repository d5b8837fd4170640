import { EditOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ApplicationRecord, ReviewView } from '@jingkang/shared/api/applications';
import { ReviewForm } from '@jingkang/shared/forms/review';
import { validateForm } from '@jingkang/shared/forms/validate';
import { asProblem, bothChangedIn, staleDataOf } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { BothChanged } from '../../../components/BothChanged';
import { momentText, today } from '../../../components/dates';
import { useEditBase } from '../../../components/edit-base';
import { EmptyNote } from '../../../components/EmptyNote';
import { FactList } from '../../../components/FactList';
import { foldOnLeave } from '../../../components/fold-on-leave';
import { forgetProblems, placeProblems, tidy } from '../../../components/form-problems';
import { ProblemNote } from '../../../components/ProblemNote';
import { Section } from '../../../components/record/Section';
import { StaleNote } from '../../../components/StaleNote';
import { useTyping } from '../../../components/use-ask-before-leaving';
import { without } from '../../../components/without';
import { reviewFacts } from './review-facts';
import { ReviewInputs } from './ReviewInputs';

/** F4: filled in by who reviews, read by the others. */
export function ReviewSection({ record }: { readonly record: ApplicationRecord }) {
  const { review } = record;
  const [dirty, setDirty] = useState(false);
  const saved = review?.savedAt && (
    <span className="soft small">
      {review.reviewerName ?? ''} {momentText(review.savedAt)}保存
    </span>
  );
  return (
    <Section title="初核和需求评估" actions={saved}>
      {record.may.review || dirty ? (
        <ReviewEditor record={record} dirty={dirty} onDirty={setDirty} />
      ) : review ? (
        <FactList facts={reviewFacts(review)} />
      ) : (
        <EmptyNote>还没有开始初核。</EmptyNote>
      )}
    </Section>
  );
}

const inputsOf = (review: ReviewView | null): object =>
  review ? without(review, ['reviewerName', 'savedAt']) : {};

interface EditorProps {
  readonly record: ApplicationRecord;
  /** Something was typed that is not saved yet; it stays in sight whatever others do meanwhile. */
  readonly dirty: boolean;
  readonly onDirty: (dirty: boolean) => void;
}

function ReviewEditor({ record, dirty, onDirty }: EditorProps) {
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [more, setMore] = useState<readonly string[]>([]);
  const typing = useRef(0);
  const edit = useEditBase(inputsOf(record.review));

  const leaving = useTyping();
  // What others saved is taken over unless something is being typed here.
  useEffect(() => {
    if (dirty) return;
    form.setFieldsValue(inputsOf(record.review));
    edit.beginWith(inputsOf(record.review));
  }, [dirty, form, record.review, edit]);

  const saving = useWrite({
    send: async (input: ReviewForm, write) => {
      const typedBefore = typing.current;
      const answer = await write('PUT /applications/{id}/review', { params: { id: record.id }, body: input });
      return { ...answer, unchanged: typedBefore === typing.current };
    },
    onSuccess: async ({ unchanged }, { version: _, base: _base, seen: _seen, ...saved }) => {
      edit.beginWith(saved);
      await client.invalidateQueries({ queryKey: ['/applications'] });
      if (unchanged) onDirty(false);
    },
    onError: (error) => {
      leaving.open();
      const problem = asProblem(error);
      setMore(placeProblems(form, problem?.fields ?? {}));
      if (staleDataOf(problem)) void client.invalidateQueries({ queryKey: ['/applications'] });
    },
  });
  const save = () => {
    const plain = {
      ...(tidy(form.getFieldsValue(true)) as object),
      version: record.version,
      ...edit.sentAlong(),
    };
    const checked = validateForm(ReviewForm, plain, { today: today() });
    setMore(placeProblems(form, 'fields' in checked ? checked.fields : {}));
    if ('fields' in checked) return;
    leaving.sent();
    saving.mutate(checked.value);
  };
  const change = (changed: unknown) => {
    forgetProblems(form, changed);
    leaving.open();
    typing.current += 1;
    onDirty(true);
  };

  const problem = asProblem(saving.error);
  const isStale = staleDataOf(problem) !== undefined || bothChangedIn(problem) !== undefined;
  return (
    <Form
      noValidate
      form={form}
      layout="vertical"
      onFinish={save}
      onValuesChange={change}
      onBlur={foldOnLeave(form, ReviewForm)}
      className="review-form"
    >
      <ReviewInputs />
      <StaleNote problem={problem} />
      <BothChanged problem={problem} form={form} edit={edit} onChosen={() => onDirty(true)} />
      <ProblemNote problem={isStale ? undefined : problem} more={more} />
      <div className="form-buttons">
        <Button htmlType="submit" type={dirty ? 'primary' : 'default'} loading={saving.isPending}>
          保存初核
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
