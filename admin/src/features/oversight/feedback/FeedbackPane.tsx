import type { FeedbackRecord } from '@jingkang/shared/api/feedback';
import { Answer } from '../../../components/Answer';
import { momentText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { useRecord } from '../../../components/queue/use-queue';
import { maskedIn, PersonalBlock } from '../../../components/record/PersonalBlock';
import { RecordActions } from '../../../components/record/RecordActions';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { useRevealed } from '../../../components/record/reveal';
import { Section } from '../../../components/record/Section';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { feedbackPanels } from './feedback-panels';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
}

export function FeedbackPane({ id, onNext }: Props) {
  const record = useRecord('/feedback', id);
  return (
    <Answer of={record} rows={10}>
      {(data) => <FeedbackBody record={data} onNext={onNext} />}
    </Answer>
  );
}

interface BodyProps {
  readonly record: FeedbackRecord;
  readonly onNext: () => void;
}

/** One feedback from top to bottom. Who sent it is kept apart from what it says. */
function FeedbackBody({ record, onNext }: BodyProps) {
  const revealed = useRevealed();
  const panel = useRecordPanel(onNext);
  return (
    <article className="record">
      <RecordHeader
        number={record.number}
        title={`${record.kindLabel}：关于${record.targetLabel}`}
        state={record.state}
        clock={record.clock}
        nextAction={record.nextAction}
      >
        {record.handledByCounty && <span className="soft">由区县办理</span>}
      </RecordHeader>
      <RecordActions collection="/feedback" record={record} panel={panel} panels={feedbackPanels} />
      <PersonalBlock
        title="反馈内容"
        place={{ of: '/feedback', id: record.id }}
        fields={record.personal}
        alsoMasked={maskedIn(record.timeline)}
        mayReveal={record.may.reveal}
        revealed={revealed}
      />
      <Section title="情况">
        <FactList
          facts={[
            { label: '收到时间', value: momentText(record.sentAt) },
            { label: '关于的机构', value: record.organizationName ?? '没有写' },
            { label: '所在地区', value: record.regionName },
            { label: '署名', value: record.anonymous ? '匿名' : '留了联系方式或登录提交' },
            ...record.facts,
          ]}
        />
      </Section>
      <TimelineList entries={record.timeline} reader="反馈人" />
    </article>
  );
}
