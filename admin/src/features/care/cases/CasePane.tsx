import { Answer } from '../../../components/Answer';
import { useRecord } from '../../../components/queue/use-queue';
import '../../../styles/cases.css';
import { CaseBody } from './CaseBody';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
}

/** The open case. */
export function CasePane({ id, onNext }: Props) {
  const record = useRecord('/cases', id);
  return (
    <Answer of={record} rows={12}>
      {(data) => <CaseBody record={data} onNext={onNext} />}
    </Answer>
  );
}
