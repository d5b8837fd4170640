import type { AttachmentView } from '@jingkang/shared/api/common';
import { attachmentKinds } from '@jingkang/shared/terms';
import type { FilePlace } from '../../../api/files';
import { ProblemNote } from '../../../components/ProblemNote';
import { Attachments } from '../../../components/record/Attachments';
import { useRemoval } from '../../../components/record/use-removal';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';

const { paper_consent, evidence } = attachmentKinds;

interface Props {
  readonly place: FilePlace;
  readonly files: readonly AttachmentView[];
  readonly onChange: (files: readonly AttachmentView[]) => void;
}

/** The signed papers; each can still be taken away. */
export function ReferralEvidence({ place, files, onChange }: Props) {
  const { remove, problem } = useRemoval(place, (removed) =>
    onChange(files.filter(({ id }) => id !== removed)),
  );
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">同意的凭证</h2>
      <p className="soft">签好字的同意书至少上传一份，照片、扫描件或PDF都可以。</p>
      <Attachments files={files} place={place} onRemove={remove} />
      <ProblemNote problem={problem} />
      <AttachmentUpload
        place={place}
        kinds={{ paper_consent, evidence }}
        onDone={(file) => onChange([...files, file])}
      />
    </section>
  );
}
