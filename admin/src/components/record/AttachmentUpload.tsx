import { type ChangeEvent, useId, useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { attachmentKinds, type Labels } from '@jingkang/shared/terms';
import { type FilePlace, uploadKey } from '../../api/files';
import { asProblem } from '../../api/problem';
import { useWrite } from '../../api/use-write';
import { optionsOf } from '../options';
import { PickList } from '../PickList';
import { ProblemNote } from '../ProblemNote';

interface Props {
  /** Where the file is sent. */
  readonly place: FilePlace;
  /** The kinds it may be of; one alone is not asked for. */
  readonly kinds?: Labels;
  readonly label?: string;
  readonly onDone: (file: AttachmentView) => void;
}

/** Adds one file to a record. */
export function AttachmentUpload({ place, kinds = attachmentKinds, label = '选择文件上传', onDone }: Props) {
  const id = useId();
  const options = optionsOf(kinds);
  const [kind, setKind] = useState(() => firstKind(kinds));
  const sending = useWrite({
    send: (file: File, write) => {
      const body = new FormData();
      body.append('kind', kind);
      body.append('file', file);
      return write(uploadKey(place), { params: { id: place.id }, body });
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
      {options.length > 1 && (
        <PickList label="材料的类别" value={kind} options={options} onChange={(value) => setKind(value)} />
      )}
      <input
        id={id}
        type="file"
        className="upload-input"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={sending.isPending}
        onChange={pick}
      />
      <label htmlFor={id} className="upload-button">
        {sending.isPending ? '正在上传…' : label}
      </label>
      <ProblemNote problem={asProblem(sending.error)} />
    </div>
  );
}

/** A signed paper is what is uploaded most. */
const firstKind = (kinds: Labels): string =>
  'paper_consent' in kinds ? 'paper_consent' : (Object.keys(kinds)[0] ?? '');
