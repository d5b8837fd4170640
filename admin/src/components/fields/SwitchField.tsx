import { Form, Switch } from 'antd';
import type { FieldProps } from './field';

export function SwitchField({ name, label, hint }: FieldProps) {
  return (
    <Form.Item name={name} label={label} valuePropName="checked" extra={hint}>
      <Switch aria-label={label} />
    </Form.Item>
  );
}
