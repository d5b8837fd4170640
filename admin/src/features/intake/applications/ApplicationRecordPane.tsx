import { Answer } from '../../../components/Answer';
import { useRecord } from '../../../components/queue/use-queue';
import type { RecordKeys } from './record-keys';
import { RecordBody } from './RecordBody';

interface Props {
  readonly id: string;
  readonly keys: RecordKeys;
  readonly onNext: () => void;
}

/** The open application. */
export function ApplicationRecordPane({ id, keys, onNext }: Props) {
  const record = useRecord('/applications', id);
  return (
    <Answer of={record} rows={12}>
      {(data) => <RecordBody record={data} keys={keys} onNext={onNext} />}
    </Answer>
  );
}
