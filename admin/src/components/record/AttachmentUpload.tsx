import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { attachmentKinds } from '@jingkang/shared/terms';
import { call } from '../../api/call';
import { asProblem } from '../../api/problem';
import { optionsOf } from '../options';
import { PickList } from '../PickList';
import { ProblemNote } from '../ProblemNote';

interface Props {
  readonly applicationId: string;
  readonly onDone: (file: AttachmentView) => void;
}

/** Adds one file to an application. */
export function AttachmentUpload({ applicationId, onDone }: Props) {
  const id = useId();
  const [kind, setKind] = useState<AttachmentView['kind']>('paper_consent');
  const sending = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('kind', kind);
      body.append('file', file);
      return call<AttachmentView>('POST', `/applications/${applicationId}/attachments`, { body });
    },
    onSuccess: onDone,
  });
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) sending.mutate(file);
    target.value = '';
  };
  return (
    <div className="upload">
      <PickList
        label="材料的类别"
        value={kind}
        options={optionsOf(attachmentKinds)}
        onChange={(value: AttachmentView['kind']) => setKind(value)}
      />
      <input
        id={id}
        type="file"
        className="upload-input"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={sending.isPending}
        onChange={pick}
      />
      <label htmlFor={id} className="upload-button">
        {sending.isPending ? '正在上传…' : '选择文件上传'}
      </label>
      <ProblemNote problem={asProblem(sending.error)} />
    </div>
  );
}
