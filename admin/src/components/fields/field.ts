export type FieldName = string | string[];

/** What every input of a form is told. */
export interface FieldProps {
  /** The property of the form, or the path to it. */
  readonly name: FieldName;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** The same path below a part of the form. */
export const below = (prefix: readonly string[], name: string): string[] => [...prefix, name];
