import { existsSync } from 'node:fs';
import { openDatabase } from './database/data-source';
import { isMissingTable } from './database/errors';
import { type Settings, SettingsError } from './settings';

/** For commands that only look: what is not there is told, and nothing is made in its place. */
export async function mustExist(settings: Settings): Promise<void> {
  const { databaseFile: file, databaseUrl } = settings;
  if (!databaseUrl && !existsSync(file)) throw nothing('database', file);
  const dataSource = await openDatabase(settings);
  try {
    await dataSource.query('SELECT COUNT(*) AS kept FROM database_identity').catch((error: unknown) => {
      if (!isMissingTable(error)) throw error;
      throw nothing('table of this service', databaseUrl ? new URL(databaseUrl).pathname.slice(1) : file);
    });
  } finally {
    await dataSource.destroy();
  }
}

function nothing(what: string, place: string): SettingsError {
  return new SettingsError(`There is no ${what} in ${place}. Nothing was made there; check the settings.`);
}
