import { Form } from 'antd';
import { useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { attachmentKinds } from '@jingkang/shared/terms';
import { momentText } from '../dates';
import { AttachmentUpload } from '../record/AttachmentUpload';
import type { FieldName } from './field';
import { SelectField } from './SelectField';

interface Props {
  readonly name: FieldName;
  readonly label: string;
  /** Where it is sent. */
  readonly path: string;
  /** What lies there already. */
  readonly files: readonly AttachmentView[];
}

/** The scan of what was signed on paper: uploaded here, then chosen. */
export function PaperScanField({ name, label, path, files }: Props) {
  const [added, setAdded] = useState<readonly AttachmentView[]>([]);
  const scans = [...files.filter(({ kind }) => kind === 'paper_consent'), ...added].map(
    ({ id, createdAt }) => ({
      value: id,
      label: `${momentText(createdAt)}上传的扫描件`,
    }),
  );
  return (
    <>
      <Form.Item>
        <AttachmentUpload
          path={path}
          kinds={{ paper_consent: attachmentKinds.paper_consent }}
          label={`上传${label}`}
          onDone={(file) => setAdded((known) => [...known, file])}
        />
      </Form.Item>
      {scans.length > 0 && <SelectField name={name} label={label} options={scans} required />}
    </>
  );
}
