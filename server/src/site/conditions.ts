import type { Condition, ConditionsNow } from '@jingkang/shared/api/health';

/**
 * Without which of them a server is taken out of service. The others are told, to whoever watches: they hold for all
 * servers at once, and to take all out of service would turn a warning into an outage.
 */
export const conditions: Readonly<Record<Condition, { readonly needed: boolean; readonly why: string }>> = {
  database: { needed: true, why: 'it answers, and the file of an embedded one is where it was' },
  migrations: { needed: true, why: 'all that this version needs were run' },
  disk: { needed: true, why: 'the file system of DATA_DIR can be written to, and has a last megabyte' },
  keys: { needed: false, why: 'the key file is there and has the key that this server seals with' },
  tables: { needed: false, why: 'the tables are as this version wants them, seen at the start' },
  timed: { needed: false, why: 'the hourly run was done within three hours' },
  clock: { needed: false, why: 'server and database differ by no more than 30 seconds' },
  uploads: { needed: false, why: 'enough space is free for uploads (FREE_SPACE_FLOOR_MB)' },
};

export const isReady = (standing: ConditionsNow): boolean =>
  Object.entries(conditions).every(([name, { needed }]) => !needed || standing[name as Condition]);
