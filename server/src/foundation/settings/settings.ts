import { join } from 'node:path';
import { dataElsewhere, fromProject, projectRoot } from './project-root';

/** Written in by the build. */
declare const BUILD_COMMIT: string | undefined;

export interface WechatSettings {
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
}

/** Everything an operator can set. Read from the environment once, at start, here and nowhere else. */
export class Settings {
  readonly port: number = 3000;
  readonly host: string = '127.0.0.1';
  readonly dataDir: string = './var';
  /** Undefined: the embedded database in dataDir. */
  readonly databaseUrl: string | undefined;
  /** Whether a start may change the tables; otherwise `db:migrate` does, by a user who has the right. */
  readonly autoMigrate: boolean = true;
  readonly production: boolean = false;
  /** Where the data lies was said, and is not where a try-out puts it. */
  readonly namesPlace: boolean = false;
  readonly fieldKeysFile: string = './var/field-keys.json';
  readonly wechat: WechatSettings | undefined;
  /** Where people reach the server, for links that leave it (enrolment) and for the cookie's Secure mark. */
  readonly publicOrigin: string | undefined;
  /** Multiplies every request limit; tests and benches raise it. */
  readonly throttleFactor: number = 1;
  /** How many proxies in front may be believed about the caller's address. */
  readonly trustedProxies: number = 0;
  /** The documents of the API are open to everyone in production too. */
  readonly openApiDocs: boolean = false;
  /** Where a weakness is reported, as an address for `security.txt`. */
  readonly securityContact: string | undefined;
  /** Megabytes that stay free on the disk of the attachments: below, uploads are refused. */
  readonly freeSpaceFloorMb: number = 500;
  readonly logLevel: string = 'info';
  /** How long a request may take to come in whole. */
  readonly requestTimeoutMs: number = 60_000;
  /** The folder of the repository: built clients lie below it. */
  readonly root: string = '.';
  readonly version: string = '0.1.0';
  /** The commit the server was built from. */
  readonly commit: string = typeof BUILD_COMMIT === 'string' ? BUILD_COMMIT : 'unknown';

  constructor(values: Partial<Settings> = {}) {
    Object.assign(this, values);
  }

  get attachmentsDir(): string {
    return join(this.dataDir, 'attachments');
  }

  get databaseFile(): string {
    return join(this.dataDir, 'jingkang.sqlite');
  }

  get demo(): boolean {
    return !this.production;
  }
}

/** What was set, or how a command was called, cannot be; `chinese` says it to whoever reads no English. */
export class SettingsError extends Error {
  constructor(
    english: string,
    readonly chinese: string,
  ) {
    super(english);
  }
}

/** The value of a setting is none that it takes. Whatever stands there is not told: it may be a password. */
const wrong = (name: string, chinese: string, english: string) =>
  new SettingsError(`${name} must ${english}.`, `设置 ${name} 不对：${chinese}。请改正后再启动。`);

/** Where production starts only with an address that people can trust: codes and health data go over it. */
export function mustBeReachable({ production, publicOrigin }: Settings): void {
  if (!production) return;
  const english = 'be the https address that people type, such as https://example.org, in production';
  if (publicOrigin === undefined)
    throw wrong(
      'PUBLIC_ORIGIN',
      '正式环境必须设置，写用户打开的 https 地址，如 https://example.org',
      english,
    );
  const { protocol, hostname } = new URL(publicOrigin);
  if (protocol !== 'https:' && !loopback.includes(hostname))
    throw wrong(
      'PUBLIC_ORIGIN',
      '正式环境要用 https 地址，如 https://example.org；只有本机试用可写 http',
      english,
    );
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const dataDir = folderOfData(env.DATA_DIR || './var');
  return new Settings({
    port: integer(env, 'PORT', 3000, 0, 65535),
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl(env.DATABASE_URL),
    autoMigrate: word(env, 'AUTO_MIGRATE', ['true', 'false']) !== 'false',
    production: word(env, 'NODE_ENV', ['production', 'development', 'test']) === 'production',
    namesPlace: Boolean(env.DATA_DIR || env.DATABASE_URL),
    fieldKeysFile: env.FIELD_KEYS_FILE ? fromProject(env.FIELD_KEYS_FILE) : join(dataDir, 'field-keys.json'),
    wechat: wechat(env),
    publicOrigin: origin(env.PUBLIC_ORIGIN),
    throttleFactor: integer(env, 'THROTTLE_FACTOR', 1, 1, 1_000_000),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', 0, 0, 10),
    openApiDocs: word(env, 'OPEN_API_DOCS', ['true', 'false']) === 'true',
    securityContact: contact(env.SECURITY_CONTACT),
    freeSpaceFloorMb: integer(env, 'FREE_SPACE_FLOOR_MB', 500, 0, 1_000_000_000),
    logLevel: word(env, 'LOG_LEVEL', logLevels) || 'info',
    requestTimeoutMs: integer(env, 'REQUEST_TIMEOUT_SECONDS', 60, 1, 600) * 1000,
    root: projectRoot,
  });
}

