import { errorForLog } from '../common/log';

/* The one place that writes to the terminal: what an operator asked for by a command. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** How far long work has come: beside what it says, so that a file of that stays as it is. */
export function printProgress(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

/** A sentence as it is; of any other error its kind alone, for a failed query's message holds values. */
export function printError(error: unknown): void {
  const told = typeof error === 'string' ? error : JSON.stringify(errorForLog(error));
  process.stderr.write(`${told}\n`);
}
