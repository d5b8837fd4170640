import { useEffect } from 'react';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import type { ActionOf } from '../../../components/record/actions';
import { type Extra, RecordActions } from '../../../components/record/RecordActions';
import type { RecordPanel } from '../../../components/record/use-record-panel';
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
const merging: ActionOf<'/applications'> = 'merge';

/** Why nothing can be merged is told only where there is something that might be. */
const offeredFor = ({ actions, duplicates }: ApplicationRecord) =>
  actions.filter(({ action, allowed }) => allowed || action !== merging || duplicates.length > 0);

/** The buttons of the application and the form of the one that is open. */
export function ApplicationActions({ record, keys, panel, mergeInto }: Props) {
  const remind: Extra = { ...reminder, draw: (ends) => <ReminderForm recordId={record.id} {...ends} /> };
  return (
    <RecordActions
      collection="/applications"
      record={record}
      panel={panel}
      panels={actionPanels}
      more={{ mergeInto }}
      about={mergeInto}
      offers={offeredFor(record)}
      extras={record.may.remind ? [remind] : []}
      atOnce="claim"
      below={({ choose }) => <Letters keys={keys} record={record} choose={choose} />}
    />
  );
}

interface LettersProps extends Pick<Props, 'keys' | 'record'> {
  readonly choose: (code: string) => void;
}

/** Lets the letters of the queue reach what this record offers. */
function Letters({ keys, record, choose }: LettersProps) {
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
  return null;
}
