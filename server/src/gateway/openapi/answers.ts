import type { Schema, Schemas } from './schemas';

/** What a route answers: null is nothing, `true` the bytes of a file. */
export interface RouteAnswer {
  readonly answers: Schema | true | null;
  /** Each attempt has a key of its own. */
  readonly once?: true;
}

/** `answers.json`: made by scripts/answers.js from the types of shared/api. */
export interface Answers {
  readonly routes: Readonly<Record<string, RouteAnswer>>;
  /** The data of a refusal, by its code. */
  readonly problems: Readonly<Record<string, { readonly schema: Schema; readonly required: boolean }>>;
  readonly schemas: Schemas;
}

/** Read when it is asked for: a server that nobody asks for its document does without. */
export async function readAnswers(): Promise<Answers> {
  const { default: answers } = await import('./answers.json');
  return answers as unknown as Answers;
}
