import type { Lifecycle } from '../lifecycles/lifecycle';
import * as kinds from './kinds';
import { type RecordType, recordTypes } from './outlines';
import type { RecordKind } from './record-kind';

/** Every kind with its lifecycle: for the server and for tests; clients take outlines. */
export const recordKinds = kinds satisfies {
  readonly [Name in RecordType]: RecordKind & { readonly name: Name };
};

type RecordKinds = typeof recordKinds;
/** The keys of what each kind says in a part of its words. */
type KeysOf<Part extends 'tasks' | 'documents'> = {
  [Name in RecordType]: RecordKinds[Name] extends Readonly<Record<Part, infer Words>>
    ? keyof Words & string
    : never;
}[RecordType];
export type TaskKind = KeysOf<'tasks'>;
export type DocumentKind = KeysOf<'documents'>;

/** Every lifecycle, in the order in which a person meets them. */
export const lifecycles: readonly Lifecycle<string, string, never>[] = recordTypes.map(
  (name) => recordKinds[name].lifecycle,
);
