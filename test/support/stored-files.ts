import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from './database';
import type { RunningServer } from './server';

type Place = Pick<RunningServer, 'dataDir' | 'databaseUrl'>;

export const storeOf = ({ dataDir }: Pick<RunningServer, 'dataDir'>) => join(dataDir, 'attachments');
export const fileOf = (server: Pick<RunningServer, 'dataDir'>, id: string) =>
  join(storeOf(server), id.slice(-2), `${id}.sealed`);

/** The name of everything that lies in the store. */
export function filesOf(server: Pick<RunningServer, 'dataDir'>): string[] {
  const folder = storeOf(server);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])).sort();
}

/** The name that the file of each row has. */
export async function claimedOf(server: Place): Promise<string[]> {
  return (await sql(server, 'SELECT id FROM attachments')).map(({ id }) => `${id}.sealed`).sort();
}
