import { Button, Form } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { validateDraft, validateForm } from '@jingkang/shared/forms/validate';
import type { Write } from '../api/call';
import { asProblem, bothChangedIn, ProblemError, staleDataOf } from '../api/problem';
import { useWrite } from '../api/use-write';
import { BothChanged } from './BothChanged';
import { today } from './dates';
import { useEditBase } from './edit-base';
import type { FieldName } from './fields/field';
import { foldOnLeave } from './fold-on-leave';
import { forgetProblems, halfTyped, placeProblems, tidy } from './form-problems';
import { ProblemNote } from './ProblemNote';
import { StaleNote } from './StaleNote';
import { useTyping } from './use-ask-before-leaving';

interface Props<Input extends object, Result> {
  /** The shared form: its rules are asked before anything is sent. */
  readonly formClass: new () => Input;
  /** Begins the ids of its inputs, where a second form with the same fields may stand on the page. */
  readonly name?: string;
  /** An edit of what others may edit too: what the form begins with is sent along, as this part of it. */
  readonly editOf?: (values: object) => object;
  /** Where a field that others have changed stands in this form, unless it is its own path. */
  readonly clashAt?: (field: string) => FieldName;
  /** What is sent along without being typed, such as the version. */
  readonly fixed?: Partial<Input>;
  readonly initial?: object;
  readonly send: (input: Input, write: Write) => Promise<Result>;
  /** `next` tells that the second button was used. */
  readonly onDone: (result: Result, next: boolean) => void;
  /** What is unfinished may be saved: only what could never be stored is refused. */
  readonly draft?: boolean;
  readonly submitLabel: string;
  /** A second button that sends the same and goes on. */
  readonly nextLabel?: string;
  readonly danger?: boolean;
  readonly onCancel?: () => void;
  /** Someone changed the record meanwhile; what was typed stays. */
  readonly onStale?: () => void;
  readonly onRefused?: (problem: ProblemError) => void;
  /** Refusals that the screen itself answers, by code. */
  readonly quietCodes?: readonly string[];
  /** Nobody misses what is typed in it: a password. */
  readonly leftFreely?: boolean;
  readonly children?: ReactNode;
}

/** Of an edit: all of the form stands for itself. */
export const whole = (values: object): object => values;

/** A form that knows its rules: sentences stand at the inputs, nothing typed is ever lost by a refusal. */
export function RuledForm<Input extends object, Result>(props: Props<Input, Result>) {
  const [form] = Form.useForm();
  const [begun] = useState(() => props.initial ?? {});
  const partOf = (values: unknown) => props.editOf?.(tidy(values) as object) ?? {};
  const edit = useEditBase(partOf(begun));
  const next = useRef(false);
  const typing = useTyping(props.leftFreely);
  const [more, setMore] = useState<readonly string[]>([]);

  const sending = useWrite<Input, Result>({
    send: props.send,
    onSuccess: (result, input) => {
      if (props.editOf) edit.beginWith(props.editOf(input));
      props.onDone(result, next.current);
    },
    onError: (error) => {
      typing.open();
      const problem = asProblem(error);
      if (!problem) return;
      setMore(placeProblems(form, problem.fields));
      if (staleDataOf(problem)) props.onStale?.();
      props.onRefused?.(problem);
    },
  });

  const submit = () => {
    const typed: unknown = tidy(form.getFieldsValue(true));
    const along = props.editOf ? edit.sentAlong() : {};
    const plain = { ...(typed as object), ...props.fixed, ...along };
    const check = props.draft ? validateDraft : validateForm;
    const checked = check(props.formClass, plain, { today: today() });
    const half = halfTyped(form);
    if ('fields' in checked || Object.keys(half).length > 0) {
      sending.reset();
      setMore(placeProblems(form, { ...('fields' in checked ? checked.fields : {}), ...half }));
      return;
    }
    setMore(placeProblems(form, {}));
    typing.sent();
    sending.mutate(checked.value as Input);
  };

  const problem = asProblem(sending.error);
  const isQuiet =
    staleDataOf(problem) !== undefined ||
    bothChangedIn(problem) !== undefined ||
    (problem !== undefined && props.quietCodes?.includes(problem.code));
  return (
    <Form
      noValidate
      form={form}
      {...(props.name ? { name: props.name } : {})}
      layout="vertical"
      onFinish={submit}
      onBlur={foldOnLeave(form, props.formClass)}
      initialValues={props.initial ?? {}}
      onValuesChange={(changed: unknown) => {
        forgetProblems(form, changed);
        typing.open();
      }}
    >
      {props.children}
      <StaleNote problem={problem} />
      <BothChanged
        problem={problem}
        form={form}
        edit={edit}
        {...(props.clashAt ? { nameOf: props.clashAt } : {})}
      />
      <ProblemNote problem={isQuiet ? undefined : problem} more={more} />
      <div className="form-buttons">
        <Button
          type="primary"
          htmlType="submit"
          danger={props.danger ?? false}
          loading={sending.isPending}
          onClick={() => (next.current = false)}
        >
          {props.submitLabel}
        </Button>
        {props.nextLabel && (
          <Button htmlType="submit" disabled={sending.isPending} onClick={() => (next.current = true)}>
            {props.nextLabel}
          </Button>
        )}
        {props.onCancel && (
          <Button type="text" disabled={sending.isPending} onClick={props.onCancel}>
            取消
          </Button>
        )}
      </div>
    </Form>
  );
}
