import { Form } from 'antd';
import { useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { HospitalOpinionForm } from '@jingkang/shared/forms/cases';
import { blockingRisk } from '@jingkang/shared/lifecycles/case';
import { dayOf, today } from '../../../components/dates';
import { FurtherPages } from '../../../components/fields/FurtherPages';
import { DateField } from '../../../components/fields/DateField';
import { RiskField } from '../../../components/fields/RiskField';
import { SelectField } from '../../../components/fields/SelectField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';
import type { CasePanelProps } from './panel-props';
import { opinionScan } from './opinion-scan';

/** What the hospital found, after which the way goes on. */
export function OpinionPanel(props: CasePanelProps<'resume-allocation' | 'resume-assessment'>) {
  const { record } = props;
  const [added, setAdded] = useState<readonly AttachmentView[]>([]);
  const files = [...record.files, ...added];
  const scans = files.map(({ id, createdAt }) => ({
    value: id,
    label: `${dayOf(createdAt)}上传的扫描件`,
  }));
  return (
    <ActionForm {...props} formClass={HospitalOpinionForm}>
      <TextField name="hospitalName" label="医院名称" required />
      <DateField name="seenOn" label="看诊日期" max={today()} required />
      <RiskField
        name="riskLevel"
        label="风险等级"
        required
        hint={`${blockingRisk}级以上不能继续社区康复。`}
      />
      <TextField name="note" label="医院意见（可不填）" rows={3} />
      {scans.length > 0 && (
        <SelectField name="attachmentId" label="医院意见扫描件（可不选）" options={scans} />
      )}
      <FurtherPages first="attachmentId" name="furtherPageIds" scans={files} />
      <Form.Item>
        <AttachmentUpload
          {...opinionScan(record.id)}
          onDone={(file) => setAdded((known) => [...known, file])}
        />
      </Form.Item>
    </ActionForm>
  );
}
