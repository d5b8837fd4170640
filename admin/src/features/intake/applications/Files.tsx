import { useQueryClient } from '@tanstack/react-query';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import { Attachments } from '../../../components/record/Attachments';
import { AttachmentUpload } from '../../../components/record/AttachmentUpload';
import { useRemoval } from '../../../components/record/use-removal';
import { ProblemNote } from '../../../components/ProblemNote';
import { Section } from '../../../components/record/Section';

/** The files of the application. */
export function Files({ record }: { readonly record: ApplicationRecord }) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['/applications', 'record', record.id] });
  const place = { of: '/applications', id: record.id } as const;
  const { remove, problem } = useRemoval(place, refresh);
  return (
    <Section title="材料">
      <Attachments
        files={record.attachments}
        place={place}
        {...(record.may.attach ? { onRemove: remove } : {})}
      />
      <ProblemNote problem={problem} />
      {record.may.attach && <AttachmentUpload place={place} onDone={refresh} />}
    </Section>
  );
}
