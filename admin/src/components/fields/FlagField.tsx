import { Checkbox, Form } from 'antd';
import type { FieldProps } from './field';

/** A box to tick; the label says what ticking it means. */
export function FlagField({ name, label, hint }: FieldProps) {
  return (
    <Form.Item name={name} valuePropName="checked" extra={hint}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}
