import { Form, Input } from 'antd';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  /** More than one makes it a box of so many lines. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'decimal';
}

export function TextField({ rows = 1, hint, required = false, placeholder, ...rest }: Props) {
  const { name, label, autoComplete = 'off', inputMode } = rest;
  const shared = { placeholder, autoComplete, ...(inputMode ? { inputMode } : {}) };
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      {rows > 1 ? <Input.TextArea rows={rows} {...shared} /> : <Input {...shared} />}
    </Form.Item>
  );
}
