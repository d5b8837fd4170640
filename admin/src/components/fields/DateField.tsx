import { Form, Input } from 'antd';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly min?: string;
  readonly max?: string;
}

/** A day as `YYYY-MM-DD`, picked with what the browser offers. */
export function DateField({ name, label, required = false, hint, min, max }: Props) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <Input type="date" className="date-input" min={min} max={max} />
    </Form.Item>
  );
}
