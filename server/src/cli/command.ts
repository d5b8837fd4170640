import type { Migrated } from '../foundation/database/migrating/migrating';
import type { Parts } from '../platform/platform.module';
import type { Settings } from '../foundation/settings/settings';
import type { Given, Options } from './options';

/**
 * Where a command makes tables and keys that are not there; elsewhere it ends with a sentence. A shell that has lost its
 * settings names no place, and a second one, made there, would be taken for the first.
 */
export type MakesPlace = 'never' | 'in production' | 'where one is named' | 'anywhere';

/** What an operator runs beside the server by `npm run <name>`. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly makesPlace: MakesPlace;
  /** Whether production may open a place that holds a demo for it. */
  readonly opensDemo?: boolean;
  /** It may seal fields: a rotation of the keys waits until it has ended. */
  readonly seals?: boolean;
  /** It gives a link, which in production leads nowhere without the address that people type. */
  readonly linksToPeople?: true;
  /** It goes through every row, and is refused where one cannot be read. */
  readonly readsEveryRow?: true;
  /** Changes the tables whatever AUTO_MIGRATE says. */
  readonly migrates?: true;
  /** What it takes beside `--env-file` and `--help`. Whatever else stands there is refused. */
  readonly options?: O;
  run(parts: Parts & { readonly migrated: readonly Migrated[] }, given: Given<O>): Promise<void>;
}

/** Looks at a database as it is: nothing is migrated for it, and no keys are needed. */
export interface Look {
  readonly name: string;
  readonly makesPlace: 'never';
  look(settings: Settings): Promise<void>;
}

/** The names of options become those that `run` is given. */
export const command = <O extends Options>(row: Command<O>): Command<O> => row;
