import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { type Renewed, renewHashes, rowsToRenew } from '../../records/renew-hashes';
import type { Command } from '../command';
import { print } from '../print';
import { Progress } from '../progress';

export const hashesRenew: Command = {
  name: 'hashes:renew',
  makesPlace: 'never',
  readsEveryRow: true,
  async run({ dataSource, keys }) {
    const all = await rowsToRenew(dataSource);
    const progress = new Progress('重新编索引 Indexed anew:');
    const tables = new Map<string, Renewed>();
    await renewHashes(dataSource, new FieldCipher(keys), (table, soFar) => {
      tables.set(table, soFar);
      progress.at(
        [...tables.values()].reduce((sum, { rows }) => sum + rows, 0),
        all,
      );
    });
    progress.at(all, all);
    for (const [table, { rows, changed, unreadable }] of tables)
      print(`${table}: ${rows} read, ${changed} computed anew, ${unreadable} could not be opened`);
    print('完成，现在怎样写都能查到。 Everybody is found by what is typed now.');
  },
};
