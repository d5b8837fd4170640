import type { ActionView } from '@jingkang/shared/api/common';
import type { ProblemError } from '../../api/problem';
import type { Collection } from '../queue/use-queue';
import type { ActionOf, Target } from './actions';
import { useOneClick } from './use-one-click';
import { useOpenAction } from './use-open-action';
import type { RecordPanel } from './use-record-panel';

export interface Acted {
  readonly id: string;
  readonly version: number;
  readonly actions: readonly ActionView[];
}

interface Options<Of extends Collection> {
  readonly collection: Of;
  readonly record: Acted;
  readonly panel: RecordPanel;
  /** Done at a click: nothing has to be filled in and nothing is lost. */
  readonly atOnce: ActionOf<Of> | undefined;
  /** What leads to a page of its own. */
  readonly elsewhere: Readonly<Record<string, () => void>>;
  readonly onActed: ((action: string) => void) | undefined;
}

export interface Acting<Of extends Collection> {
  readonly target: Target<Of>;
  /** The action whose form is open. */
  readonly action: ActionView | undefined;
  /** What a press of this button does: at once, elsewhere, or by its form. */
  readonly choose: (code: string | undefined) => void;
  readonly act: (action: ActionView) => void;
  readonly busy: string | undefined;
  readonly problem: ProblemError | undefined;
  readonly finish: (action: ActionView, next: boolean) => void;
}

/** How the actions of a record are taken. */
export function useActing<Of extends Collection>(options: Options<Of>): Acting<Of> {
  const { collection, record, panel, atOnce, elsewhere } = options;
  const target = { collection, id: record.id, version: record.version };
  const finish = ({ action, label }: ActionView, next: boolean) => {
    options.onActed?.(action);
    panel.finish(label, next);
  };
  const clicking = useOneClick(target, (action) => finish(action, false));
  const choose = (code: string | undefined) => {
    const click = record.actions.find(({ action }) => action === code && action === atOnce);
    const go = code === undefined ? undefined : elsewhere[code];
    if (click) clicking.act(click);
    else if (go) go();
    else panel.show(code);
  };
  const action = useOpenAction(record.actions, panel.open);
  return { target, action, choose, finish, ...clicking };
}
