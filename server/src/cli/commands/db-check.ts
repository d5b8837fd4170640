import { lookAtKeys } from '../../foundation/crypto/database-keys';
import { tablesStanding } from '../../foundation/database/migrating/tables-standing';
import { openToLook } from '../../start/existing-place';
import type { Look } from '../command';
import { print } from '../print';
import { standingLines } from '../standing-lines';
import { tellMode } from '../tell-place';
import { unsoundLines } from '../unsound-lines';

export const dbCheck: Look = {
  name: 'db:check',
  makesPlace: 'never',
  async look(settings) {
    const dataSource = await openToLook(settings);
    try {
      await tellMode(dataSource);
      const tables = await tablesStanding(dataSource);
      const standing = standingLines(tables);
      // Rows are looked at column by column, where the columns are those of this version.
      const lines = standing.length ? standing : await unsoundLines(dataSource);
      for (const line of lines) print(line);
      // What the database knows of its keys stands in a column that earlier tables lack.
      if (!tables.pending.length) await lookAtKeys(dataSource, settings.fieldKeysFile);
      if (lines.length) process.exitCode = 1;
      else
        print(
          '数据库的表与这个版本一致，密钥文件也对。 The tables are as this version wants them, and the key file is that of this database.',
        );
    } finally {
      await dataSource.destroy();
    }
  },
};
