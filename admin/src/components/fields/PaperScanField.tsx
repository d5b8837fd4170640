import { Form } from 'antd';
import { useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { attachmentKinds } from '@jingkang/shared/terms';
import type { FilePlace } from '../../api/files';
import { momentText } from '../dates';
import { ProblemNote } from '../ProblemNote';
import { AttachmentUpload } from '../record/AttachmentUpload';
import { Attachments } from '../record/Attachments';
import { useRemoval } from '../record/use-removal';
import type { FieldName } from './field';
import { FurtherPages } from './FurtherPages';
import { SelectField } from './SelectField';

interface Props {
  readonly name: FieldName;
  readonly label: string;
  /** Where it is sent. */
  readonly place: FilePlace;
  /** What lies there already. */
  readonly files: readonly AttachmentView[];
}

/** The scan of what was signed on paper: its pages are uploaded here, then the first one is chosen. */
export function PaperScanField({ name, label, place, files }: Props) {
  const form = Form.useFormInstance();
  const [scans, setScans] = useState(() => files.filter(({ kind }) => kind === 'paper_consent'));
  const { remove, problem } = useRemoval(place, (removed) => {
    setScans((known) => known.filter(({ id }) => id !== removed));
    if (form.getFieldValue(name) === removed) form.setFieldValue(name, undefined);
  });
  const options = scans.map(({ id, createdAt }, index) => ({
    value: id,
    label: `第${index + 1}份，${momentText(createdAt)}上传的扫描件`,
  }));
  return (
    <>
      {scans.length > 0 && <Attachments files={scans} place={place} onRemove={remove} />}
      <ProblemNote problem={problem} />
      <Form.Item>
        <AttachmentUpload
          place={place}
          kinds={{ paper_consent: attachmentKinds.paper_consent }}
          label={`上传${label}`}
          onDone={(file) => setScans((known) => [...known, file])}
        />
      </Form.Item>
      {scans.length > 0 && <SelectField name={name} label={label} options={options} required />}
      <FurtherPages first={name} name="furtherPageIds" scans={scans} />
    </>
  );
}
