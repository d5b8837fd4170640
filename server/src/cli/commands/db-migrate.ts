import { counted } from '../../foundation/running/counted';
import { wantedMigrations } from '../../foundation/database/migrating/tables-standing';
import { hashesAreOld } from '../../records/renew-hashes';
import type { Command } from '../command';
import { print } from '../print';
import { oldHashes } from '../reminders';
import { seconds } from '../tell-migration';

export const dbMigrate: Command = {
  name: 'db:migrate',
  makesPlace: 'where one is named',
  migrates: true,
  async run({ dataSource, migrated }) {
    const ms = migrated.reduce((sum, one) => sum + one.ms, 0);
    const newest = wantedMigrations(dataSource).at(-1);
    print(
      migrated.length
        ? `运行了 ${migrated.length} 项更新，用时 ${seconds(ms)}。 ${counted(migrated.length, 'migration')} ran in ${seconds(ms)}.`
        : '没有要运行的更新。 There was nothing to run.',
    );
    print(`数据库的表是这个版本的了，最新一项是 ${newest}。 The tables are current, up to ${newest}.`);
    if (await hashesAreOld(dataSource)) print(oldHashes);
  },
};
