import { Select, type SelectProps } from 'antd';
import type { Option } from './options';

interface Props<Code extends string> extends Omit<SelectProps<Code, Option>, 'options' | 'aria-label'> {
  /** Names the input and its list for those who listen. */
  readonly label: string;
  readonly options: readonly Option[];
}

/** A list to pick one from. */
export function PickList<Code extends string = string>({ label, options, ...rest }: Props<Code>) {
  const name = (popup: HTMLDivElement | null) => {
    popup?.querySelector('[role="listbox"]')?.setAttribute('aria-label', label);
  };
  return (
    <Select<Code, Option>
      notFoundContent="没有可选的"
      {...rest}
      aria-label={label}
      options={[...options]}
      popupRender={(menu) => <div ref={name}>{menu}</div>}
    />
  );
}
