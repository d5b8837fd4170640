import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { useAccess } from '../../../access';
import { RecordActions } from '../../../components/record/RecordActions';
import type { RecordPanel } from '../../../components/record/use-record-panel';
import { cancelling, leadOf, offersOf, proposing, taking } from './case-offers';
import { casePanels } from './case-panels';

interface Props {
  readonly record: CaseRecord;
  readonly panel: RecordPanel;
}

/** The buttons of the case and the form of the one that is open. An institution just chosen can be taken back. */
export function CaseActions({ record, panel }: Props) {
  const { account } = useAccess();
  const [done, setDone] = useState<string>();
  const offers = offersOf(record, account.id);
  const undo =
    done === proposing && !panel.open
      ? record.actions.find(({ action, allowed }) => action === cancelling && allowed)
      : undefined;
  return (
    <RecordActions
      collection="/cases"
      record={record}
      panel={panel}
      panels={casePanels}
      offers={offers}
      lead={leadOf(record, offers)}
      atOnce={taking}
      onActed={setDone}
      below={({ act, busy }) =>
        undo && (
          <p className="undo">
            选错了？
            <Button size="small" loading={busy === cancelling} onClick={() => act(undo)}>
              马上{undo.label}
            </Button>
          </p>
        )
      }
    />
  );
}
