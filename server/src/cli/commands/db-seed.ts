import { counted } from '../../foundation/running/counted';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { refuseSeed } from '../../demo/mode';
import { alone } from '../../foundation/database/connection/alone';
import { seed } from '../../seed/seed';
import type { Command } from '../command';
import { print } from '../print';

export const dbSeed: Command = {
  name: 'db:seed',
  makesPlace: 'anywhere',
  seals: true,
  async run(parts) {
    await refuseSeed(parts.settings, parts.dataSource);
    const accounts = await alone(parts.dataSource, () => seed(parts, new FieldCipher(parts.keys)));
    print(
      accounts.length
        ? `演示数据已放入，${accounts.length} 个演示账号在 demo-accounts.json。 Seeded, with ${counted(accounts.length, 'demo account')} in demo-accounts.json.`
        : '要放的数据都已经在了。 Everything was there.',
    );
  },
};
