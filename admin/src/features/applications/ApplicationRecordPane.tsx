import type { MutableRefObject } from 'react';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import { Answer } from '../../components/Answer';
import { useRecord } from '../../components/queue/use-queue';
import { RecordBody } from './RecordBody';

/** What the open record does when a letter is pressed. */
export type RecordKeys = Readonly<Partial<Record<string, () => void>>>;

interface Props {
  readonly id: string;
  readonly keys: MutableRefObject<RecordKeys>;
  readonly onNext: () => void;
}

/** The open application. */
export function ApplicationRecordPane({ id, keys, onNext }: Props) {
  const record = useRecord<ApplicationRecord>('/applications', id);
  return (
    <Answer of={record} rows={12}>
      {(data) => <RecordBody record={data} keys={keys} onNext={onNext} />}
    </Answer>
  );
}
