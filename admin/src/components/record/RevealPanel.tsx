import type { WriteKey } from '@jingkang/shared/api/routes';
import { RevealForm as RevealRules } from '@jingkang/shared/forms/reveal';
import { revealReasons } from '@jingkang/shared/terms';
import { ChoiceField } from '../fields/ChoiceField';
import { ChoicesField } from '../fields/ChoicesField';
import { RuledForm } from '../RuledForm';

type RevealedIn<Key> = Key extends `POST ${infer Path}/{id}/reveals` ? Path : never;

/** The record whose fields can be shown. */
export interface Revealable {
  readonly of: RevealedIn<WriteKey>;
  readonly id: string;
}

interface Props {
  readonly place: Revealable;
  /** The masked fields and their labels. */
  readonly masked: Readonly<Record<string, string>>;
  readonly onShown: (values: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

/** Which fields are to be shown, and why; the asking itself is kept as evidence. */
export function RevealForm({ place: { of, id }, masked, onShown, onCancel }: Props) {
  return (
    <div className="panel">
      <RuledForm
        formClass={RevealRules}
        send={(input, write) => write(`POST ${of}/{id}/reveals`, { params: { id }, body: input })}
        onDone={({ values }) => onShown(values)}
        submitLabel="查看"
        onCancel={onCancel}
      >
        <ChoicesField name="fields" label="要查看的内容" labels={masked} required />
        <ChoiceField name="reason" label="查看的原因" labels={revealReasons} required />
      </RuledForm>
    </div>
  );
}
