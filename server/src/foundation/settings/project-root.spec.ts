import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadSettings, SettingsError } from './settings';

const project = resolve(__dirname, '../../../..');

describe('paths of the settings', () => {
  let elsewhere: string;
  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'jk-cwd-'));
    jest.spyOn(process, 'cwd').mockReturnValue(elsewhere);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it.each([
    ['nothing', {}, 'var', 'var/field-keys.json'],
    ['a folder', { DATA_DIR: './data-of-a-test' }, 'data-of-a-test', 'data-of-a-test/field-keys.json'],
    ['a file of keys', { FIELD_KEYS_FILE: 'keys/one.json' }, 'var', 'keys/one.json'],
  ])('begin at the project, wherever it is started from: %s', (_, env, dataDir, keys) => {
    expect(loadSettings(env)).toMatchObject({
      root: project,
      dataDir: join(project, dataDir),
      fieldKeysFile: join(project, keys),
    });
  });

  it('stay where they are when they are whole', () => {
    const env = { DATA_DIR: '/srv/jingkang', FIELD_KEYS_FILE: '/secure/keys.json' };
    expect(loadSettings(env)).toMatchObject({ dataDir: '/srv/jingkang', fieldKeysFile: '/secure/keys.json' });
  });

  it.each(['jingkang.sqlite', 'field-keys.json'])(
    'lead past no %s that lies by the working directory',
    (file) => {
      const old = join(elsewhere, 'data-of-a-test');
      mkdirSync(old);
      expect(loadSettings({ DATA_DIR: 'data-of-a-test' }).dataDir).toBe(join(project, 'data-of-a-test'));
      writeFileSync(join(old, file), '');
      expect(() => loadSettings({ DATA_DIR: 'data-of-a-test' })).toThrow(SettingsError);
      expect(() => loadSettings({ DATA_DIR: 'data-of-a-test' })).toThrow(`Set DATA_DIR=${old}.`);
      expect(loadSettings({ DATA_DIR: old }).dataDir).toBe(old);
    },
  );
});