function folderOfData(path: string): string {
  const elsewhere = dataElsewhere(path, process.cwd());
  if (elsewhere)
    throw new SettingsError(
      `DATA_DIR=${path} begins at the project's folder and leads to ${fromProject(path)}, but the data lies in ${elsewhere}. Set DATA_DIR=${elsewhere}.`,
      `DATA_DIR=${path} 从项目的文件夹算起，指向 ${fromProject(path)}，而数据在 ${elsewhere}。请设置 DATA_DIR=${elsewhere}。`,
    );
  return fromProject(path);
}

/** Whether an option stood before `--`, where npm takes it for its own and passes on none of it. */
export function takenByNpm(option: string): boolean {
  // Of options that are its own as well, such as --yes, it passes on empty ones.
  return Boolean(process.env[`npm_config_${option.replaceAll('-', '_')}`]);
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function word(env: NodeJS.ProcessEnv, name: string, words: readonly string[]): string | undefined {
  const text = env[name];
  if (!text || words.includes(text)) return text;
  throw wrong(name, `只能写 ${words.join('、')}，或不设`, `be one of ${words.join(', ')}, or be left out`);
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw wrong(name, `要写 ${min} 到 ${max} 的整数`, `be a whole number from ${min} to ${max}`);
  return value;
}

function databaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const like = 'mysql://user:password@host:3306/database';
  // A `#`, `/` or `@` left as it is in a password cuts it in two: its second half would be printed as the place.
  if (!/^(mysql|mariadb):\/\/[^/?#]+\/[^/?#@]+(\?[^#@]*)?$/.test(text) || !URL.canParse(text))
    throw wrong(
      'DATABASE_URL',
      `要像 ${like} 这样写，密码里的特殊字符要写成 %XX`,
      `look like ${like}, with special characters of the password written as %XX`,
    );
  return text;
}

function origin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw wrong('PUBLIC_ORIGIN', '要像 https://example.org 这样写', 'look like https://example.org');
  return new URL(text).origin;
}

/** An address as RFC 9116 wants it; a bare e-mail address becomes one. */
function contact(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const address = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text;
  if (!/^(mailto:|tel:|https:\/\/)\S+$/.test(address))
    throw wrong(
      'SECURITY_CONTACT',
      '要写邮箱地址，或以 https:// 或 tel: 开头',
      'be an e-mail address, or look like https://… or tel:…',
    );
  return address;
}

function wechat(env: NodeJS.ProcessEnv): WechatSettings | undefined {
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret } = env;
  if (!appId && !secret) return undefined;
  if (!appId || !secret) throw wrong('WECHAT_APPID / WECHAT_SECRET', '两项要一起设置', 'be set together');
  const baseUrl = env.WECHAT_BASE_URL || 'https://api.weixin.qq.com';
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol))
    throw wrong(
      'WECHAT_BASE_URL',
      '要像 https://api.weixin.qq.com 这样写',
      'look like https://api.weixin.qq.com',
    );
  return { appId, secret, baseUrl };
}

/** The names of everything that is set, for whoever looks for a slip. */
export const namesSet = (): string[] => Object.keys(process.env);
