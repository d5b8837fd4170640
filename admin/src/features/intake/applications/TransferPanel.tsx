import { useQuery } from '@tanstack/react-query';
import { TransferForm } from '@jingkang/shared/forms/application-steps';
import { servingKinds } from '@jingkang/shared/terms';
import { activeOrganizations } from '../../../api/organizations';
import { SelectField } from '../../../components/fields/SelectField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ApplicationPanelProps } from './panel-props';

const serving: readonly string[] = servingKinds;

/** Hands the application to an institution that fits better. */
export function TransferPanel(props: ApplicationPanelProps<'transfer'>) {
  const organizations = useQuery(activeOrganizations);
  const options = (organizations.data ?? [])
    .filter(({ id, kind }) => serving.includes(kind) && id !== props.record.organizationId)
    .map(({ id, name, regionName }) => ({ value: id, label: `${name}（${regionName}）` }));
  return (
    <ActionForm {...props} formClass={TransferForm} ends>
      <p>转交后由那家机构办理，本机构不再看得到这一件。</p>
      <SelectField
        name="organizationId"
        label="转去的机构"
        options={options}
        loading={organizations.isLoading}
        required
        {...(organizations.isError ? { hint: '没能读取机构名单，请关上再打开试一次。' } : {})}
      />
      <TextField name="reason" label="转交的理由" rows={3} required />
    </ActionForm>
  );
}
