import type { DataSource } from 'typeorm';
import { SettingsError } from '../../settings';
import { AccountRow } from '../../accounts/account.entity';
import { Organization } from '../../institutions/organization.entity';
import { DatabaseIdentity, identityId } from '../platform.entities';
import { demoIds } from '../seed/demo-id';
import { DemoMark } from './demo-mark.entity';

export class ModeError extends SettingsError {}

const demoInProduction =
  '这个数据库里有演示数据，不能用于正式环境：请运行 npm run demo:clear 清除，或换一个新的空数据库。' +
  ' This database holds demo data and cannot serve production: run npm run demo:clear, or take a fresh database.';
const productionInDemo =
  '这个数据库用于正式环境，不能放入演示数据：请设置 NODE_ENV=production，或换一个新的空数据库。' +
  ' This database serves production and takes no demo: set NODE_ENV=production, or take a fresh database.';

/** By its marks; a database that was seeded before there were any is told by the fixed ids of the seed. */
export async function holdsDemo({ manager }: DataSource): Promise<boolean> {
  return (
    (await manager.exists(DemoMark)) ||
    (await manager.existsBy(AccountRow, { id: demoIds })) ||
    (await manager.existsBy(Organization, { id: demoIds }))
  );
}

/** From here on the database serves real people; one with made-up people is refused. */
export async function enterProduction(dataSource: DataSource): Promise<void> {
  if (await holdsDemo(dataSource)) throw new ModeError(demoInProduction);
  await keepMode(dataSource, 'production');
}

/** Made-up people come into no database that has served real ones. */
export async function enterDemo(dataSource: DataSource): Promise<void> {
  if (await dataSource.manager.existsBy(DatabaseIdentity, { mode: 'production' }))
    throw new ModeError(productionInDemo);
  await keepMode(dataSource, 'demo');
}

async function keepMode({ manager }: DataSource, mode: 'demo' | 'production'): Promise<void> {
  if (await manager.existsBy(DatabaseIdentity, { mode })) return;
  await manager.update(DatabaseIdentity, { id: identityId }, { mode });
}
