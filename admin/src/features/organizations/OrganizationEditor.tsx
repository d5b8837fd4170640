import { useQueryClient } from '@tanstack/react-query';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { OrganizationForm, UpdateOrganizationForm } from '@jingkang/shared/forms/organization';
import { call } from '../../api/call';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { Panel } from '../../components/record/Panel';
import { RuledForm } from '../../components/RuledForm';
import { without } from '../../components/without';
import { OrganizationInputs } from './OrganizationInputs';

interface Props {
  /** Missing for a new one. */
  readonly organization?: OrganizationView;
  readonly onClose: () => void;
}

const statuses = { active: '使用中', stopped: '已停用' } as const;
const fresh = { services: [], ageGroups: [], takesIntake: false, listed: false };

/** What is kept of an organization; only what the form knows is sent back. */
const inputsOf = (organization: OrganizationView) => without(organization, ['id', 'regionName', 'version']);

export function OrganizationEditor({ organization, onClose }: Props) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['organizations'] });
  const done = () => {
    refresh();
    onClose();
  };
  if (!organization)
    return (
      <Panel level={2} title="新增机构">
        <RuledForm
          formClass={OrganizationForm}
          initial={fresh}
          send={(input) => call<OrganizationView>('POST', '/organizations', { body: input })}
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
        initial={inputsOf(organization)}
        fixed={{ version: organization.version }}
        send={(input) => call<OrganizationView>('PUT', `/organizations/${organization.id}`, { body: input })}
        onDone={done}
        onStale={refresh}
        submitLabel="保存"
        onCancel={onClose}
      >
        <OrganizationInputs />
        <ChoiceField name="status" label="状态" labels={statuses} required />
      </RuledForm>
    </Panel>
  );
}
