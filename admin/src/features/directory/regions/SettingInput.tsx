import type { ReactNode } from 'react';
import type { SettingField } from '@jingkang/shared/regions/settings/definition';
import type { FieldProps } from '../../../components/fields/field';
import { NumberField } from '../../../components/fields/NumberField';
import { TextField } from '../../../components/fields/TextField';
import { TimeField } from '../../../components/fields/TimeField';

const inputs: Readonly<Record<SettingField['input'], (props: FieldProps) => ReactNode>> = {
  phone: (props) => <TextField {...props} inputMode="tel" />,
  number: NumberField,
  time: TimeField,
};

/** The input of one field of a setting, as its definition says. */
export function SettingInput({ name, field }: { readonly name: string; readonly field: SettingField }) {
  const Drawn = inputs[field.input];
  return <Drawn name={name} label={field.label} {...(field.hint ? { hint: field.hint } : {})} />;
}
