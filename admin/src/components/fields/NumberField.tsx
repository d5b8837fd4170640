import { Form, InputNumber } from 'antd';
import type { FieldProps } from './field';
import { typedNumber } from './typed-number';

export function NumberField({ name, label, required = false, hint }: FieldProps) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <InputNumber controls={false} parser={typedNumber} className="number-input" />
    </Form.Item>
  );
}
