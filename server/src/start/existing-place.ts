import { existsSync, realpathSync, statSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { SystemClock } from '../foundation/clock/clock';
import { keysOfDatabase } from '../foundation/crypto/database-keys';
import { addressOf } from '../foundation/database/connection/address';
import { openDatabase } from '../registry/data-source';
import { byMode, refuseDemo } from '../demo/mode';
import { DatabaseIdentity } from '../foundation/database/rows/platform.entities';
import { mustNotBeNewer } from '../foundation/database/migrating/migrating';
import { differingMigrations } from '../foundation/database/migrating/tables-standing';
import { mendModes } from '../foundation/files/private-files';
import type { Parts } from '../platform/platform.module';
import { type Settings, SettingsError } from '../foundation/settings/settings';

/** For commands that make no place: what is not there, or not current, is told, and nothing is made in its stead. */
export async function openExisting(settings: Settings, opensDemo: boolean): Promise<Parts> {
  const dataSource = await openToLook(settings);
  return closingOnFailure(dataSource, async () => {
    await mustBeCurrent(dataSource, placeOf(settings));
    const clock = new SystemClock();
    const keys = await keysOfDatabase(dataSource, settings.fieldKeysFile, clock);
    const known = await byMode(settings, dataSource);
    if (known.production && !opensDemo) await refuseDemo(dataSource);
    await mendModes(realpathSync(settings.dataDir));
    return { settings: known, dataSource, keys, clock };
  });
}

/** For commands that make a place elsewhere: nothing is made before it is known that there is one. */
export async function mustExist(settings: Settings): Promise<void> {
  await (await openToLook(settings)).destroy();
}

/** A database with tables of this service in it, in whatever state they are. */
export async function openToLook(settings: Settings): Promise<DataSource> {
  const { dataDir, databaseUrl, databaseFile } = settings;
  if (!existsSync(dataDir)) throw nothing(`没有数据目录 ${dataDir}`, `folder ${dataDir}`);
  if (!databaseUrl && !existsSync(databaseFile))
    throw nothing(`没有数据库 ${databaseFile}`, `database ${databaseFile}`);
  if (!databaseUrl && statSync(databaseFile).size === 0) throw noTables(databaseFile);
  const dataSource = await openDatabase(settings, { makes: false });
  return closingOnFailure(dataSource, async () => {
    const { pending } = await differingMigrations(dataSource);
    if (pending.length === dataSource.migrations.length) throw noTables(placeOf(settings));
    return dataSource;
  });
}

async function mustBeCurrent(dataSource: DataSource, place: string): Promise<void> {
  await mustNotBeNewer(dataSource);
  if ((await differingMigrations(dataSource)).pending.length) throw behind(place);
  // The keys are made right after the tables: a first start was cut off in between.
  if (!(await dataSource.manager.exists(DatabaseIdentity))) throw behind(place);
}

async function closingOnFailure<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

const placeOf = ({ databaseUrl, databaseFile }: Settings) =>
  databaseUrl ? addressOf(databaseUrl) : databaseFile;

const noTables = (place: string) => nothing(`${place} 里没有本系统的表`, `table of this service in ${place}`);

const nothing = (chinese: string, english: string) =>
  new SettingsError(
    `There is no ${english}. Nothing was made there; check DATA_DIR and DATABASE_URL, or name the file of the settings by --env-file. To make a new one, run npm start; in production (NODE_ENV=production) npm run admin:create makes one too; with AUTO_MIGRATE=false, first npm run db:migrate as a user who may change tables.`,
    `${chinese}，什么都没有新建：请检查 DATA_DIR、DATABASE_URL，或用 --env-file 指明设置文件。要新建，请运行 npm start；正式环境（NODE_ENV=production）也可以运行 npm run admin:create；AUTO_MIGRATE=false 时，先用能改表的用户运行 npm run db:migrate。`,
  );

const behind = (place: string) =>
  new SettingsError(
    `The tables of ${place} are not those of this version, and nothing was changed: run npm run db:migrate first.`,
    `数据库 ${place} 的表还没有更新到这个版本，什么都没有改：请先运行 npm run db:migrate。`,
  );
