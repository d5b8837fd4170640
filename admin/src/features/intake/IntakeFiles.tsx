import type { AttachmentView } from '@jingkang/shared/api/common';
import { ProblemNote } from '../../components/ProblemNote';
import { Attachments } from '../../components/record/Attachments';
import { useRemoval } from '../../components/record/use-removal';
import { AttachmentUpload } from '../../components/record/AttachmentUpload';

interface Props {
  readonly applicationId: string;
  readonly files: readonly AttachmentView[];
  readonly onChange: (files: readonly AttachmentView[]) => void;
}

/** The scans that belong to the draft; each can still be taken away. */
export function IntakeFiles({ applicationId, files, onChange }: Props) {
  const { remove, problem } = useRemoval('/attachments', (removed) =>
    onChange(files.filter(({ id }) => id !== removed)),
  );
  return (
    <>
      <p className="soft">用纸质同意书的，请把签好字的扫描件传上来。</p>
      <Attachments files={files} onRemove={remove} />
      <ProblemNote problem={problem} />
      <AttachmentUpload
        path={`/applications/${applicationId}/attachments`}
        onDone={(file) => onChange([...files, file])}
      />
    </>
  );
}
