import { Link } from '@tanstack/react-router';
import type { NeedReportRecord } from '@jingkang/shared/api/need-reports';
import { Answer } from '../../../components/Answer';
import { momentText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { useRecord } from '../../../components/queue/use-queue';
import { Assignee } from '../../../components/record/Assignee';
import { maskedIn, PersonalBlock } from '../../../components/record/PersonalBlock';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { useRevealed } from '../../../components/record/reveal';
import { Section } from '../../../components/record/Section';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { NeedReportActions } from './NeedReportActions';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
}

export function NeedReportPane({ id, onNext }: Props) {
  const record = useRecord('/need-reports', id);
  return (
    <Answer of={record} rows={10}>
      {(data) => <NeedReportBody record={data} onNext={onNext} />}
    </Answer>
  );
}

interface BodyProps {
  readonly record: NeedReportRecord;
  readonly onNext: () => void;
}

/** One report from top to bottom. */
function NeedReportBody({ record, onNext }: BodyProps) {
  const revealed = useRevealed();
  const panel = useRecordPanel(onNext);
  return (
    <article className="record">
      <RecordHeader
        number={record.number}
        title={record.personName}
        state={record.state}
        clock={record.clock}
        nextAction={record.nextAction}
      >
        <Assignee person={record.assignee} />
      </RecordHeader>
      <NeedReportActions record={record} panel={panel} revealed={revealed} />
      {record.applicationId && (
        <p>
          <Link to="/applications" search={{ record: record.applicationId }}>
            打开由它建立的申请
          </Link>
        </p>
      )}
      <PersonalBlock
        place={{ of: '/need-reports', id: record.id }}
        fields={record.personal}
        alsoMasked={maskedIn(record.timeline)}
        mayReveal={record.may.reveal}
        revealed={revealed}
      />
      <Section title="上报内容">
        <FactList
          facts={[
            { label: '上报时间', value: momentText(record.reportedAt) },
            { label: '上报人类别', value: record.reporterLabel },
            { label: '缓急', value: record.urgencyLabel },
            { label: '所在地区', value: record.regionName },
            { label: '联系次数', value: `${record.contactAttempts}次` },
            ...record.facts,
          ]}
        />
      </Section>
      <TimelineList entries={record.timeline} />
    </article>
  );
}
