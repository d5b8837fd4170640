import type { AttachmentView } from '@jingkang/shared/api/common';
import { ProblemNote } from '../../../components/ProblemNote';
import { Attachments } from '../../../components/record/Attachments';
import { useRemoval } from '../../../components/record/use-removal';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';

interface Props {
  readonly applicationId: string;
  readonly files: readonly AttachmentView[];
  readonly onChange: (files: readonly AttachmentView[]) => void;
}

/** The scans that belong to the draft; each can still be taken away. */
export function IntakeFiles({ applicationId, files, onChange }: Props) {
  const place = { of: '/applications', id: applicationId } as const;
  const { remove, problem } = useRemoval(place, (removed) =>
    onChange(files.filter(({ id }) => id !== removed)),
  );
  return (
    <>
      <p className="soft">用纸质同意书的，请把签好字的扫描件传上来。</p>
      <Attachments files={files} place={place} onRemove={remove} />
      <ProblemNote problem={problem} />
      <AttachmentUpload place={place} onDone={(file) => onChange([...files, file])} />
    </>
  );
}
