import type { ComponentType, ReactNode } from 'react';
import type { ActionView } from '@jingkang/shared/api/common';
import { staleDataOf } from '../../api/problem';
import { ProblemNote } from '../ProblemNote';
import type { Collection, RecordOf } from '../queue/use-queue';
import { StaleNote } from '../StaleNote';
import { ActionBar } from './ActionBar';
import type { ActionOf, ActionPanels, OfferedOf, PanelProps } from './actions';
import { Panel } from './Panel';
import { PlainPanel } from './PlainPanel';
import { type Acted, type Acting, useActing } from './use-acting';
import type { RecordPanel } from './use-record-panel';

/** How a form beside the lifecycle ends. */
interface Ends {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Something beside the lifecycle that is offered in the same bar. */
export interface Extra {
  readonly code: string;
  readonly label: string;
  /** Its form, where it has one. */
  readonly draw?: (ends: Ends) => ReactNode;
}

interface Props<Of extends Collection, More, Elsewhere extends string> {
  readonly collection: Of;
  readonly record: RecordOf<Of> & Acted;
  readonly panel: RecordPanel;
  readonly panels: ActionPanels<Of, NoInfer<More>>;
  /** What its panels are given besides. */
  readonly more?: More;
  /** The buttons, where they are not those of the server in its order. */
  readonly offers?: readonly ActionView<OfferedOf<Of> | NoInfer<Elsewhere>>[];
  /** The action to begin with, or null for none; left out, it is the first that is possible. */
  readonly lead?: OfferedOf<Of> | null;
  readonly extras?: readonly Extra[];
  readonly atOnce?: ActionOf<Of>;
  /** Buttons that are no actions: they lead to another page. */
  readonly elsewhere?: Readonly<Record<Elsewhere, () => void>>;
  readonly onActed?: (action: string) => void;
  /** With another one, the open form begins anew. */
  readonly about?: string | undefined;
  /** Stands below the buttons. */
  readonly below?: (acting: Acting<Of>) => ReactNode;
}

const none = {};

/** The buttons of a record, and the form of the one that is open. */
export function RecordActions<Of extends Collection, More = object, Elsewhere extends string = never>(
  props: Props<Of, More, Elsewhere>,
) {
  const { collection, record, panel, panels, offers = record.actions, extras = [], about = '' } = props;
  const { atOnce, elsewhere = none, onActed } = props;
  const acting = useActing({ collection, record, panel, atOnce, elsewhere, onActed });
  const { target, action, problem } = acting;
  const own = action && panels[action.action as ActionOf<Of>];
  const Form = (own ?? PlainPanel) as ComponentType<PanelProps<Of> & object>;
  const extra = extras.find(({ code, draw }) => draw && code === panel.open);
  return (
    <>
      <ActionBar
        actions={offers}
        extras={extras}
        {...(props.lead === undefined ? {} : { lead: props.lead })}
        open={panel.open}
        onOpen={acting.choose}
        said={panel.said}
        busy={acting.busy}
      />
      {props.below?.(acting)}
      <StaleNote problem={problem} />
      <ProblemNote problem={staleDataOf(problem) ? undefined : problem} />
      {action && (
        <Panel key={action.action + about} title={action.label}>
          <Form
            {...props.more}
            record={record}
            target={target}
            action={action as ActionView<ActionOf<Of>>}
            onClose={panel.close}
            onDone={(next) => acting.finish(action, next)}
          />
        </Panel>
      )}
      {extra && (
        <Panel title={extra.label}>
          {extra.draw?.({ onDone: () => panel.finish(extra.label, false), onClose: panel.close })}
        </Panel>
      )}
    </>
  );
}
