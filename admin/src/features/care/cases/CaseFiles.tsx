import { useQueryClient } from '@tanstack/react-query';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { Attachments } from '../../../components/record/Attachments';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';
import { refreshWith } from '../../../components/record/refresh';
import { useRemoval } from '../../../components/record/use-removal';
import { ProblemNote } from '../../../components/ProblemNote';
import { Section } from '../../../components/record/Section';
import { opinionScan } from './opinion-scan';

/** Scans of what a hospital wrote; the first comes with the hospital's opinion. */
export function CaseFiles({ record }: { readonly record: CaseRecord }) {
  const client = useQueryClient();
  const place = { of: '/cases', id: record.id } as const;
  const { remove, problem } = useRemoval(place, () => refreshWith(client, '/cases'));
  if (record.files.length === 0) return null;
  return (
    <Section title="医院意见的扫描件">
      <Attachments files={record.files} place={place} {...(record.may.attach ? { onRemove: remove } : {})} />
      <ProblemNote problem={problem} />
      {record.may.attach && (
        <AttachmentUpload {...opinionScan(record.id)} onDone={() => refreshWith(client, '/cases')} />
      )}
    </Section>
  );
}
