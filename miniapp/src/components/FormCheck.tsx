import type { FormControl } from '../forms/use-form';
import { Box, Words } from '../platform/elements';
import { CheckRow } from './CheckRow';
import { Icon } from './Icon';
import { Room } from './Room';

interface Props {
  form: FormControl;
  name: string;
  label: string;
  more?: string;
}

/** A box to tick that belongs to a form, with its own sentence when it is missing. */
export function FormCheck({ form, name, label, more }: Props) {
  const error = form.errors[name];
  return (
    <Box className="jk-stack jk-stack--tight">
      <CheckRow
        id={form.idOf(name)}
        label={label}
        more={more}
        checked={form.values[name] === true}
        onChange={(checked) => form.set(name, checked)}
      />
      <Room className="jk-field__error" role="alert">
        {error ? (
          <>
            <Icon name="warning" />
            <Words>{error}</Words>
          </>
        ) : null}
      </Room>
    </Box>
  );
}
