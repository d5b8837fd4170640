import { useQueryClient } from '@tanstack/react-query';
import type { OrganizationView, SavedOrganizationView } from '@jingkang/shared/api/administration';
import { OrganizationForm, UpdateOrganizationForm } from '@jingkang/shared/forms/organization';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { Panel } from '../../../components/record/Panel';
import { Section } from '../../../components/record/Section';
import { RuledForm, whole } from '../../../components/RuledForm';
import { freshOrganization, organizationValues } from './organization-values';
import { OrganizationInputs } from './OrganizationInputs';

interface Props {
  /** Missing for a new one. */
  readonly organization?: OrganizationView;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedOrganizationView) => void;
}

const statuses = { active: '使用中', stopped: '已停用' } as const;

/** All of an organization, for the administrator. */
export function OrganizationEditor({ organization, onClose, onSaved }: Props) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['organizations'] });
  const done = (saved: SavedOrganizationView) => {
    refresh();
    onSaved(saved);
  };
  if (!organization)
    return (
      <Panel level={2} title="新增机构">
        <RuledForm
          formClass={OrganizationForm}
          initial={freshOrganization}
          send={(input, write) => write('POST /organizations', { body: input })}
          onDone={done}
          submitLabel="新增"
          onCancel={onClose}
        >
          <OrganizationInputs />
        </RuledForm>
      </Panel>
    );
  return (
    <Panel level={2} title={`修改${organization.name}`}>
      <RuledForm
        formClass={UpdateOrganizationForm}
        initial={organizationValues(organization)}
        editOf={whole}
        fixed={{ version: organization.version }}
        send={(input, write) =>
          write('PUT /organizations/{id}', { params: { id: organization.id }, body: input })
        }
        onDone={done}
        onStale={refresh}
        submitLabel="保存"
        onCancel={onClose}
      >
        <OrganizationInputs />
        <Section title="状态">
          <ChoiceField
            name="status"
            label="状态"
            labels={statuses}
            required
            hint="停用后，已送来的分派会退回，在服务的人会重新安排。"
          />
        </Section>
      </RuledForm>
    </Panel>
  );
}
