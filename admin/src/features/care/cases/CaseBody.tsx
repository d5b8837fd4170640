import { PhoneOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { Assignee } from '../../../components/record/Assignee';
import { NoteForm } from '../../../components/record/NoteForm';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { PrintButton } from '../../../components/PrintButton';
import { PrintNote } from '../../../components/PrintNote';
import { StepList } from '../../../components/StepList';
import { CaseActions } from './CaseActions';
import { CaseFacts } from './CaseFacts';
import { CaseFiles } from './CaseFiles';
import { RiskNote } from './RiskNote';
import { sectionsOf } from './sections-of';

interface Props {
  readonly record: CaseRecord;
  readonly onNext: () => void;
}

/** One case from top to bottom: where it stands, what can be done, who it is about, and what happened. */
export function CaseBody({ record, onNext }: Props) {
  const panel = useRecordPanel(onNext);
  const { id, may } = record;
  return (
    <article className="record case-record">
      <RecordHeader
        number={record.number}
        title={record.ageBand ? `${record.personName} ${record.ageBand}` : record.personName}
        state={record.state}
        clock={record.asked?.clock ?? record.clock}
        nextAction={record.nextAction}
      >
        <Assignee person={record.assignee} nobody="未指定" />
        <PrintButton />
      </RecordHeader>
      <StepList steps={record.steps} />
      {record.contactRules.length > 0 && (
        <Alert
          className="note contact-rules"
          type="warning"
          showIcon
          icon={<PhoneOutlined aria-hidden />}
          title={`联系时请注意：${record.contactRules.join('；')}`}
        />
      )}
      <RiskNote record={record} />
      <CaseActions record={record} panel={panel} />
      {sectionsOf(record).map(({ name, Draw }) => (
        <Draw key={name} record={record} />
      ))}
      <CaseFacts record={record} />
      <CaseFiles record={record} />
      {may.note && <NoteForm collection="/cases" id={id} />}
      <TimelineList entries={record.timeline} />
      <PrintNote />
    </article>
  );
}
