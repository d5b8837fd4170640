import { Checkbox, type CheckboxOptionType } from 'antd';

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  readonly label: string;
  readonly options: readonly CheckboxOptionType<string>[];
  readonly className?: string;
  readonly 'aria-describedby'?: string;
}

/** Boxes as one input of a form. A group may not be marked required or invalid itself; its sentence is read. */
export function ChoiceGroup({ id, value, onChange, label, options, className, ...rest }: Props) {
  return (
    <div id={id} role="group" aria-label={label} aria-describedby={rest['aria-describedby']}>
      <Checkbox.Group
        value={value ?? []}
        options={[...options]}
        className={className}
        onChange={(next) => onChange?.(next)}
      />
    </div>
  );
}
