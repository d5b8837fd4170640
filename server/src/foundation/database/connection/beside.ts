import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';

/** The runner of the unit of work under way, for all that follows from its work and for nothing else. */
const underWay = new AsyncLocalStorage<QueryRunner>();
const FRAMES = 60;
/** Not whose doing it is: packages, and what only passes a statement on. */
const PASSING = /node_modules|node:|^(?:async )?(?:Sql|UnitOfWork|RehearsedWork)\./;
const TABLE = /\b(?:FROM|INTO|UPDATE)\s+["`]?(\w+)/i;

/**
 * A repository, a manager or Sql was asked beside the unit of work under way. What it reads there is not of the
 * transaction, what it writes stays when the transaction is taken back, and it may wait for the one that waits for it.
 */
export class BesideTransaction extends Error {
  readonly code: string;

  constructor(entity: string, table: string, from: readonly string[]) {
    const [first = 'unknown'] = from;
    const caller = /^(?:async )?(\S+) \(/.exec(first)?.[1] ?? first;
    super(
      `${entity} was asked by ${caller} beside the unit of work under way: use the manager of its transaction.`,
    );
    this.name = 'BesideTransaction';
    this.code = `beside_transaction:${table}`;
    // The log tells the first place of it.
    this.stack = [`${this.name}: ${this.message}`, ...from].join('\n    at ');
  }
}

let open = 0;

/**
 * Does the work of a unit of work, and names what goes by another runner meanwhile. An asynchronous context makes every
 * promise of the process dearer: while no unit of work is under way there is none.
 */
export async function watched<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  open += 1;
  try {
    return await underWay.run(runner, work);
  } finally {
    open -= 1;
    if (!open) underWay.disable();
  }
}

/**
 * Asked before each statement: what goes wrong when `runner` carries it out now. Undefined as the runner: a connection
 * that has none.
 */
export function besideTransaction(
  runner: QueryRunner | undefined,
  sql: string,
  asked: (...given: never[]) => unknown,
): BesideTransaction | undefined {
  const mine = underWay.getStore();
  // What was begun by a unit of work and goes on after its end is beside nothing.
  if (!mine || mine === runner || mine.isReleased) return undefined;
  const table = TABLE.exec(sql)?.[1] ?? '';
  const entity = mine.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  return new BesideTransaction(
    entity ? `${entity.name} (${table})` : table || 'A transaction',
    table,
    placesOf(asked),
  );
}

/** Where it was asked from: the places of our own above `asked`, as they lie on the disk. */
function placesOf(asked: (...given: never[]) => unknown): string[] {
  const { stackTraceLimit, prepareStackTrace } = Error;
  const at: { stack: readonly string[] } = { stack: [] };
  Object.assign(Error, {
    stackTraceLimit: FRAMES,
    prepareStackTrace: (_: unknown, sites: object[]) => sites.map(String),
  });
  Error.captureStackTrace(at, asked);
  const { stack } = at;
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  return stack.filter((place) => !PASSING.test(place));
}
