import { useQueryClient } from '@tanstack/react-query';
import type { OrganizationView, SavedOrganizationView } from '@jingkang/shared/api/administration';
import { DescribeOrganizationForm } from '@jingkang/shared/forms/organization';
import { Panel } from '../../../components/record/Panel';
import { RuledForm, whole } from '../../../components/RuledForm';
import { profileValues } from './organization-values';
import { ProfileInputs } from './ProfileInputs';

interface Props {
  readonly organization: OrganizationView;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedOrganizationView) => void;
}

/** What an institution says of its service: kept by its manager and its county. */
export function ProfileEditor({ organization, onClose, onSaved }: Props) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['organizations'] });
  const params = { id: organization.id };
  return (
    <Panel level={2} title={`修改${organization.name}的介绍`}>
      <RuledForm
        formClass={DescribeOrganizationForm}
        initial={profileValues(organization)}
        editOf={whole}
        fixed={{ version: organization.version }}
        send={(input, write) => write('PUT /organizations/{id}/profile', { params, body: input })}
        onDone={(saved) => {
          refresh();
          onSaved(saved);
        }}
        onStale={refresh}
        submitLabel="保存"
        onCancel={onClose}
      >
        <ProfileInputs />
      </RuledForm>
    </Panel>
  );
}
