import { tablesStanding } from '../../database/tables-standing';
import { openToLook } from '../../existing-place';
import type { Look } from '../command';
import { print } from '../print';
import { standingLines } from '../standing-lines';
import { tellMode } from '../tell-place';
import { unsoundLines } from '../unsound-lines';

export const dbCheck: Look = {
  name: 'db:check',
  makesPlace: false,
  async look(settings) {
    const dataSource = await openToLook(settings);
    try {
      await tellMode(dataSource);
      const standing = standingLines(await tablesStanding(dataSource));
      // Rows are looked at column by column, where the columns are those of this version.
      const lines = standing.length ? standing : await unsoundLines(dataSource);
      for (const line of lines) print(line);
      if (lines.length) process.exitCode = 1;
      else print('数据库的表与这个版本一致。 The tables are as this version wants them.');
    } finally {
      await dataSource.destroy();
    }
  },
};
