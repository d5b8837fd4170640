import type { FormControl } from '../forms/use-form';
import { DateBox } from '../platform/elements';
import { describedBy, Field } from './Field';

interface Props {
  form: FormControl;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  start?: string;
  end?: string;
}

export function DateField({ form, name, label, hint, required, start, end }: Props) {
  const id = form.idOf(name);
  const error = form.errors[name];
  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <DateBox
        id={id}
        label={label}
        value={form.text(name)}
        start={start}
        end={end}
        required={required}
        invalid={!!error}
        describedBy={describedBy(id, { hint, error })}
        onChange={(value) => form.set(name, value)}
      />
    </Field>
  );
}
