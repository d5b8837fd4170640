import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { ActionView } from '@jingkang/shared/api/common';
import { useAccess } from '../../access';
import { staleDataOf } from '../../api/problem';
import { ProblemNote } from '../../components/ProblemNote';
import { ActionBar } from '../../components/record/ActionBar';
import type { Target } from '../../components/record/ActionForm';
import { Panel } from '../../components/record/Panel';
import { useOneClick } from '../../components/record/use-one-click';
import { useOpenAction } from '../../components/record/use-open-action';
import type { RecordPanel } from '../../components/record/use-record-panel';
import { StaleNote } from '../../components/StaleNote';
import { cancelling, leadOf, offersOf, proposing, taking } from './case-offers';
import { casePanels } from './case-panels';

interface Props {
  readonly record: CaseRecord;
  readonly panel: RecordPanel;
}

/** The buttons of the case and the form of the one that is open. */
export function CaseActions({ record, panel }: Props) {
  const { account } = useAccess();
  const [done, setDone] = useState<string>();
  const finish = ({ action, label }: ActionView, next: boolean) => {
    setDone(action);
    panel.finish(label, next);
  };
  const target: Target = { collection: '/cases', id: record.id, version: record.version };
  const clicking = useOneClick(target, (action) => finish(action, false));
  const named = (code: string | undefined) => record.actions.find(({ action }) => action === code);
  const choose = (code: string | undefined) => {
    const take = code === taking ? named(code) : undefined;
    if (take) clicking.act(take);
    else panel.show(code);
  };

  const offers = offersOf(record, account.id);
  const action = useOpenAction(record.actions, panel.open);
  const undo = done === proposing && !panel.open ? named(cancelling) : undefined;
  return (
    <>
      <ActionBar
        actions={offers}
        lead={leadOf(record, offers)}
        open={panel.open}
        onOpen={choose}
        said={panel.said}
        busy={clicking.busy}
      />
      {undo?.allowed && (
        <p className="undo">
          选错了？
          <Button size="small" loading={clicking.busy === cancelling} onClick={() => clicking.act(undo)}>
            马上{undo.label}
          </Button>
        </p>
      )}
      <StaleNote problem={clicking.problem} />
      <ProblemNote problem={staleDataOf(clicking.problem) ? undefined : clicking.problem} />
      {action && (
        <Panel key={action.action} title={action.label}>
          <CasePanel record={record} action={action} target={target} panel={panel} onDone={finish} />
        </Panel>
      )}
    </>
  );
}

interface CasePanelProps extends Props {
  readonly action: ActionView;
  readonly target: Target;
  readonly onDone: (action: ActionView, next: boolean) => void;
}

function CasePanel({ record, action, target, panel, onDone }: CasePanelProps) {
  const Form = casePanels[action.action] ?? casePanels.plain;
  if (!Form) return null;
  return (
    <Form
      record={record}
      action={action}
      target={target}
      onClose={panel.close}
      onDone={(_, next) => onDone(action, next)}
    />
  );
}
