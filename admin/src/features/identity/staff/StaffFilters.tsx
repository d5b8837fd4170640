import { useQuery } from '@tanstack/react-query';
import { type Role, roles, staffRoles } from '@jingkang/shared/access/roles';
import { activeOrganizations } from '../../../api/organizations';
import { optionsOf } from '../../../components/options';
import { PickList } from '../../../components/PickList';
import { searchAsTyped } from '../../../components/search-as-typed';
import type { StaffSearch } from './staff-search';

interface Props {
  readonly filters: StaffSearch;
  readonly onChange: (filters: StaffSearch) => void;
}

const statuses = { active: '可以登录', disabled: '已停用' } as const;

export function StaffFilters({ filters, onChange }: Props) {
  const organizations = useQuery(activeOrganizations);
  return (
    <div className="filters" role="group" aria-label="筛选">
      <PickList<Role>
        label="角色"
        placeholder="全部角色"
        allowClear
        value={filters.role ?? null}
        options={staffRoles.map((role) => ({ value: role, label: roles[role].label }))}
        onChange={(value?: StaffSearch['role']) => onChange({ ...filters, role: value })}
      />
      <PickList<keyof typeof statuses>
        label="状态"
        placeholder="全部状态"
        allowClear
        value={filters.status ?? null}
        options={optionsOf(statuses)}
        onChange={(value?: StaffSearch['status']) => onChange({ ...filters, status: value })}
      />
      <PickList
        label="所属机构"
        placeholder="全部机构"
        className="wide-select"
        allowClear
        showSearch={searchAsTyped}
        value={filters.organizationId ?? null}
        loading={organizations.isLoading}
        options={(organizations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value?: string) => onChange({ ...filters, organizationId: value })}
      />
    </div>
  );
}
