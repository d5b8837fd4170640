import { print } from './print';

/** Prints a line for each problem and each count, and ends non-zero where there is a problem. */
export function tellFindings(problems: readonly string[], counts: Readonly<Record<string, number>>): void {
  for (const problem of problems) print(problem);
  for (const [name, count] of Object.entries(counts)) print(`${name} ${count}`);
  print(problems.length ? `problems=${problems.length}` : 'Everything is whole.');
  if (problems.length) process.exitCode = 1;
}
