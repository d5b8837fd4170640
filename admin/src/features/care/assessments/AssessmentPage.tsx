import { AlertOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import type { AssessmentRecord } from '@jingkang/shared/api/assessments';
import { readableOf } from '@jingkang/shared/api/unreadable';
import { Answer } from '../../../components/Answer';
import { dayOf } from '../../../components/dates';
import { PageTitle } from '../../../components/PageTitle';
import { PrintButton } from '../../../components/PrintButton';
import { PrintNote } from '../../../components/PrintNote';
import { useRecord } from '../../../components/queue/use-queue';
import { StateTag } from '../../../components/StateTag';
import { DangerAdvice } from '../cases/DangerAdvice';
import '../../../styles/assessments.css';
import { AssessmentActions } from './AssessmentActions';
import { AssessmentEditor } from './AssessmentEditor';
import { AssessmentReading } from './AssessmentReading';
import { useScales } from './use-scales';

const route = getRouteApi('/shell/assessments/$id');

/** One comprehensive assessment: done by the team, signed, and read or printed afterwards. */
export function AssessmentPage() {
  const { id } = route.useParams();
  const record = useRecord('/assessments', id);
  return (
    <div className="page assessment-page">
      <Answer of={record}>{(data) => <AssessmentBody record={data} />}</Answer>
    </div>
  );
}

function AssessmentBody({ record }: { readonly record: AssessmentRecord }) {
  const scales = useScales();
  const [dirty, setDirty] = useState(false);
  const name = record.person.find(({ field }) => field === 'personName')?.value ?? '';
  const { label, tone } = record.state;
  const lead = (
    <>
      <Link to="/cases" search={{ record: record.caseId }}>
        个案{record.caseNumber}
      </Link>{' '}
      {name} {record.ageBand} · {dayOf(record.begunAt)}开始 <StateTag label={label} tone={tone} />
    </>
  );
  return (
    <>
      <PageTitle title="综合评估" lead={lead}>
        {record.signedAt && <PrintButton />}
      </PageTitle>
      <RiskAdvice record={record} />
      <AssessmentActions record={record} unsaved={dirty} />
      <h2 className="visually-hidden">评估内容</h2>
      {record.may.save ? (
        <Answer of={scales}>
          {(known) => (
            <AssessmentEditor record={record} scales={readableOf(known)} dirty={dirty} onDirty={setDirty} />
          )}
        </Answer>
      ) : (
        <AssessmentReading record={record} />
      )}
      <PrintNote about={`个案${record.caseNumber}综合评估。`} />
    </>
  );
}

/** Danger now comes before everything; a high risk stops the agreement until a hospital has been asked (§6.3). */
function RiskAdvice({ record: { notes, riskBlocks } }: { readonly record: AssessmentRecord }) {
  if (!notes.dangerNow && !riskBlocks) return null;
  return (
    <Alert
      className="note"
      type="error"
      role="alert"
      showIcon
      icon={<AlertOutlined aria-hidden />}
      title={<DangerAdvice />}
      description={
        riskBlocks
          ? '风险在3级以上，出具意见后不能签约。请在个案里提请医院评估。'
          : '已勾选即时危险。先保证安全，再完成评估。'
      }
    />
  );
}
