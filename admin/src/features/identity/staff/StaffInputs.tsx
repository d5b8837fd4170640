import { useQuery } from '@tanstack/react-query';
import { roles, staffRoles } from '@jingkang/shared/access/roles';
import { activeOrganizations } from '../../../api/organizations';
import { SelectField } from '../../../components/fields/SelectField';
import { TextField } from '../../../components/fields/TextField';

/** What can be changed of a member of staff. */
export function StaffInputs({ knownPhone }: { readonly knownPhone?: string | null }) {
  const organizations = useQuery(activeOrganizations);
  return (
    <>
      <TextField name="displayName" label="姓名" required />
      <SelectField
        name="role"
        label="角色"
        options={staffRoles.map((role) => ({ value: role, label: roles[role].label }))}
        required
      />
      <SelectField
        name="organizationId"
        label="所属机构"
        loading={organizations.isLoading}
        options={(organizations.data ?? []).map(({ id, name, regionName }) => ({
          value: id,
          label: `${name}（${regionName}）`,
        }))}
        hint="系统、安全、审计管理员可以不选。"
      />
      <TextField
        name="phone"
        label="联系电话"
        inputMode="tel"
        {...(knownPhone ? { hint: `现在是${knownPhone}。不改就留空。` } : {})}
      />
    </>
  );
}
