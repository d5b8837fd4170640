import { Form } from 'antd';
import type { FieldProps } from './field';
import { RegionPicker } from './RegionPicker';

interface Props extends FieldProps {
  readonly depth?: number;
}

export function RegionField({ name, label, required = false, hint, depth = 4 }: Props) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <RegionPicker label={label} depth={depth} />
    </Form.Item>
  );
}
