import { useEffect } from 'react';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import type { ActionView } from '@jingkang/shared/api/common';
import { staleDataOf } from '../../api/problem';
import { ProblemNote } from '../../components/ProblemNote';
import { ActionBar } from '../../components/record/ActionBar';
import { Panel } from '../../components/record/Panel';
import { useOneClick } from '../../components/record/use-one-click';
import { useOpenAction } from '../../components/record/use-open-action';
import type { RecordPanel } from '../../components/record/use-record-panel';
import { StaleNote } from '../../components/StaleNote';
import { actionPanels } from './action-panels';
import { keyOfAction, type RecordKeys } from './record-keys';
import { ReminderForm } from './ReminderForm';

interface Props {
  readonly record: ApplicationRecord;
  readonly keys: RecordKeys;
  readonly panel: RecordPanel;
  readonly mergeInto: string | undefined;
}

const reminder = { code: 'reminder', label: '稍后提醒' };
/** Done at a click: nothing has to be filled in and nothing is lost. */
const oneClick = 'claim';
const merging = 'merge';

/** Why nothing can be merged is told only where there is something that might be. */
const offeredFor = ({ actions, duplicates }: ApplicationRecord) =>
  actions.filter(({ action, allowed }) => allowed || action !== merging || duplicates.length > 0);

/** The buttons of the record and the form of the one that is open. */
export function RecordActions({ record, keys, panel, mergeInto }: Props) {
  const target = { collection: '/applications', id: record.id, version: record.version } as const;
  const claiming = useOneClick(target, ({ label }) => panel.finish(label, false));
  const choose = (code: string | undefined) => {
    const claim = record.actions.find(({ action }) => action === code && action === oneClick);
    if (claim) claiming.act(claim);
    else panel.show(code);
  };
  useRecordKeys(keys, record, choose);

  const action = useOpenAction(record.actions, panel.open);
  const { problem } = claiming;
  return (
    <>
      <ActionBar
        actions={offeredFor(record)}
        extras={record.may.remind ? [reminder] : []}
        open={panel.open}
        onOpen={choose}
        said={panel.said}
        busy={claiming.busy}
      />
      <StaleNote problem={problem} />
      <ProblemNote problem={staleDataOf(problem) ? undefined : problem} />
      {action && (
        <Panel key={action.action + (mergeInto ?? '')} title={action.label}>
          <ActionPanel record={record} action={action} mergeInto={mergeInto} panel={panel} />
        </Panel>
      )}
      {panel.open === reminder.code && (
        <Panel title={reminder.label}>
          <ReminderForm
            recordId={record.id}
            onDone={() => panel.finish(reminder.label, false)}
            onClose={panel.close}
          />
        </Panel>
      )}
    </>
  );
}

interface ActionPanelProps extends Pick<Props, 'record' | 'mergeInto' | 'panel'> {
  readonly action: ActionView;
}

function ActionPanel({ record, action, mergeInto, panel }: ActionPanelProps) {
  const Form = actionPanels[action.action] ?? actionPanels.plain;
  if (!Form) return null;
  return (
    <Form
      record={record}
      action={action}
      target={{ collection: '/applications', id: record.id, version: record.version }}
      mergeInto={mergeInto}
      onClose={panel.close}
      onDone={(_, next) => panel.finish(action.label, next)}
    />
  );
}

/** Lets the letters of the queue reach what this record offers. */
function useRecordKeys(keys: Props['keys'], record: ApplicationRecord, choose: (code: string) => void): void {
  useEffect(() => {
    const codes = record.actions.filter(({ allowed }) => allowed).map(({ action }) => action);
    const offered = record.may.remind ? [...codes, reminder.code] : codes;
    const verbs = offered.flatMap((code) => {
      const key = keyOfAction[code];
      return key ? [[key, () => choose(code)] as const] : [];
    });
    keys.offer(Object.fromEntries(verbs));
    return () => keys.offer({});
  });
}
