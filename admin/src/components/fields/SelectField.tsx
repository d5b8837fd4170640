import { Form } from 'antd';
import type { Option } from '../options';
import { PickList } from '../PickList';
import { searchAsTyped } from '../search-as-typed';
import type { FieldProps } from './field';

interface Props extends FieldProps {
  readonly options: readonly Option[];
  readonly loading?: boolean;
  readonly placeholder?: string;
}

/** One of a list that the server gave; typing narrows it. */
export function SelectField({ name, label, options, required = false, hint, ...rest }: Props) {
  const { loading = false, placeholder = '请选择' } = rest;
  return (
    <Form.Item name={name} label={label} required={required} extra={hint}>
      <PickList
        label={label}
        allowClear
        showSearch={searchAsTyped}
        loading={loading}
        placeholder={placeholder}
        options={options}
      />
    </Form.Item>
  );
}
