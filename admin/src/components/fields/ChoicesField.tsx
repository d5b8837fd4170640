import { Form } from 'antd';
import type { Labels } from '@jingkang/shared/terms';
import { optionsOf } from '../options';
import { ChoiceGroup } from './ChoiceGroup';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly labels: Labels;
}

/** Any number of a few. */
export function ChoicesField({ name, label, labels, required = false, hint }: Props) {
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <ChoiceGroup label={label} options={optionsOf(labels)} />
    </Form.Item>
  );
}
