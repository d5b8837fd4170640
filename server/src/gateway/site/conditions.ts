import type { Condition, ConditionsNow } from '@jingkang/shared/api/health';
import { type Keys, printOf } from '../../foundation/crypto/keys';
import type { Look } from '../../foundation/database/connection/probe';
import type { OwnPlace } from './own-place';

/** All that readiness is told by; what is missing was not seen. */
export interface Seen {
  readonly look: Look & { readonly seenAt: number };
  readonly own: OwnPlace | undefined;
  /** Whether enough space is free. */
  readonly uploads: boolean | undefined;
  /** Where the tables are not as this version wants them. */
  readonly tables: readonly string[] | undefined;
  readonly keys: Keys;
  readonly startedAt: number;
}

interface ConditionRow {
  /**
   * Without it a server is taken out of service. The others are told, to whoever watches: they hold for all servers at
   * once, and to take all out of service would turn a warning into an outage.
   */
  readonly needed: boolean;
  readonly why: string;
  /** Undefined where it cannot be told now. */
  readonly holds: (seen: Seen) => boolean | undefined;
  /** What health answers then: what cannot be told is told by the work itself, but for the database. */
  readonly untold: boolean;
  /** What the log tells beside it; ids, names and numbers. */
  readonly facts?: (seen: Seen) => object;
}

/** The hourly run may be late, and may fail once. */
const TIMED_LATE_MS = 3 * 3_600_000;
const CLOCK_BOUND_MS = 30_000;

export const conditions: Readonly<Record<Condition, ConditionRow>> = {
  database: {
    needed: true,
    why: 'it answers, and the file of an embedded one is where it was',
    holds: ({ look }) => (look.state === 'busy' ? undefined : look.state !== 'down'),
    untold: false,
  },
  migrations: {
    needed: true,
    why: 'all that this version needs were run, and none of a newer version',
    holds: ({ look }) => (answered(look) ? look.state === 'current' : undefined),
    untold: false,
    facts: ({ look }) => ({ tables: look.state, migrations: look.migrations }),
  },
  disk: {
    needed: true,
    why: 'the file system of DATA_DIR can be written to, and has a last megabyte',
    holds: ({ own }) => own?.writable,
    untold: true,
  },
  keys: {
    needed: false,
    why: 'the key file is there, has the key that this server seals with, and the newest one that the database knows',
    holds: ({ own, keys, look }) => own && holdsKeys(own.kept, keys, look),
    untold: true,
    facts: ({ look }) => ({ newestKey: look.newestKey?.version }),
  },
  tables: {
    needed: false,
    why: 'the tables are as this version wants them, seen at the start and each hour',
    holds: ({ tables }) => tables && !tables.length,
    untold: true,
    facts: ({ tables }) => ({ differences: tables }),
  },
  timed: {
    needed: false,
    why: 'the hourly run was done within three hours',
    holds: ({ look, startedAt }) =>
      look.now === undefined ? undefined : look.seenAt - (look.timedAt ?? startedAt) < TIMED_LATE_MS,
    untold: true,
  },
  clock: {
    needed: false,
    why: 'server and database differ by no more than 30 seconds',
    holds: ({ look }) =>
      look.now === undefined ? undefined : Math.abs(look.seenAt - look.now) < CLOCK_BOUND_MS,
    untold: true,
    facts: ({ look }) => ({ clockDifferenceMs: look.now === undefined ? undefined : look.seenAt - look.now }),
  },
  uploads: {
    needed: false,
    why: 'enough space is free for uploads (FREE_SPACE_FLOOR_MB)',
    holds: ({ uploads }) => uploads,
    untold: true,
  },
};

export const conditionNames = Object.keys(conditions) as Condition[];

export const isReady = (standing: ConditionsNow): boolean =>
  conditionNames.every((name) => !conditions[name].needed || standing[name]);

/** What health answers of each. */
export function standingOf(seen: Seen): ConditionsNow {
  const told = conditionNames.map((name) => {
    const { holds, untold } = conditions[name];
    return [name, holds(seen) ?? untold] as const;
  });
  return Object.fromEntries(told) as Record<Condition, boolean>;
}

/** What is there, and others hold what was asked for. */
export const isBusy = ({ look, own }: Seen): boolean => look.state === 'busy' || own === undefined;

const answered = ({ state }: Look) => state !== 'busy' && state !== 'down';

function holdsKeys(kept: OwnPlace['kept'], { current, fieldKeys }: Keys, { newestKey }: Look) {
  if (!kept || kept.fieldKeys[current] !== fieldKeys[current]) return false;
  return newestKey && printOf(kept, newestKey.version) === newestKey.print;
}
