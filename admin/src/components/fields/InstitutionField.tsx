import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { institutionsIn } from '../../api/places';
import type { FieldName, FieldProps } from './field';
import { SelectField } from './SelectField';

interface Props extends FieldProps {
  /** The input of where the person lives. */
  readonly residence: FieldName;
  /** One that is not offered. */
  readonly except?: string | undefined;
}

/** One of the institutions of the county where the person lives. */
export function InstitutionField({ name, label, residence, except }: Props) {
  const place: unknown = Form.useWatch(residence);
  const county = typeof place === 'string' && place.length >= 6 ? place.slice(0, 6) : '';
  const institutions = useQuery(institutionsIn(county));
  if (county === '') return <p className="soft">先选现在住的地方，这里会列出附近的机构。</p>;
  return (
    <SelectField
      name={name}
      label={label}
      hint="不选就由居住地的区县安排。"
      loading={institutions.isLoading}
      options={(institutions.data ?? [])
        .filter(({ id }) => id !== except)
        .map((one) => ({ value: one.id, label: `${one.name}（${one.regionName}）` }))}
    />
  );
}
