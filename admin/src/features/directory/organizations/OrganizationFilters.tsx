import { organizationKinds } from '@jingkang/shared/terms';
import { RegionPicker } from '../../../components/fields/RegionPicker';
import { optionsOf } from '../../../components/options';
import { PickList } from '../../../components/PickList';
import type { OrganizationSearch } from './organization-search';

interface Props {
  readonly filters: OrganizationSearch;
  readonly onChange: (filters: OrganizationSearch) => void;
}

const statuses = { active: '使用中', stopped: '已停用' } as const;

export function OrganizationFilters({ filters, onChange }: Props) {
  const { region, kind, status } = filters;
  return (
    <div className="filters" role="group" aria-label="筛选">
      <PickList<keyof typeof organizationKinds>
        label="机构类别"
        placeholder="全部类别"
        allowClear
        value={kind ?? null}
        options={optionsOf(organizationKinds)}
        onChange={(value?: OrganizationSearch['kind']) => onChange({ ...filters, kind: value })}
      />
      <PickList<keyof typeof statuses>
        label="状态"
        placeholder="全部状态"
        allowClear
        value={status ?? null}
        options={optionsOf(statuses)}
        onChange={(value?: OrganizationSearch['status']) => onChange({ ...filters, status: value })}
      />
      <RegionPicker
        label="所在地区"
        {...(region ? { value: region } : {})}
        onChange={(code) => onChange({ ...filters, region: code })}
      />
    </div>
  );
}
