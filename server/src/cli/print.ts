import { errorForLog } from '../foundation/running/log';

/* The one place that writes to the terminal: what an operator asked for by a command. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Beside what was asked for, so that whoever reads the answer by a program finds nothing else in it. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const onTerminal = (): boolean => process.stderr.isTTY;

/** In place of what stands in the last line of a terminal. */
export function renewed(line: string): void {
  process.stderr.write(`\r\u001b[2K${line}`);
}

/** A sentence as it is; of any other error its kind alone, for a failed query's message holds values. */
export function printError(error: unknown): void {
  note(typeof error === 'string' ? error : JSON.stringify(errorForLog(error)));
}
