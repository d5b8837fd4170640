import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { AllocationRecord } from '@jingkang/shared/api/allocations';
import { Answer } from '../../../components/Answer';
import { momentText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { useRecord } from '../../../components/queue/use-queue';
import { RecordActions } from '../../../components/record/RecordActions';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { Section } from '../../../components/record/Section';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { allocationPanels } from './allocation-panels';
import { listed, whoOf } from './allocation-words';
import { PlacesNote } from './PlacesNote';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
}

/** One offer to an institution. */
export function AllocationPane({ id, onNext }: Props) {
  const record = useRecord('/allocations', id);
  return (
    <Answer of={record} rows={8}>
      {(data) => <AllocationBody record={data} onNext={onNext} />}
    </Answer>
  );
}

interface BodyProps {
  readonly record: AllocationRecord;
  readonly onNext: () => void;
}

function AllocationBody({ record, onNext }: BodyProps) {
  const panel = useRecordPanel(onNext);
  const { returnReasonLabel, words, caseId } = record;
  return (
    <article className="record">
      <RecordHeader
        title={whoOf(record)}
        state={record.state}
        clock={record.clock}
        nextAction={record.nextAction}
      />
      <PlacesNote record={record} />
      <RecordActions collection="/allocations" record={record} panel={panel} panels={allocationPanels} />
      {caseId && (
        <p>
          <Link to="/cases" search={{ record: caseId }}>
            打开接收后的个案
          </Link>
        </p>
      )}
      <Section title="转介内容">
        {!caseId && (
          <Alert
            className="note"
            type="info"
            showIcon
            title="接收以前只能看到这些。接收后才看得到姓名和联系方式。"
          />
        )}
        <FactList
          facts={[
            { label: '年龄段', value: record.ageBand ?? '还不知道' },
            { label: '所在地区', value: record.area },
            { label: '需要的服务', value: listed(record.services) },
            { label: '方便的时间', value: listed(record.times) },
            { label: '转介给', value: record.organizationName },
            { label: '最近变化', value: momentText(record.changedAt) },
            ...(returnReasonLabel ? [{ label: '退回的原因', value: returnReasonLabel }] : []),
            ...(words ? [{ label: '说明', value: words }] : []),
          ]}
        />
      </Section>
      <TimelineList entries={record.timeline} />
    </article>
  );
}
