import type { AssessmentRecord } from '@jingkang/shared/api/assessments';
import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { Alert } from 'antd';
import { staleDataOf } from '../../api/problem';
import { ProblemNote } from '../../components/ProblemNote';
import { ActionBar } from '../../components/record/ActionBar';
import { ActionForm, type Target } from '../../components/record/ActionForm';
import { Panel } from '../../components/record/Panel';
import { useOneClick } from '../../components/record/use-one-click';
import { useOpenAction } from '../../components/record/use-open-action';
import { useRecordPanel } from '../../components/record/use-record-panel';
import { StaleNote } from '../../components/StaleNote';

interface Props {
  readonly record: AssessmentRecord;
  /** What is on the screen is not what would be signed. */
  readonly unsaved: boolean;
}

const signing = 'sign';
/** What is done most often first; to cancel is never what one is led to. */
const leads = ['conclude', signing];
const questions: Readonly<Record<string, string>> = {
  conclude: '出具后内容不能再改，个案按康复意见往下走，本人可以看到意见和结果。',
  cancel: '取消后，这次填的内容只留作记录，个案回到待评估。',
};

/** Signing at a click; what cannot be undone is asked once more. */
export function AssessmentActions({ record, unsaved }: Props) {
  const panel = useRecordPanel(() => undefined);
  const target: Target = { collection: '/assessments', id: record.id, version: record.version };
  const clicking = useOneClick(target, ({ label }) => panel.finish(label, false));
  const action = useOpenAction(record.actions, panel.open);
  const choose = (code: string | undefined) => {
    const sign = record.actions.find((one) => one.action === code && one.action === signing);
    if (sign) clicking.act(sign);
    else panel.show(code);
  };
  const allowed = record.actions.filter((one) => one.allowed).map((one) => one.action);
  const lead = leads.find((code) => allowed.includes(code)) ?? null;
  if (record.actions.length === 0) return null;
  if (unsaved)
    return <Alert className="note" type="info" title="有内容还没保存。保存以后才能签名和出具意见。" />;
  return (
    <>
      <ActionBar
        actions={record.actions}
        lead={lead}
        open={panel.open}
        onOpen={choose}
        said={panel.said}
        busy={clicking.busy}
      />
      <StaleNote problem={clicking.problem} />
      <ProblemNote problem={staleDataOf(clicking.problem) ? undefined : clicking.problem} />
      {action && (
        <Panel key={action.action} title={action.label}>
          <ActionForm
            formClass={VersionForm}
            target={target}
            action={action}
            onDone={() => panel.finish(action.label, false)}
            onClose={panel.close}
          >
            <p>{questions[action.action]}</p>
          </ActionForm>
        </Panel>
      )}
    </>
  );
}
