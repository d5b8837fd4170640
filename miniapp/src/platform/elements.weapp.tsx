import { Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import type {
  BoxProps,
  DateBoxProps,
  HeadingProps,
  PictureProps,
  TapProps,
  TextBoxProps,
  WordsProps,
} from './element-props';

const spoken = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

export function Box({ id, className, children, role, label, live, hidden, style }: BoxProps) {
  return (
    <View
      id={id}
      className={className}
      ariaRole={role}
      ariaLabel={label}
      ariaLive={live}
      ariaHidden={spoken(hidden)}
      style={style}
    >
      {children}
    </View>
  );
}

export function Words({ id, className, children, hidden, selectable }: WordsProps) {
  return (
    <Text id={id} className={className} ariaHidden={spoken(hidden)} userSelect={selectable}>
      {children}
    </Text>
  );
}

export function Heading({ level, id, className, children }: HeadingProps) {
  return (
    <View id={id} className={`jk-h${level} ${className ?? ''}`} ariaRole="heading">
      {children}
    </View>
  );
}

export function Tap({
  id,
  className,
  label,
  role = 'button',
  checked,
  selected,
  expanded,
  current,
  disabled,
  onPress,
  children,
}: TapProps) {
  return (
    <View
      id={id}
      className={`jk-tap ${className ?? ''} ${disabled ? 'is-disabled' : ''}`}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      ariaRole={role}
      ariaLabel={label}
      ariaChecked={spoken(checked)}
      ariaSelected={spoken(selected ?? current)}
      ariaExpanded={spoken(expanded)}
      ariaDisabled={spoken(disabled)}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </View>
  );
}

const inputTypes = {
  text: 'text',
  phone: 'number',
  digits: 'number',
  identity: 'idcard',
  password: 'text',
} as const;

export function TextBox({
  kind = 'text',
  rows,
  label,
  required,
  invalid,
  onChange,
  onBlur,
  ...rest
}: TextBoxProps) {
  const common = {
    id: rest.id,
    value: rest.value,
    placeholder: rest.placeholder,
    placeholderClass: 'jk-placeholder',
    disabled: rest.disabled,
    // The rule of the field counts; a box of so many characters would cut what is pasted.
    maxlength: -1,
    cursorSpacing: 96,
    ariaLabel: label,
    ariaRequired: spoken(required),
    ariaInvalid: spoken(invalid),
    onBlur,
  };
  if (rows) {
    return (
      <Textarea
        {...common}
        className="jk-input jk-input--area"
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
      />
    );
  }
  return (
    <Input
      {...common}
      className="jk-input"
      type={inputTypes[kind]}
      password={kind === 'password'}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}

export function DateBox({ id, label, value, start, end, required, invalid, onChange }: DateBoxProps) {
  return (
    <Picker
      id={id}
      mode="date"
      value={value}
      start={start}
      end={end}
      ariaRole="button"
      ariaLabel={`${label} ${value || '未选择'}`}
      ariaRequired={spoken(required)}
      ariaInvalid={spoken(invalid)}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View className="jk-input jk-input--picker">{value || '点这里选择日期'}</View>
    </Picker>
  );
}

export function Picture({ src, label, className }: PictureProps) {
  return <Image src={src} className={className} mode="aspectFill" ariaRole="img" ariaLabel={label} />;
}
