import type { EditForm } from '../../forms/any-record';

/** A list that is answered whole. */
export interface Items<Item> {
  readonly items: readonly Item[];
}

/** The bytes of a file: it is opened at its address. */
export interface OpenedFile {
  readonly opened: never;
}

/** A file and its kind, as the parts of a form: the FormData of a browser, which shared does not know. */
export interface FileParts {
  append(name: 'kind', value: string): void;
}

/** What can still be missing or emptied, at any depth. */
export type Part<Value> = Value extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Part<Value[Name]> | null }
    : Value;

/** A form that is saved while it is being filled in. */
export type Unfinished<Form extends EditForm> = EditForm & {
  readonly [Name in Exclude<keyof Form, keyof EditForm>]: Part<Form[Name]>;
};
