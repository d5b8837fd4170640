import { hashesAreOld } from '../../common/renew-hashes';
import type { Command } from '../command';
import { print } from '../print';
import { oldHashes } from '../reminders';

export const dbMigrate: Command = {
  name: 'db:migrate',
  makesPlace: true,
  migrates: true,
  async run({ dataSource }) {
    print('数据库的表是这个版本的了。 The tables are current.');
    if (await hashesAreOld(dataSource)) print(oldHashes);
  },
};
