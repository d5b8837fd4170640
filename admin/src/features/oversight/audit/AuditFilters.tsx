import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { foldWord } from '@jingkang/shared/forms/typed/codes';
import { auditSearch, type AuditSearch } from './audit-search';

interface Props {
  readonly filters: AuditSearch;
  readonly onChange: (filters: AuditSearch) => void;
}

const inputs = [
  { name: 'recordType', label: '记录类型', placeholder: '如 applications' },
  { name: 'recordId', label: '记录编号', placeholder: '36位编号' },
  { name: 'accountId', label: '账号编号', placeholder: '36位编号' },
  { name: 'kind', label: '事件类别', placeholder: '如 revealed' },
] as const;

/** All four are names for machines. */
const folded = (typed: AuditSearch) =>
  Object.fromEntries(Object.entries(typed).map(([name, word]) => [name, foldWord(word ?? '')]));

export function AuditFilters({ filters, onChange }: Props) {
  const [typed, setTyped] = useState<AuditSearch>(filters);
  const [wrong, setWrong] = useState('');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const search = auditSearch(folded(typed));
    const lost = inputs.filter(({ name }) => typed[name] && !search[name]).map(({ label }) => label);
    setWrong(lost.length ? `${lost.join('、')}不对，请核对后再筛选。` : '');
    if (lost.length === 0) onChange(search);
  };
  return (
    <form noValidate className="filters" aria-label="筛选" onSubmit={apply}>
      {inputs.map(({ name, label, placeholder }) => (
        <label key={name} className="filter">
          <span className="small">{label}</span>
          <Input
            allowClear
            autoComplete="off"
            placeholder={placeholder}
            value={typed[name] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </label>
      ))}
      <Button htmlType="submit" type="primary">
        筛选
      </Button>
      <Button onClick={() => onChange({})}>清除</Button>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
