import type { AssessmentRecord } from '@jingkang/shared/api/assessments';
import { Alert } from 'antd';
import type { ActionOf } from '../../../components/record/actions';
import { RecordActions } from '../../../components/record/RecordActions';
import { useRecordPanel } from '../../../components/record/use-record-panel';
import { assessmentPanels } from './assessment-panels';

interface Props {
  readonly record: AssessmentRecord;
  /** What is on the screen is not what would be signed. */
  readonly unsaved: boolean;
}

/** What is done most often first; to cancel is never what one is led to. */
const leads: readonly ActionOf<'/assessments'>[] = ['conclude', 'sign'];

/** Signing at a click; what cannot be undone is asked once more. */
export function AssessmentActions({ record, unsaved }: Props) {
  const panel = useRecordPanel(() => undefined);
  const allowed = record.actions.filter((one) => one.allowed).map((one) => one.action);
  const lead = leads.find((code) => allowed.includes(code)) ?? null;
  if (record.actions.length === 0) return null;
  if (unsaved)
    return <Alert className="note" type="info" title="有内容还没保存。保存以后才能签名和出具意见。" />;
  return (
    <RecordActions
      collection="/assessments"
      record={record}
      panel={panel}
      panels={assessmentPanels}
      lead={lead}
      atOnce="sign"
    />
  );
}
