import { Form, Input } from 'antd';
import type { FieldProps } from './field';

/** A time of day as `HH:MM`, picked with what the browser offers. */
export function TimeField({ name, label, required = false, hint }: FieldProps) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <Input type="time" className="time-input" />
    </Form.Item>
  );
}
