import { Form, InputNumber } from 'antd';
import type { FieldProps } from './field';
import { typedNumber } from './typed-number';

/** An amount typed in yuan and kept in fen. */
export function MoneyField({ name, label, required = false, hint }: FieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      extra={hint}
      getValueProps={(fen: unknown) => ({ value: typeof fen === 'number' ? fen / 100 : undefined })}
      normalize={(yuan: unknown) => (typeof yuan === 'number' ? Math.round(yuan * 100) : undefined)}
    >
      <InputNumber controls={false} parser={typedNumber} precision={2} className="number-input" />
    </Form.Item>
  );
}
