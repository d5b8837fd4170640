import type { Collection, RecordOf } from '../queue/use-queue';
import type { ActionPanels } from './actions';
import { RecordActions } from './RecordActions';
import type { Acted } from './use-acting';
import { useRecordPanel } from './use-record-panel';

interface Props<Of extends Collection> {
  readonly collection: Of;
  readonly record: RecordOf<Of> & Acted;
  readonly panels: ActionPanels<Of>;
}

const stay = () => undefined;

/** The actions of a record inside another one: none of them is what one is led to. */
export function ActionsWithin<Of extends Collection>(props: Props<Of>) {
  const panel = useRecordPanel(stay);
  if (props.record.actions.length === 0 && !panel.said) return null;
  return <RecordActions {...props} panel={panel} lead={null} />;
}
