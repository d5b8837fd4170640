import type { Parts } from '../platform/platform.module';
import { type Settings, SettingsError } from '../settings';

/** What an operator runs beside the server by `npm run <name>`. */
export interface Command {
  readonly name: string;
  /** Whether it may make tables and keys where there are none. One that does not ends with a sentence there. */
  readonly makesPlace: boolean;
  /** Whether production may open a place that holds a demo for it. */
  readonly opensDemo?: boolean;
  /** Changes the tables whatever AUTO_MIGRATE says. */
  readonly migrates?: true;
  run(parts: Parts, args: readonly string[]): Promise<void>;
}

/** Looks at a database as it is: nothing is migrated for it, and no keys are needed. */
export interface Look {
  readonly name: string;
  readonly makesPlace: false;
  look(settings: Settings): Promise<void>;
}

/** A command was called in another way than it takes. */
export class UsageError extends SettingsError {}

/** The word after an option, such as `2026-12-31` after `--at`. */
export function optionOf(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index >= 0 ? args[index + 1] : undefined;
}
