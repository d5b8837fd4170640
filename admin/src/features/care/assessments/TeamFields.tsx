import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { AssessmentRecord, AssessorView } from '@jingkang/shared/api/assessments';
import { professions } from '@jingkang/shared/terms';
import { addressIn } from '../../../api/files';
import { momentText } from '../../../components/dates';
import { optionsOf } from '../../../components/options';
import { PickList } from '../../../components/PickList';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';
import type { MemberValues } from './assessment-values';

const scanKind = { evidence: '纸质签名扫描件' };

/** Who assesses, as what, and who has signed. Somebody without an account signs on paper. */
export function TeamFields({ record }: { readonly record: AssessmentRecord }) {
  return (
    <Form.List name="members">
      {(rows, { add, remove }, { errors }) => (
        <>
          <ul className="team-rows">
            {rows.map(({ key, name }, index) => (
              <li key={key}>
                <MemberFields record={record} row={name} index={index} />
                <Button type="text" aria-label={`去掉第${index + 1}人`} onClick={() => remove(name)}>
                  去掉
                </Button>
              </li>
            ))}
          </ul>
          <Form.ErrorList errors={errors} />
          <div className="form-buttons">
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ accountId: null })}>
              加一位同事
            </Button>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '' })}>
              加一位外单位的人
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}

interface MemberProps {
  readonly record: AssessmentRecord;
  readonly row: number;
  readonly index: number;
}

function MemberFields({ record, row, index }: MemberProps) {
  const form = Form.useFormInstance();
  const watched: unknown = Form.useWatch(['members', row], { form, preserve: true });
  const member = (watched ?? {}) as MemberValues;
  const known = record.members.find(({ id }) => id === member.id);
  const colleague = record.colleagues.find(({ id }) => id === member.accountId);
  const isColleague = 'accountId' in member;
  const signsAs = (accountId: string) => {
    const picked = record.colleagues.find(({ id }) => id === accountId);
    form.setFieldValue(['members', row, 'profession'], picked?.professions[0]);
  };
  const nth = `第${index + 1}人`;
  return (
    <>
      {isColleague ? (
        <Form.Item name={[row, 'accountId']} className="team-who">
          <PickList
            label={`${nth}的姓名`}
            placeholder="选一位同事"
            options={namesOf(record)}
            onChange={signsAs}
          />
        </Form.Item>
      ) : (
        <Form.Item name={[row, 'name']} className="team-who">
          <Input aria-label={`${nth}的姓名`} placeholder="外单位人员的姓名" autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name={[row, 'profession']} className="team-what">
        <PickList label={`${nth}的专业`} placeholder="专业" options={professionsOf(colleague)} />
      </Form.Item>
      <span className="team-signed">
        {known?.signedAt ? `${momentText(known.signedAt)}已签` : '未签'}
        {member.attachmentId && (
          <a
            href={addressIn({ of: '/assessments', id: record.id }, member.attachmentId)}
            target="_blank"
            rel="noopener"
          >
            看扫描件（新标签页打开）
          </a>
        )}
        {!isColleague && !member.attachmentId && (
          <AttachmentUpload
            place={{ of: '/assessments', id: record.id }}
            kinds={scanKind}
            label="上传签名扫描件"
            onDone={({ id }) => form.setFieldValue(['members', row, 'attachmentId'], id)}
          />
        )}
      </span>
    </>
  );
}

const namesOf = ({ colleagues, members }: AssessmentRecord) => {
  const listed = colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const gone = members.flatMap(({ accountId, name }) =>
    accountId && !colleagues.some(({ id }) => id === accountId) ? [{ value: accountId, label: name }] : [],
  );
  return [...listed, ...gone];
};

const professionsOf = (colleague: AssessorView | undefined) =>
  optionsOf(professions).filter(
    ({ value }) => !colleague || colleague.professions.some((profession) => profession === value),
  );
