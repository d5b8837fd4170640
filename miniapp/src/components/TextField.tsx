import type { FormControl } from '../forms/use-form';
import type { TextBoxProps } from '../platform/element-props';
import { TextBox } from '../platform/elements';
import { describedBy, Field } from './Field';

interface Props extends Pick<TextBoxProps, 'kind' | 'placeholder' | 'rows'> {
  form: FormControl;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

export function TextField({ form, name, label, hint, required, ...box }: Props) {
  const id = form.idOf(name);
  const error = form.errors[name];
  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <TextBox
        {...box}
        id={id}
        label={label}
        value={form.text(name)}
        required={required}
        invalid={!!error}
        describedBy={describedBy(id, { hint, error })}
        onChange={(value) => form.set(name, value)}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
}
