import Taro from '@tarojs/taro';
import type { Answer, Given, ReadKey, RouteKey, WriteKey } from '@jingkang/shared/api/routes';
import { accountMark } from '@jingkang/shared/api/account-mark';
import { addressOf, type AddressParts } from '@jingkang/shared/api/address';
import { background } from '@jingkang/shared/api/background';
import { isOnline } from '../platform/network';
import { apiBase, sessionHeaders } from '../platform/transport';
import { offline, type Problem, problemFrom, unanswered } from './problem';
import { settleWhose, whoseNow } from '../platform/whose';

interface ByItself {
  /** Asked by the page itself: it does not count as somebody being there. */
  readonly byItself?: boolean;
}

interface Options extends AddressParts, ByItself {
  readonly body?: object;
  readonly idempotencyKey?: string;
}

/** How a screen sends what someone has asked for; `useWork` hands it out. */
export type Write = <Key extends WriteKey>(key: Key, ...given: Given<Key, ByItself>) => Promise<Answer<Key>>;

/** Reads. Answers what the contract says, or throws a Problem that can be shown as it is. */
export const call = <Key extends ReadKey>(key: Key, ...[asked]: Given<Key, ByItself>): Promise<Answer<Key>> =>
  request(key, offline, asked as Options | undefined);

/** Changes something, once. Screens take the one of `useWork`, which sends nothing from a page that was left. */
export const write: Write = (key, ...[asked]) => {
  const options = asked as Options | undefined;
  return request(key, lostWrite(options?.idempotencyKey !== undefined), options);
};

/** What never left this phone is known; of what was cut off later, nothing is. */
export function lostWrite(sameAgain = false): () => Problem {
  const neverLeft = !isOnline();
  return () => (neverLeft ? offline() : unanswered(sameAgain));
}

async function request<Key extends RouteKey>(
  key: Key,
  lost: () => Problem,
  options: Options = {},
): Promise<Answer<Key>> {
  const { method, address } = addressOf(key, options);
  const header: Record<string, string> = { ...sessionHeaders(), Accept: 'application/json' };
  if (options.body) header['Content-Type'] = 'application/json';
  if (options.idempotencyKey) header['Idempotency-Key'] = options.idempotencyKey;
  if (options.byItself) header[background.header] = background.value;
  const asked = whoseNow();
  const response = await Taro.request<unknown>({
    url: apiBase + address,
    method: method as 'GET',
    header,
    data: options.body,
    dataType: 'json',
    cache: 'no-cache',
    credentials: 'include',
    timeout: 20_000,
  }).catch(() => {
    throw lost();
  });
  await settleWhose(asked, markIn(response.header));
  if (response.statusCode >= 200 && response.statusCode < 300) return response.data as Answer<Key>;
  throw problemFrom(response.statusCode, response.data);
}

/** Browsers and WeChat write the names of headers each in their own way. */
function markIn(headers: object | undefined): string | undefined {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === accountMark.header);
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
