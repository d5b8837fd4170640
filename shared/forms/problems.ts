/** Sentences by the path of their field. */
export type FieldProblems = Readonly<Record<string, string>>;
