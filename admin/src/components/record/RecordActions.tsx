import type { ComponentType } from 'react';
import type { ActionView } from '@jingkang/shared/api/common';
import type { Collection } from '../queue/use-queue';
import { ActionBar } from './ActionBar';
import type { PanelProps, Target } from './ActionForm';
import { Panel } from './Panel';
import { PlainPanel } from './PlainPanel';
import { useOpenAction } from './use-open-action';
import { useRecordPanel } from './use-record-panel';

interface Acted {
  readonly id: string;
  readonly version: number;
  readonly actions: readonly ActionView[];
}

interface Props<Record extends Acted> {
  readonly record: Record;
  readonly collection: Collection;
  /** The forms of the actions that take input; the others are confirmed. */
  readonly panels: Readonly<Partial<{ [action: string]: ComponentType<PanelProps<Record>> }>>;
}

const stay = () => undefined;

/** The buttons of a record inside another one, and the form of the one that is open. */
export function RecordActions<Record extends Acted>({ record, collection, panels }: Props<Record>) {
  const panel = useRecordPanel(stay);
  const action = useOpenAction(record.actions, panel.open);
  const target: Target = { collection, id: record.id, version: record.version };
  if (record.actions.length === 0 && !panel.said) return null;
  const Form = action ? (panels[action.action] ?? PlainPanel) : undefined;
  return (
    <>
      <ActionBar
        actions={record.actions}
        lead={null}
        open={panel.open}
        onOpen={panel.show}
        said={panel.said}
      />
      {action && Form && (
        <Panel key={action.action} title={action.label}>
          <Form
            record={record}
            target={target}
            action={action}
            onClose={panel.close}
            onDone={(_, next) => panel.finish(action.label, next)}
          />
        </Panel>
      )}
    </>
  );
}
