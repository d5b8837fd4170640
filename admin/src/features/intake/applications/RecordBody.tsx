import { PhoneOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import { momentText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { Assignee } from '../../../components/record/Assignee';
import { NoteForm } from '../../../components/record/NoteForm';
import { maskedIn, PersonalBlock } from '../../../components/record/PersonalBlock';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { useRevealed } from '../../../components/record/reveal';
import { Section } from '../../../components/record/Section';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { ConsentSection } from './ConsentSection';
import { Duplicates } from './Duplicates';
import { Files } from './Files';
import type { RecordKeys } from './record-keys';
import { ApplicationActions } from './ApplicationActions';
import { Reminders } from './Reminders';
import { ReviewSection } from './ReviewSection';

interface Props {
  readonly record: ApplicationRecord;
  readonly keys: RecordKeys;
  readonly onNext: () => void;
}

/** One application from top to bottom: how to make contact, what can be done, who, what, and what happened. */
export function RecordBody({ record, keys, onNext }: Props) {
  const revealed = useRevealed();
  const panel = useRecordPanel(onNext);
  const [mergeInto, setMergeInto] = useState<string>();
  const name = record.personal.find(({ field }) => field === 'personName')?.value ?? '';

  return (
    <article className="record">
      <RecordHeader
        number={record.number}
        title={record.ageBand ? `${name} ${record.ageBand}` : name}
        state={record.state}
        clock={record.clock}
        nextAction={record.nextAction}
      >
        <Assignee person={record.assignee} />
      </RecordHeader>

      {record.contactRules.length > 0 && (
        <Alert
          className="note contact-rules"
          type="warning"
          showIcon
          icon={<PhoneOutlined aria-hidden />}
          title={`联系时请注意：${record.contactRules.join('；')}`}
        />
      )}

      <ApplicationActions
        record={record}
        keys={keys}
        panel={panel}
        mergeInto={panel.open === 'merge' ? mergeInto : undefined}
      />

      <PersonalBlock
        place={{ of: '/applications', id: record.id }}
        fields={record.personal}
        alsoMasked={maskedIn(record.timeline)}
        mayReveal={record.may.reveal}
        revealed={revealed}
      />
      <Section title="申请内容">
        <FactList
          facts={[
            { label: '来源', value: `${record.channelLabel}（${record.enteredBy}填写）` },
            { label: '受理机构', value: record.organizationName },
            { label: '所在地区', value: record.regionName },
            ...record.facts,
          ]}
        />
        {record.referralId && (
          <p>
            <Link to="/hospital-referrals" search={{ record: record.referralId }}>
              打开医院的转介
            </Link>
          </p>
        )}
        {record.caseId && (
          <p>
            <Link to="/cases" search={{ record: record.caseId }}>
              打开登记后的个案
            </Link>
          </p>
        )}
      </Section>
      <Duplicates
        record={record}
        onMerge={(id) => {
          setMergeInto(id);
          panel.show('merge');
        }}
      />
      <ConsentSection record={record} />
      <Files record={record} />
      <ReviewSection record={record} />
      {record.qualificationOverride && (
        <Section title="准许登记">
          <p>
            {record.qualificationOverride.byWhom}于{momentText(record.qualificationOverride.at)}准许
            {record.qualificationOverride.reason && `：${record.qualificationOverride.reason}`}
          </p>
        </Section>
      )}
      <Reminders reminders={record.reminders} />
      {record.may.note && <NoteForm collection="/applications" id={record.id} />}
      <TimelineList entries={record.timeline} />
    </article>
  );
}
