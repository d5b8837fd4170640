import { FieldCipher } from '../../common/field-cipher';
import { renewHashes } from '../../common/renew-hashes';
import type { Command } from '../command';
import { print } from '../print';

export const hashesRenew: Command = {
  name: 'hashes:renew',
  makesPlace: false,
  async run({ dataSource, keys }) {
    await renewHashes(dataSource, new FieldCipher(keys), (table, { rows, changed, unreadable }) =>
      print(`${table}: ${rows} read, ${changed} computed anew, ${unreadable} could not be opened`),
    );
    print('完成，现在怎样写都能查到。 Everybody is found by what is typed now.');
  },
};
