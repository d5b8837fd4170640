import { join } from 'node:path';
import { dataElsewhere, fromProject, projectRoot } from './project-root';

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
  readonly production: boolean = false;
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
    readonly chinese?: string,
  ) {
    super(english);
  }
}

export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const dataDir = folderOfData(env.DATA_DIR || './var');
  return new Settings({
    port: integer(env, 'PORT', 3000, 0, 65535),
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl(env.DATABASE_URL),
    production: env.NODE_ENV === 'production',
    fieldKeysFile: env.FIELD_KEYS_FILE ? fromProject(env.FIELD_KEYS_FILE) : join(dataDir, 'field-keys.json'),
    wechat: wechat(env),
    publicOrigin: origin(env.PUBLIC_ORIGIN),
    throttleFactor: integer(env, 'THROTTLE_FACTOR', 1, 1, 1_000_000),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', 0, 0, 10),
    openApiDocs: env.OPEN_API_DOCS === 'true',
    securityContact: contact(env.SECURITY_CONTACT),
    freeSpaceFloorMb: integer(env, 'FREE_SPACE_FLOOR_MB', 500, 0, 1_000_000_000),
    logLevel: env.LOG_LEVEL || 'info',
    requestTimeoutMs: integer(env, 'REQUEST_TIMEOUT_SECONDS', 60, 1, 600) * 1000,
    root: projectRoot,
  });
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new SettingsError(`${name} must be a whole number from ${min} to ${max}.`);
  return value;
}

function databaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^(mysql|mariadb):\/\/[^/]+\/[^/?]+/.test(text))
    throw new SettingsError('DATABASE_URL must look like mysql://user:password@host:3306/database.');
  return text;
}

function origin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new SettingsError('PUBLIC_ORIGIN must look like https://example.org.');
  return new URL(text).origin;
}

/** An address as RFC 9116 wants it; a bare e-mail address becomes one. */
function contact(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const address = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text;
  if (!/^(mailto:|tel:|https:\/\/)\S+$/.test(address))
    throw new SettingsError('SECURITY_CONTACT must be an e-mail address, or look like https://… or tel:….');
  return address;
}

function wechat(env: NodeJS.ProcessEnv): WechatSettings | undefined {
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret } = env;
  if (!appId && !secret) return undefined;
  if (!appId || !secret) throw new SettingsError('WECHAT_APPID and WECHAT_SECRET must be set together.');
  return { appId, secret, baseUrl: env.WECHAT_BASE_URL || 'https://api.weixin.qq.com' };
}

function folderOfData(path: string): string {
  const elsewhere = dataElsewhere(path, process.cwd());
  if (elsewhere)
    throw new SettingsError(
      `DATA_DIR=${path} begins at the project's folder and leads to ${fromProject(path)}, but the data lies in ${elsewhere}. Set DATA_DIR=${elsewhere}.`,
      `DATA_DIR=${path} 从项目目录算起，指向 ${fromProject(path)}，而数据在 ${elsewhere}。请设置 DATA_DIR=${elsewhere} 后再启动。`,
    );
  return fromProject(path);
}
