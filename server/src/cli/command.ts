import type { Parts } from '../platform/platform.module';
import { type Settings, SettingsError } from '../settings';
import type { Given, Options } from './options';

/** What an operator runs beside the server by `npm run <name>`. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** Whether it may make tables and keys where there are none. One that does not ends with a sentence there. */
  readonly makesPlace: boolean;
  /** Whether production may open a place that holds a demo for it. */
  readonly opensDemo?: boolean;
  /** It may seal fields: a rotation of the keys waits until it has ended. */
  readonly seals?: boolean;
  /** Changes the tables whatever AUTO_MIGRATE says. */
  readonly migrates?: true;
  /** What it takes beside `--env-file` and `--help`. Whatever else stands there is refused. */
  readonly options?: O;
  run(parts: Parts, given: Given<O>): Promise<void>;
}

/** Looks at a database as it is: nothing is migrated for it, and no keys are needed. */
export interface Look {
  readonly name: string;
  readonly makesPlace: false;
  look(settings: Settings): Promise<void>;
}

/** A program was called in another way than it takes. */
export class UsageError extends SettingsError {}

/** The names of options become those that `run` is given. */
export const command = <O extends Options>(row: Command<O>): Command<O> => row;
