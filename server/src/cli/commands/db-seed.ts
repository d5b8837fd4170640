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
        ? `演示数据已放入，${accounts.length} 个演示账号在 demo-accounts.json。 Seeded, with ${accounts.length} demo accounts in demo-accounts.json.`
        : '要放的数据都已经在了。 Everything was there.',
    );
  },
};
