import { hashesAreOld } from '../../common/renew-hashes';
import type { Command } from '../command';
import { print } from '../print';
import { oldHashes } from '../reminders';

export const dbMigrate: Command = {
  name: 'db:migrate',
  makesPlace: true,
  migrates: true,
  async run({ dataSource }) {
    print('The tables are current.');
    if (await hashesAreOld(dataSource)) print(oldHashes);
  },
};
