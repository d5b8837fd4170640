import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type { Collection } from '../queue/use-queue';
import { RuledForm } from '../RuledForm';
import type { ActionKey, ActionOf, FormOf, PanelProps } from './actions';
import { refreshWith } from './refresh';

interface Props<Of extends Collection, Action extends ActionOf<Of>> extends Omit<
  PanelProps<Of, Action>,
  'record'
> {
  /** The form that the route of this action takes. */
  readonly formClass: new () => FormOf<Of, Action>;
  readonly initial?: object;
  readonly fixed?: Partial<FormOf<Of, Action>>;
  /** The record leaves the queue with it: offers to go on with the next one. */
  readonly ends?: boolean;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

/** The form of one action. It names the version it was decided on; a change by others is shown, not overwritten. */
export function ActionForm<Of extends Collection, Action extends ActionOf<Of>>(props: Props<Of, Action>) {
  const { target, action, ends = false } = props;
  const client = useQueryClient();
  const { collection, id, version } = target;
  const key = `POST ${collection}/{id}/actions/${action.action}` as ActionKey;
  const refresh = () => refreshWith(client, collection);
  return (
    <RuledForm
      formClass={props.formClass as new () => VersionForm}
      fixed={{ ...props.fixed, version }}
      initial={props.initial ?? {}}
      send={(input, write) => write(key, { params: { id }, body: input })}
      onDone={(_, next) => {
        refresh();
        props.onDone(next);
      }}
      onStale={refresh}
      submitLabel={action.label}
      {...(ends ? { nextLabel: '办结并到下一件' } : {})}
      danger={props.danger ?? false}
      onCancel={props.onClose}
    >
      {props.children}
    </RuledForm>
  );
}
