import { type DataSource, IsNull } from 'typeorm';
import { AccountRow } from '../identity/accounts/account.entity';
import { type Clock, SystemClock } from '../foundation/clock/clock';
import { Organization } from '../directory/institutions/organization.entity';
import { Settings, SettingsError } from '../foundation/settings/settings';
import { isMissingTable } from '../foundation/database/errors/errors';
import { DatabaseIdentity, identityId } from '../foundation/database/rows/platform.entities';
import { demoIds } from './demo-id';
import { DemoMark } from './demo-mark.entity';

export class ModeError extends SettingsError {}

const demoInProduction = [
  'This database holds demo data and cannot serve production: run npm run demo:clear, or take a fresh database.',
  '这个数据库里有演示数据，不能用于正式环境：请运行 npm run demo:clear 清除，或换一个新的空数据库。',
] as const;
export type Mode = 'demo' | 'production';

const seedInProduction = [
  'This database serves production: db:seed is for a demo alone, and nothing was done. Production puts its regions and holidays in when it starts.',
  '这个数据库用于正式环境，db:seed 只放演示数据，什么都没有做：区划和节假日会在正式启动时自己放好。',
] as const;
const seedAmongOthers = [
  'This database holds accounts that are not made up. db:seed is for a demo alone, and nothing was done: to try the platform out, name an empty database by DATABASE_URL or DATA_DIR. Production needs no db:seed.',
  '这个数据库里有真实的账号，db:seed 只放演示数据，什么都没有做：要试用，请用 DATABASE_URL 或 DATA_DIR 指向另一个空数据库；正式环境不需要 db:seed。',
] as const;
const clockInProduction = [
  'Production runs by the present moment alone, and nothing was done: --at is for a demo. To see what would happen then, run npm run timed -- --at DATE --dry-run.',
  '正式环境只按真实的时间运行，什么都没有做：--at 只用于演示。要知道那一天会做什么，请运行 npm run timed -- --at 日期 --dry-run。',
] as const;
const othersInDemo = [
  'This database holds accounts that are not made up and takes no demo: to serve it, start with NODE_ENV=production; to try the platform out, name an empty database by DATABASE_URL or DATA_DIR.',
  '这个数据库里有真实的账号，不能作为演示启动：要正式使用它，请设 NODE_ENV=production 再启动；要试用，请用 DATABASE_URL 或 DATA_DIR 指向另一个空数据库。',
] as const;
const productionInDemo = [
  'This database serves production and takes no demo: to serve it, start with NODE_ENV=production; to try the platform out, name an empty database by DATABASE_URL or DATA_DIR.',
  '这个数据库用于正式环境，不能作为演示启动：要正式使用它，请设 NODE_ENV=production 再启动；要试用，请用 DATABASE_URL 或 DATA_DIR 指向另一个空数据库。',
] as const;

/** By its marks; a database that was seeded before there were any is told by the fixed ids of the seed. */
export async function holdsDemo({ manager }: DataSource): Promise<boolean> {
  return (
    (await manager.exists(DemoMark)) ||
    (await manager.existsBy(AccountRow, { id: demoIds })) ||
    (await manager.existsBy(Organization, { id: demoIds }))
  );
}

const holdsOthers = async (dataSource: DataSource) =>
  (await dataSource.manager.exists(AccountRow)) && !(await holdsDemo(dataSource));

/** Whom the database serves; nothing where its tables do not say so yet. */
export async function modeOf(dataSource: DataSource): Promise<Mode | undefined> {
  try {
    // All columns, since an earlier database lacks this one.
    const [row] = await dataSource.query<{ mode?: Mode | null }[]>('SELECT * FROM database_identity');
    return row?.mode ?? undefined;
  } catch (error) {
    if (isMissingTable(error)) return undefined;
    throw error;
  }
}

/** The settings as the database has them: one of production is one, whatever the shell says. */
export async function byMode(settings: Settings, dataSource: DataSource): Promise<Settings> {
  const production = settings.production || (await modeOf(dataSource)) === 'production';
  return new Settings({ ...settings, production });
}

/** Made-up people come into no database of production, nor into one that is to become one. */
export async function refuseSeed({ production }: Settings, dataSource: DataSource): Promise<void> {
  if (production) throw new ModeError(...seedInProduction);
  if (!(await modeOf(dataSource)) && (await holdsOthers(dataSource))) throw new ModeError(...seedAmongOthers);
}

/** In production no clock is set: what it would erase and remind of is that of real people. */
export function refuseSetClock({ production }: Settings, clock: Clock): void {
  if (production && !(clock instanceof SystemClock)) throw new ModeError(...clockInProduction);
}

export async function refuseDemo(dataSource: DataSource): Promise<void> {
  if (await holdsDemo(dataSource)) throw new ModeError(...demoInProduction);
}

export async function refuseProduction(dataSource: DataSource): Promise<void> {
  if ((await modeOf(dataSource)) === 'production') throw new ModeError(...productionInDemo);
}

/** From here on the database serves real people; one with made-up people is refused. */
export async function enterProduction(dataSource: DataSource): Promise<void> {
  await refuseDemo(dataSource);
  await keepMode(dataSource, 'production');
}

/**
 * Made-up people come into no database that has served real ones. One that says nothing yet may be of a version from
 * before it could, or hold the first account of a production that is still to start.
 */
export async function enterDemo(dataSource: DataSource): Promise<void> {
  if (!(await modeOf(dataSource)) && (await holdsOthers(dataSource))) throw new ModeError(...othersInDemo);
  await keepMode(dataSource, 'demo');
  await refuseProduction(dataSource);
}

/** What production has taken no statement makes a demo again. */
async function keepMode({ manager }: DataSource, mode: Mode): Promise<void> {
  if (await manager.existsBy(DatabaseIdentity, { mode })) return;
  const from = mode === 'production' ? {} : { mode: IsNull() };
  await manager.update(DatabaseIdentity, { id: identityId, ...from }, { mode });
}
