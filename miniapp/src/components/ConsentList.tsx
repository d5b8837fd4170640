import type { FormControl } from '../forms/use-form';
import { Box, Words } from '../platform/elements';
import { CheckRow } from './CheckRow';
import { Icon } from './Icon';

export interface ConsentEntry {
  name: string;
  title: string;
  body: string;
  required: boolean;
}

interface Props {
  form: FormControl;
  version: string;
  entries: readonly ConsentEntry[];
}

/** Each item is ticked by itself, none beforehand (个人信息保护法 14, 29). */
export function ConsentList({ form, version, entries }: Props) {
  return (
    <Box className="jk-stack" role="group" label="逐项同意">
      {entries.map(({ name, title, body, required }) => {
        const error = form.errors[name];
        return (
          <Box key={name} className="jk-stack jk-stack--tight">
            <CheckRow
              id={form.idOf(name)}
              label={`${title}（${required ? '必选' : '可选'}）`}
              more={body}
              checked={form.values[name] === true}
              onChange={(checked) => form.set(name, checked)}
            />
            {error ? (
              <Box className="jk-field__error" role="alert">
                <Icon name="warning" />
                <Words>{error}</Words>
              </Box>
            ) : null}
          </Box>
        );
      })}
      <Words className="jk-small">同意书版本 {version}</Words>
    </Box>
  );
}
