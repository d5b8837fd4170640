import { FieldCipher } from '../../common/field-cipher';
import { refuseSeed } from '../../database/demo/mode';
import { alone } from '../../database/alone';
import { seed } from '../../database/seed/seed';
import type { Command } from '../command';
import { print } from '../print';

export const dbSeed: Command = {
  name: 'db:seed',
  makesPlace: true,
  seals: true,
  async run(parts) {
    refuseSeed(parts.settings);
    const accounts = await alone(parts.dataSource, () => seed(parts, new FieldCipher(parts.keys)));
    print(
      accounts.length
        ? `Seeded, with ${accounts.length} demo accounts in demo-accounts.json.`
        : 'Everything was there.',
    );
  },
};
