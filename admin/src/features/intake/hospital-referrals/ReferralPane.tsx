import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { HospitalReferralRecord } from '@jingkang/shared/api/hospital-referrals';
import { Answer } from '../../../components/Answer';
import { dayOf, dayText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { useRecord } from '../../../components/queue/use-queue';
import { Attachments } from '../../../components/record/Attachments';
import { PersonalBlock } from '../../../components/record/PersonalBlock';
import { RecordHeader } from '../../../components/record/RecordHeader';
import { useRevealed } from '../../../components/record/reveal';
import { Section } from '../../../components/record/Section';
import { TimelineList } from '../../../components/record/TimelineList';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { ReferralActions } from './ReferralActions';
import { nameless } from './ReferralRowText';
import { ReferralsAlike } from './ReferralsAlike';

interface Props {
  readonly id: string;
  readonly onNext: () => void;
}

export function ReferralPane({ id, onNext }: Props) {
  const record = useRecord('/hospital-referrals', id);
  return (
    <Answer of={record} rows={12}>
      {(data) => <ReferralBody record={data} onNext={onNext} />}
    </Answer>
  );
}

interface BodyProps {
  readonly record: HospitalReferralRecord;
  readonly onNext: () => void;
}

/** One referral from top to bottom: what is asked, what can be done, who it is, what is sent along. */
function ReferralBody({ record, onNext }: BodyProps) {
  const revealed = useRevealed();
  const panel = useRecordPanel(onNext);
  const name = record.personName || nameless(record);
  return (
    <article className="record">
      <RecordHeader
        {...(record.number ? { number: record.number } : {})}
        title={record.ageBand ? `${name} ${record.ageBand}` : name}
        state={record.state}
        clock={record.clock}
        nextAction={record.nextAction}
      />
      {record.may.edit && record.words && (
        <Alert className="note" type="warning" showIcon title="机构请医院补充" description={record.words} />
      )}
      <ReferralActions record={record} panel={panel} />
      {record.applicationId && (
        <p>
          <Link to="/applications" search={{ record: record.applicationId }}>
            打开由它建立的申请
          </Link>
        </p>
      )}
      <ReferralsAlike record={record} />
      {record.personal.some(({ value }) => value !== null) && (
        <PersonalBlock
          place={{ of: '/hospital-referrals', id: record.id }}
          fields={record.personal}
          mayReveal={record.may.reveal}
          revealed={revealed}
        />
      )}
      <Section title="转介内容">
        <FactList
          facts={[
            { label: '转介医院', value: record.hospitalName },
            ...(record.organizationName ? [{ label: '接收机构', value: record.organizationName }] : []),
            ...(record.regionName ? [{ label: '所在地区', value: record.regionName }] : []),
            ...(record.submittedAt ? [{ label: '提交日期', value: dayOf(record.submittedAt) }] : []),
            ...dayFact('预计出院日期', record.plannedDischargeOn),
            ...dayFact('出院日期', record.dischargedOn),
            ...record.facts.map(({ label, value }) => ({ label, value: asDay(value) })),
          ]}
        />
      </Section>
      {record.may.reveal && (
        <Section title="同意的凭证">
          {record.applicationId ? (
            <p className="soft">凭证已随申请移到申请的材料里。</p>
          ) : (
            <Attachments files={record.attachments} place={{ of: '/hospital-referrals', id: record.id }} />
          )}
        </Section>
      )}
      <TimelineList entries={record.timeline} />
    </article>
  );
}

const dayFact = (label: string, day: string | null) => (day ? [{ label, value: dayText(day) }] : []);
const asDay = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value);
