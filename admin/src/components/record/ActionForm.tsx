import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ActionAnswer, ActionView } from '@jingkang/shared/api/common';
import type { WriteKey } from '@jingkang/shared/api/routes';
import type { VersionForm } from '@jingkang/shared/forms/application-steps';
import type { Collection } from '../queue/use-queue';
import { refreshWith } from './refresh';
import { RuledForm } from '../RuledForm';

/** The record an action is taken on. */
export interface Target {
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
}

export type ActionKey = Extract<WriteKey, `POST ${Collection}/{id}/actions/${string}`>;

/** What every panel of an action is given. */
export interface PanelProps<Record> {
  readonly record: Record;
  readonly target: Target;
  readonly action: ActionView;
  /** It was done; `next` asks for the following record. */
  readonly onDone: (answer: ActionAnswer, next: boolean) => void;
  readonly onClose: () => void;
}

interface Props<Input extends VersionForm> {
  readonly formClass: new () => Input;
  readonly target: Target;
  readonly action: ActionView;
  readonly onDone: (answer: ActionAnswer, next: boolean) => void;
  readonly onClose: () => void;
  readonly initial?: object;
  readonly fixed?: Partial<Input>;
  /** The record leaves the queue with it: offers to go on with the next one. */
  readonly ends?: boolean;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

/** The form of one action. It names the version it was decided on; a change by others is shown, not overwritten. */
export function ActionForm<Input extends VersionForm>(props: Props<Input>) {
  const { target, action, ends = false } = props;
  const client = useQueryClient();
  const { collection, id } = target;
  const key = `POST ${collection}/{id}/actions/${action.action}` as ActionKey;
  const fixed = { ...props.fixed, version: target.version } as Partial<Input>;
  return (
    <RuledForm
      formClass={props.formClass}
      fixed={fixed}
      initial={props.initial ?? {}}
      send={(input, write) => write(key, { params: { id }, body: input }) as Promise<ActionAnswer>}
      onDone={(answer, next) => {
        refreshWith(client, target.collection);
        props.onDone(answer, next);
      }}
      onStale={() => refreshWith(client, target.collection)}
      submitLabel={action.label}
      {...(ends ? { nextLabel: '办结并到下一件' } : {})}
      danger={props.danger ?? false}
      onCancel={props.onClose}
    >
      {props.children}
    </RuledForm>
  );
}
