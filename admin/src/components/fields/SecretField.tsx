import { Form, Input } from 'antd';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly autoComplete: 'current-password' | 'new-password';
}

export function SecretField({ name, label, required = false, hint, autoComplete }: Props) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <Input.Password autoComplete={autoComplete} />
    </Form.Item>
  );
}
