import type { FormControl } from '../forms/use-form';
import { Box, Words } from '../platform/elements';
import { FormCheck } from './FormCheck';

interface ConsentEntry {
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
      {entries.map(({ name, title, body, required }) => (
        <FormCheck
          key={name}
          form={form}
          name={name}
          label={`${title}（${required ? '必选' : '可选'}）`}
          more={body}
        />
      ))}
      <Words className="jk-small">同意书版本 {version}</Words>
    </Box>
  );
}
