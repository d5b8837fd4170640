import { PhoneOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { Assignee } from '../../components/record/Assignee';
import { NoteForm } from '../../components/record/NoteForm';
import { maskedIn, PersonalBlock } from '../../components/record/PersonalBlock';
import { RecordHeader } from '../../components/record/RecordHeader';
import { useRevealed } from '../../components/record/reveal';
import { TimelineList } from '../../components/record/TimelineList';
import { useRecordPanel } from '../../components/record/use-record-panel';
import { PrintButton } from '../../components/PrintButton';
import { PrintNote } from '../../components/PrintNote';
import { StepList } from '../../components/StepList';
import { AgreementsSection } from '../agreements/AgreementsSection';
import { AssessmentsSection } from '../assessments/AssessmentsSection';
import { OpinionSection } from '../assessments/OpinionSection';
import { ConsentsSection } from '../consents/ConsentsSection';
import { CaseActions } from './CaseActions';
import { CaseAllocations } from './CaseAllocations';
import { CaseFacts } from './CaseFacts';
import { CaseFiles } from './CaseFiles';
import { RiskNote } from './RiskNote';
import { WaitingSection } from './WaitingSection';
import { type CasePart, partsOf } from './case-parts';

interface Props {
  readonly record: CaseRecord;
  readonly onNext: () => void;
}

/** One case from top to bottom: where it stands, what can be done, who it is about, and what happened. */
export function CaseBody({ record, onNext }: Props) {
  const revealed = useRevealed();
  const panel = useRecordPanel(onNext);
  const { id, may } = record;
  const parts: Readonly<Record<CasePart, ReactNode>> = {
    waiting: record.waiting && <WaitingSection waiting={record.waiting} />,
    allocations: <CaseAllocations record={record} />,
    personal: (
      <PersonalBlock
        place={{ of: '/cases', id }}
        fields={record.personal}
        alsoMasked={maskedIn(record.timeline)}
        mayReveal={may.reveal}
        revealed={revealed}
      />
    ),
    consents: may.readConsents && (
      <ConsentsSection caseId={id} institutionId={record.institutionId} mayRequest={may.requestConsent} />
    ),
    assessments: may.readAssessments && <AssessmentsSection caseId={id} />,
    opinion: <OpinionSection opinion={record.opinion} />,
    agreements: may.readAgreements && <AgreementsSection caseId={id} mayPrepare={may.prepareAgreement} />,
  };
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
      {partsOf(record).map((part) => (
        <Fragment key={part}>{parts[part]}</Fragment>
      ))}
      <CaseFacts record={record} />
      <CaseFiles record={record} />
      {may.note && <NoteForm collection="/cases" id={id} />}
      <TimelineList entries={record.timeline} />
      <PrintNote />
    </article>
  );
}
