import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings, mustBeReachable, Settings } from './settings';
import { startSentences } from '../../start/start-errors';

const pair = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 's' };

/** Every setting that takes not every text, values it does not take, and what both sentences must say of it. */
const wrong: Readonly<Record<string, readonly [values: readonly string[], says: RegExp, more?: object]>> = {
  PORT: [['eighty', '-1', '65536', '80.5', '1e9', ' '], /0 .*65535/],
  THROTTLE_FACTOR: [['0', 'x'], /1 .*1000000/],
  TRUSTED_PROXIES: [['-1', '11', 'true'], /0 .*10/],
  FREE_SPACE_FLOOR_MB: [['-1', '5GB'], /0 .*1000000000/],
  REQUEST_TIMEOUT_SECONDS: [['0', '601', '1m'], /1 .*600/],
  DATABASE_URL: [
    [
      'secret-word',
      'postgres://u:secret-word@h/d',
      'mysql://h',
      'mysql://u:secret-word@h:99999/d',
      'mysql://u:secret@wo/rd#1@h:3306/d',
      'mysql://u:secret@wo/rd@h:3306/d',
      'mysql://u:12/secret-word@h:3306/d',
      'mysql://u:12?secret-word@h:3306/d',
      'mysql://u@h/d?x=secret-word@h:3306/d',
      'mysql:///d',
    ],
    /mysql:\/\/user:password@host:3306\/database/,
  ],
  NODE_ENV: [['prod', 'Production', 'PRODUCTION'], /production/],
  OPEN_API_DOCS: [['yes', '1', 'True'], /true.*false/],
  LOG_LEVEL: [['loud', 'INFO'], /info/],
  PUBLIC_ORIGIN: [['example.org', 'ftp://example.org', 'https://'], /https:\/\/example\.org/],
  SECURITY_CONTACT: [['nobody', 'http://example.org'], /https:\/\/|tel:/],
  WECHAT_APPID: [['wx1'], /WECHAT_SECRET/],
  WECHAT_SECRET: [['secret-word'], /WECHAT_APPID/],
  WECHAT_BASE_URL: [['api.weixin.qq.com', 'ftp://x'], /https:\/\/api\.weixin\.qq\.com/, pair],
};
/** Settings that take every text. */
const free = ['HOST', 'DATA_DIR', 'FIELD_KEYS_FILE'];

const told = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    return startSentences(error, undefined) ?? [];
  }
  return [];
};
const cases = Object.entries(wrong).flatMap(([name, [values, says, more]]) =>
  values.map((value) => [name, value, says, more ?? {}] as const),
);

describe(`wrong settings: ${cases.length} values of ${Object.keys(wrong).length} settings`, () => {
  it.each(cases)(
    '%s=%s is told by its name and what it takes, in Chinese and in English',
    (name, value, says, more) => {
      const [chinese = '', english = '', ...rest] = told(() => loadSettings({ ...more, [name]: value }));
      expect(rest).toEqual([]);
      expect(chinese).toMatch(/[一-龥].*。$/);
      expect(english).toMatch(/^[ -~…]+\.$/);
      for (const line of [chinese, english]) {
        expect(line).toContain(name);
        expect(line).toMatch(says);
        expect(line).not.toContain('secret-word');
      }
    },
  );

  it('every setting that is read is known here', () => {
    const source = readFileSync(join(__dirname, 'settings.ts'), 'utf8');
    const read = new Set([...source.matchAll(/env\.([A-Z_]+)|env, '([A-Z_]+)'/g)].map(([, a, b]) => a ?? b));
    // A new one that takes not every text gets a row above.
    expect(
      [...read, 'WECHAT_APPID', 'WECHAT_SECRET'].filter((name) => name !== 'AUTO_MIGRATE').sort(),
    ).toEqual(expect.arrayContaining([...Object.keys(wrong), ...free].sort()));
    for (const name of read) expect([...Object.keys(wrong), ...free, 'AUTO_MIGRATE']).toContain(name);
  });

  it('what is left empty is as if it were not set', () => {
    const names = [...Object.keys(wrong), ...free];
    expect(loadSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(loadSettings({}));
  });
});

describe('the address of production', () => {
  const at = (publicOrigin: string | undefined, production = true) =>
    told(() => mustBeReachable(new Settings({ production, publicOrigin })));

  it.each([undefined, 'http://example.org', 'http://10.0.0.1:3000', 'http://localhost.example.org'])(
    '%s is refused',
    (origin) => {
      const [chinese, english] = at(origin);
      expect(chinese).toMatch(/PUBLIC_ORIGIN.*https/);
      expect(english).toMatch(/^PUBLIC_ORIGIN must be the https address/);
    },
  );

  it.each(['https://example.org', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s may be, the last of them to try it out on this machine',
    (origin) => expect(at(origin)).toEqual([]),
  );

  it('a demo needs none', () => {
    expect(at(undefined, false)).toEqual([]);
    expect(at('http://example.org', false)).toEqual([]);
  });
});
