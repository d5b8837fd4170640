import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ChangedStaffView, EnrolledStaffView, StaffView } from '@jingkang/shared/api/administration';
import { roles } from '@jingkang/shared/access/roles';
import { UpdateStaffForm } from '@jingkang/shared/forms/staff';
import { useAccess } from '../../../access';
import { FactList } from '../../../components/FactList';
import { Panel } from '../../../components/record/Panel';
import { RuledForm } from '../../../components/RuledForm';
import { Qualifications } from './Qualifications';
import { SignInActions } from './SignInActions';
import { StaffInputs } from './StaffInputs';
import { useHeldWork } from './held-work';

interface Props {
  readonly person: StaffView;
  readonly onClose: () => void;
  readonly onEnrolled: (enrolled: EnrolledStaffView) => void;
}

/** One member of staff: what is kept, how they sign in, what they are qualified for. */
export function StaffDetail({ person, onClose, onEnrolled }: Props) {
  const { may } = useAccess();
  const client = useQueryClient();
  const [changed, setChanged] = useState<ChangedStaffView>();
  const { returnWords, returnedWords } = useHeldWork(person, changed);
  const refresh = () => void client.invalidateQueries({ queryKey: ['staff'] });
  return (
    <Panel level={2} title={`${person.displayName}（${person.userName}）`}>
      {may('staff.manage') ? (
        <RuledForm
          formClass={UpdateStaffForm}
          editOf={(values) => ({ ...values, phone: person.phone })}
          fixed={{ version: person.version }}
          initial={{
            displayName: person.displayName,
            role: person.role,
            organizationId: person.organizationId ?? undefined,
          }}
          send={(input, write) => write('PUT /staff/{id}', { params: { id: person.id }, body: input })}
          onDone={(changed) => {
            setChanged(changed);
            refresh();
          }}
          onStale={refresh}
          submitLabel="保存"
          onCancel={onClose}
        >
          <StaffInputs knownPhone={person.phone} />
          <p className="soft">换机构或角色时，{returnWords}</p>
          {returnedWords && <p role="status">{returnedWords}</p>}
        </RuledForm>
      ) : (
        <>
          <FactList
            facts={[
              { label: '角色', value: roles[person.role].label },
              { label: '所属机构', value: person.organizationName ?? '没有' },
              { label: '联系电话', value: person.phone ?? '没有' },
            ]}
          />
          <Button onClick={onClose}>收起</Button>
        </>
      )}
      <SignInActions person={person} onEnrolled={onEnrolled} onChanged={refresh} />
      <Qualifications person={person} editable={may('staff.manage')} onChanged={refresh} />
    </Panel>
  );
}
