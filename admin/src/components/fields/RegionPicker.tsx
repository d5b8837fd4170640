import { useQuery } from '@tanstack/react-query';
import { pathOf } from '@jingkang/shared/regions/codes';
import { regionsBelow } from '../../api/places';
import { PickList } from '../PickList';
import { searchAsTyped } from '../search-as-typed';

const levels = ['省', '市', '区县', '镇街', '村(社区)'] as const;

interface Props {
  /** Given by the form it stands in. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string | undefined) => void;
  readonly label: string;
  /** How far down it can be picked. */
  readonly depth?: number;
  /** A region that is not left: only what lies below it is picked. */
  readonly within?: string;
  readonly 'aria-describedby'?: string;
}

/** A region picked level by level, from what the server knows. */
export function RegionPicker({ id, value, onChange, label, depth = 4, within = '', ...rest }: Props) {
  const picked = value ? pathOf(value) : [];
  const kept = pathOf(within).length;
  return (
    <div
      className="region-picker"
      role="group"
      aria-label={label}
      aria-describedby={rest['aria-describedby']}
    >
      {levels.slice(0, Math.min(depth, picked.length + 1)).map((level, index) => (
        <LevelSelect
          key={level}
          {...(index === 0 && id ? { id } : {})}
          level={level}
          label={`${label}：${level}`}
          parent={picked[index - 1]}
          value={picked[index]}
          disabled={index < kept}
          onPick={(code) => onChange?.(code ?? picked[index - 1])}
        />
      ))}
    </div>
  );
}

interface LevelProps {
  readonly id?: string;
  readonly level: string;
  readonly label: string;
  readonly parent: string | undefined;
  readonly value: string | undefined;
  readonly disabled: boolean;
  readonly onPick: (code: string | undefined) => void;
}

function LevelSelect({ level, label, parent, value, disabled, onPick, id }: LevelProps) {
  const regions = useQuery(regionsBelow(parent));
  const options = (regions.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  if (regions.isSuccess && options.length === 0) return null;
  return (
    <PickList
      {...(id ? { id } : {})}
      className="region-level"
      label={label}
      placeholder={regions.isError ? '没能读取' : level}
      loading={regions.isLoading}
      allowClear={!disabled}
      disabled={disabled}
      showSearch={searchAsTyped}
      value={regions.data ? (value ?? null) : null}
      options={options}
      onChange={(code?: string) => onPick(code)}
    />
  );
}
