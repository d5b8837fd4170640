import type { Parts } from '../platform/platform.module';
import { SettingsError } from '../settings';

/** What an operator runs beside the server by `npm run <name>`. */
export interface Command {
  readonly name: string;
  /** Whether it may make tables and keys where there are none. One that does not ends with a sentence there. */
  readonly makesPlace: boolean;
  /** Whether production may open a place that holds a demo for it. */
  readonly opensDemo?: boolean;
  /** It may seal fields: a rotation of the keys waits until it has ended. */
  readonly seals?: boolean;
  run(parts: Parts, args: readonly string[]): Promise<void>;
}

/** A command was called in another way than it takes. */
export class UsageError extends SettingsError {}

/** The word after an option, such as `2026-12-31` after `--at`. */
export function optionOf(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index >= 0 ? args[index + 1] : undefined;
}
