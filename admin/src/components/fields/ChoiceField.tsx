import { Form, Radio } from 'antd';
import type { Labels } from '@jingkang/shared/terms';
import { optionsOf } from '../options';
import { PickList } from '../PickList';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly labels: Labels;
}

/** One of a few is picked at sight; one of many from a list. */
const mostAtSight = 7;

export function ChoiceField({ name, label, labels, required = false, hint }: Props) {
  const options = optionsOf(labels);
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      {options.length <= mostAtSight ? (
        <Radio.Group aria-label={label} options={options} />
      ) : (
        <PickList label={label} allowClear placeholder="请选择" options={options} />
      )}
    </Form.Item>
  );
}
