import { Alert, Button, type FormInstance } from 'antd';
import { useState } from 'react';
import type { ClashView } from '@jingkang/shared/api/common';
import { bothChangedIn, type ProblemError } from '../api/problem';
import { momentText } from './dates';
import type { EditBase } from './edit-base';
import type { FieldName } from './fields/field';

interface Props {
  readonly problem: ProblemError | undefined;
  readonly form: FormInstance;
  readonly edit: Pick<EditBase, 'decided'>;
  /** Where the field stands on this page; undefined where it cannot be filled in from here. */
  readonly nameOf?: (field: string) => FieldName | undefined;
  /** Something was chosen: what is unsaved has to be told. */
  readonly onChosen?: () => void;
}

const plainly = (field: string): FieldName => field.split('.');

/** Two people have changed the same fields: what each wrote, and which of it shall stand. Nothing is saved yet. */
export function BothChanged(props: Props) {
  const data = bothChangedIn(props.problem);
  if (!data || !props.problem) return null;
  const last = data.changed.at(-1);
  return (
    <Alert
      className="note"
      type="warning"
      role="alert"
      showIcon
      title={props.problem.message}
      description={
        <>
          {last && (
            <p>
              {momentText(last.at)} {last.byWhom}：{last.label}
            </p>
          )}
          <Choices key={props.problem.requestId} clashes={data.clashes} {...props} />
        </>
      }
    />
  );
}

interface ChoicesProps extends Omit<Props, 'problem'> {
  readonly clashes: readonly ClashView[];
}

function Choices({ clashes, form, edit, nameOf = plainly, onChosen }: ChoicesProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choose = (clash: ClashView, whose: 'theirs' | 'mine') => {
    const name = nameOf(clash.field);
    if (whose === 'theirs' && name) form.setFieldValue(name, clash.theirs ?? undefined);
    edit.decided(clash);
    setChosen({ ...chosen, [clash.field]: whose });
    onChosen?.();
  };
  const all = clashes.every(({ field }) => field in chosen);
  return (
    <>
      <ul className="plain-list clashes">
        {clashes.map((clash) => (
          <li key={clash.field}>
            <strong>{clash.label}</strong>
            <br />
            别人写的：{clash.theirsWords}
            <br />
            您写的：{clash.mineWords}
            <div className="form-buttons">
              {nameOf(clash.field) && (
                <Button
                  size="small"
                  aria-pressed={chosen[clash.field] === 'theirs'}
                  aria-label={`${clash.label}用别人写的`}
                  onClick={() => choose(clash, 'theirs')}
                >
                  用别人写的
                </Button>
              )}
              <Button
                size="small"
                aria-pressed={chosen[clash.field] === 'mine'}
                aria-label={`${clash.label}用我写的`}
                onClick={() => choose(clash, 'mine')}
              >
                用我写的
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {all && <p role="status">选好了，请再点一次保存。</p>}
    </>
  );
}
