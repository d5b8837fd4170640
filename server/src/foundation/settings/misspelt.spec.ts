import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misspelt, settingNames } from './misspelt';

describe('settings that are misspelt', () => {
  it('are told with the one that was meant', () => {
    const slips = ['DATABASE_URI', 'PUBLIC_ORIGN', 'WECHAT_APP_ID', 'DATADIR', 'data_dir', 'NODE_ENVI'];
    expect(misspelt(slips).map(([, meant]) => meant)).toEqual([
      'DATABASE_URL',
      'PUBLIC_ORIGIN',
      'WECHAT_APPID',
      'DATA_DIR',
      'DATA_DIR',
      'NODE_ENV',
    ]);
  });

  it('are none of those that any machine sets', () => {
    const others = [
      'PATH',
      'HOME',
      'LANG',
      'LOGNAME',
      'HOSTNAME',
      'PWD',
      'SHLVL',
      'TERM',
      'TZ',
      'USER',
      'NODE_OPTIONS',
    ];
    expect(misspelt([...others, 'NODE_PATH', 'NODE_VERSION', 'INVOCATION_ID', ...settingNames])).toEqual([]);
  });

  it(`knows all ${settingNames.length + 2} settings that are read`, () => {
    const source = readFileSync(join(__dirname, 'settings.ts'), 'utf8');
    const read = [...source.matchAll(/env\.([A-Z_]+)|env, '([A-Z_]+)'/g)].map(([, a, b]) => a ?? b);
    // Too short for a slip to be told from another word.
    for (const name of new Set(read)) expect(['PORT', 'HOST', ...settingNames]).toContain(name);
  });
});
