// What of the environment a build may read. Each value belongs to the hash of the build; nothing else reaches it.
import { delimiter, dirname } from 'node:path';
import { developmentAddress, releaseAddress } from './weapp-address.js';

/** Said in Chinese and in English, without a stack. */
export class BuildRefused extends Error {}

const appId = (text) =>
  /^(wx[0-9a-f]{16}|touristappid)$/.test(text)
    ? { value: text }
    : {
        refusal: [
          '要写微信公众平台上的小程序 AppID（wx 加 16 位）。',
          'must be the AppID of the mini-program as WeChat gave it (wx and 16 characters).',
        ],
      };

/** `otherwise` holds where nothing is given; what has none must be given. */
export const addressInDevelopment = {
  name: 'TARO_APP_API',
  otherwise: 'http://127.0.0.1:3000',
  read: developmentAddress,
};
export const addressOfRelease = { name: 'TARO_APP_API', read: releaseAddress };
export const appIdOfRelease = { name: 'TARO_APP_ID', otherwise: 'touristappid', read: appId };

/** Values that no operator sets. */
export const inProduction = { NODE_ENV: 'production' };

/** The values of a row's settings in `given`; what does not do is refused. */
export function settingsOf({ settings = [] }, given) {
  return Object.fromEntries(
    settings.map(({ name, otherwise, read }) => {
      const { value, refusal } = read(given[name] || otherwise || '');
      if (refusal) throw new BuildRefused(refusal.map((sentence) => `${name} ${sentence}`).join('\n'));
      return [name, value];
    }),
  );
}

/** Those that are not the default, to be said. */
export function unusual({ settings = [] }, values) {
  const other = settings.filter(({ name, otherwise }) => values[name] !== otherwise);
  return other.length ? ` (${other.map(({ name }) => `${name}=${values[name]}`).join(', ')})` : '';
}

/** The whole environment of a build: what programs need to be found and run, and its settings. */
export function environmentOf({ fixed = {} }, values) {
  const { PATH = '', HOME } = process.env;
  const path = [dirname(process.execPath), PATH].join(delimiter);
  return { PATH: path, ...(HOME ? { HOME } : {}), ...fixed, ...values };
}

/** What looks like a setting of a build and is none: whoever gave it should hear that it changes nothing. */
export function withoutUse(rows, given) {
  const known = rows.flatMap(({ settings = [] }) => settings.map(({ name }) => name));
  return Object.keys(given).filter((name) => /^(TARO_APP|VITE)_/.test(name) && !known.includes(name));
}
