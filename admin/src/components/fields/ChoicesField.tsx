import { Checkbox, Form } from 'antd';
import type { Labels } from '@jingkang/shared/terms';
import { optionsOf } from '../options';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly labels: Labels;
}

/** Any number of a few. */
export function ChoicesField({ name, label, labels, required = false, hint }: Props) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <Checkbox.Group role="group" aria-label={label} options={optionsOf(labels)} />
    </Form.Item>
  );
}
