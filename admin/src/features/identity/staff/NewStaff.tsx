import { useQueryClient } from '@tanstack/react-query';
import type { EnrolledStaffView } from '@jingkang/shared/api/administration';
import { CreateStaffForm } from '@jingkang/shared/forms/staff';
import { TextField } from '../../../components/fields/TextField';
import { Panel } from '../../../components/record/Panel';
import { RuledForm } from '../../../components/RuledForm';
import { StaffInputs } from './StaffInputs';

interface Props {
  readonly onDone: (created: EnrolledStaffView) => void;
  readonly onClose: () => void;
}

export function NewStaff({ onDone, onClose }: Props) {
  const client = useQueryClient();
  return (
    <Panel level={2} title="新增人员">
      <RuledForm
        formClass={CreateStaffForm}
        send={(input, write) => write('POST /staff', { body: input })}
        onDone={(created) => {
          void client.invalidateQueries({ queryKey: ['staff'] });
          onDone(created);
        }}
        submitLabel="新增"
        onCancel={onClose}
      >
        <TextField name="userName" label="用户名" required hint="3到40个字母、数字、点或横线，用来登录。" />
        <StaffInputs />
      </RuledForm>
    </Panel>
  );
}
