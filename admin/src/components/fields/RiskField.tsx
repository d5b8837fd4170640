import { Form, Radio } from 'antd';
import { riskLevels } from '@jingkang/shared/terms';
import type { FieldProps } from './field';

const options = riskLevels.map((label, value) => ({ value, label }));

/** One of the six levels of risk, in the words of the national rule. */
export function RiskField({ name, label, required = false, hint }: FieldProps) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <Radio.Group aria-label={label} className="tall-choices" options={options} />
    </Form.Item>
  );
}
