import { Button } from 'antd';
import { useState } from 'react';
import type { QualificationView, StaffView } from '@jingkang/shared/api/administration';
import { QualificationForm, UpdateQualificationForm } from '@jingkang/shared/forms/staff';
import { dayText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm, whole } from '../../../components/RuledForm';

interface Props {
  readonly person: StaffView;
  readonly editable: boolean;
  readonly onChanged: () => void;
}

/** The training records that registration asks for (需求评估能力). */
export function Qualifications({ person, editable, onChanged }: Props) {
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const { id } = person;
  const shared = {
    submitLabel: '保存',
    onCancel: close,
    onDone: () => {
      onChanged();
      close();
    },
  };
  const edited = person.qualifications.find((row) => row.id === open);
  return (
    <section className="section" aria-label="需求评估能力培训记录">
      <h3>需求评估能力培训记录</h3>
      {person.qualifications.length === 0 && <EmptyNote>还没有记录。没有记录的社工不能登记。</EmptyNote>}
      <ul className="plain-list">
        {person.qualifications.map((row) => (
          <li key={row.id}>
            {row.certificateNo}，{dayText(row.validFrom)}到{dayText(row.validTo)}有效{' '}
            {editable && (
              <Button size="small" aria-label={`修改${row.certificateNo}`} onClick={() => setOpen(row.id)}>
                修改
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && !open && <Button onClick={() => setOpen('new')}>增加记录</Button>}
      {open === 'new' && (
        <RuledForm
          formClass={QualificationForm}
          send={(input, write) => write('POST /staff/{id}/qualifications', { params: { id }, body: input })}
          {...shared}
        >
          <QualificationInputs />
        </RuledForm>
      )}
      {edited && (
        <RuledForm
          key={edited.id}
          formClass={UpdateQualificationForm}
          initial={inputsOf(edited)}
          editOf={whole}
          fixed={{ version: edited.version }}
          send={(input, write) =>
            write('PUT /staff/{id}/qualifications/{qualificationId}', {
              params: { id, qualificationId: edited.id },
              body: input,
            })
          }
          onStale={onChanged}
          {...shared}
        >
          <QualificationInputs />
        </RuledForm>
      )}
    </section>
  );
}

const inputsOf = ({ certificateNo, validFrom, validTo }: QualificationView) => ({
  certificateNo,
  validFrom,
  validTo,
});

function QualificationInputs() {
  return (
    <>
      <TextField name="certificateNo" label="证书编号" required />
      <DateField name="validFrom" label="有效期起" required />
      <DateField name="validTo" label="有效期止" required />
    </>
  );
}
