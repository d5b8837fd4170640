import type { ComponentType } from 'react';
import type { ActionView } from '@jingkang/shared/api/common';
import type { Routes, WriteKey } from '@jingkang/shared/api/routes';
import type { Collection, RecordOf } from '../queue/use-queue';

type ActionIn<Key, Of extends Collection> = Key extends `POST ${Of}/{id}/actions/${infer Action}`
  ? Action
  : never;
/** What can be done with a record: each action has a route of its own. */
export type ActionOf<Of extends Collection> = ActionIn<WriteKey, Of>;
export type ActionKey = Extract<WriteKey, `POST ${Collection}/{id}/actions/${string}`>;

type KeyOf<Of extends Collection, Action extends string> = Extract<
  WriteKey,
  `POST ${Of}/{id}/actions/${Action}`
>;
/** The form that its route takes. */
export type FormOf<Of extends Collection, Action extends ActionOf<Of>> = Routes[KeyOf<Of, Action>] extends {
  takes: infer Form;
}
  ? Form
  : never;

/** What a record of this collection offers. */
export type OfferedOf<Of extends Collection> =
  RecordOf<Of> extends { readonly actions: readonly ActionView<infer Action>[] } ? Action : never;

/** The record an action is taken on. */
export interface Target<Of extends Collection = Collection> {
  readonly collection: Of;
  readonly id: string;
  readonly version: number;
}

/** What every panel of an action is given. */
export interface PanelProps<Of extends Collection, Action extends ActionOf<Of> = ActionOf<Of>> {
  readonly record: RecordOf<Of>;
  readonly target: Target<Of>;
  readonly action: ActionView<Action>;
  /** It was done; `next` asks for the following record. */
  readonly onDone: (next: boolean) => void;
  readonly onClose: () => void;
}

/** The form of each action that asks for more than a confirmation. */
export type ActionPanels<Of extends Collection, More = object> = {
  readonly [Action in ActionOf<Of>]?: ComponentType<PanelProps<Of, Action> & More>;
};
