import type { FormControl } from '../forms/use-form';
import { Box, Tap, Words } from '../platform/elements';
import { Field } from './Field';
import { Icon } from './Icon';
import './ChipsField.scss';

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  form: FormControl;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  choices: readonly Choice[];
  many?: boolean;
  /** Choosing one of these clears the others, and the other way round: 「不清楚」. */
  alone?: readonly string[];
}

function toggled(list: readonly string[], value: string, alone: readonly string[]): string[] {
  if (list.includes(value)) return list.filter((each) => each !== value);
  if (alone.includes(value)) return [value];
  return [...list.filter((each) => !alone.includes(each)), value];
}

/** Choosing instead of typing. */
export function ChipsField({ form, name, label, hint, required, choices, many, alone = [] }: Props) {
  const id = form.idOf(name);
  const chosen = many ? form.list(name) : [form.text(name)];
  const press = (value: string) => {
    if (many) form.set(name, toggled(chosen, value, alone));
    else form.set(name, !required && chosen[0] === value ? undefined : value);
  };
  return (
    <Field id={id} label={label} hint={hint} required={required} error={form.errors[name]}>
      <Box id={id} className="jk-chips" role={many ? 'group' : 'radiogroup'} label={label}>
        {choices.map((choice) => {
          const on = chosen.includes(choice.value);
          return (
            <Tap
              key={choice.value}
              className={`jk-chip ${on ? 'is-on' : ''}`}
              label={choice.label}
              role={many ? 'checkbox' : 'radio'}
              checked={on}
              onPress={() => press(choice.value)}
            >
              {on ? <Icon name="check" /> : null}
              <Words>{choice.label}</Words>
            </Tap>
          );
        })}
      </Box>
    </Field>
  );
}
