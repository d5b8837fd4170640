import type {
  BoxProps,
  DateBoxProps,
  HeadingProps,
  PictureProps,
  TapProps,
  TextBoxProps,
  WordsProps,
} from './element-props';

export function Box({ id, className, children, role, label, live, hidden, style }: BoxProps) {
  return (
    <div
      id={id}
      className={className}
      role={role}
      aria-label={label}
      aria-live={live}
      aria-modal={role === 'dialog' ? true : undefined}
      aria-hidden={hidden}
      tabIndex={role === 'dialog' ? -1 : undefined}
      style={style}
    >
      {children}
    </div>
  );
}

export function Words({ id, className, children, hidden }: WordsProps) {
  return (
    <span id={id} className={className} aria-hidden={hidden}>
      {children}
    </span>
  );
}

export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
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
    <button
      type="button"
      id={id}
      className={`jk-tap ${className ?? ''}`}
      role={role === 'button' ? undefined : role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected}
      aria-expanded={expanded}
      aria-current={current ? 'page' : undefined}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

const inputModes = {
  text: { type: 'text', inputMode: 'text', autoComplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  digits: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  identity: { type: 'text', inputMode: 'text', autoComplete: 'off' },
  password: { type: 'password', inputMode: 'text', autoComplete: 'current-password' },
} as const;

export function TextBox({
  kind = 'text',
  rows,
  label,
  required,
  invalid,
  describedBy,
  onChange,
  ...rest
}: TextBoxProps) {
  const common = {
    ...rest,
    className: rows ? 'jk-input jk-input--area' : 'jk-input',
    'aria-label': label,
    'aria-required': required,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
  };
  if (rows) return <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />;
  return <input {...common} {...inputModes[kind]} onChange={(event) => onChange(event.target.value)} />;
}

export function DateBox({
  id,
  label,
  value,
  start,
  end,
  required,
  invalid,
  describedBy,
  onChange,
}: DateBoxProps) {
  return (
    <input
      id={id}
      type="date"
      className="jk-input"
      value={value}
      min={start}
      max={end}
      aria-label={label}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function Picture({ src, label, className }: PictureProps) {
  return <img src={src} alt={label} className={className} />;
}
