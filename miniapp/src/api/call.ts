import Taro from '@tarojs/taro';
import { accountMark } from '@jingkang/shared/api/account-mark';
import { background } from '@jingkang/shared/api/background';
import { isOnline } from '../platform/network';
import { apiBase, sessionHeaders } from '../platform/transport';
import { offline, type Problem, problemFrom, unanswered } from './problem';
import { settleWhose, whoseNow } from '../platform/whose';
import { urlOf, type UrlParts } from './url';

type WriteMethod = 'POST' | 'PUT' | 'DELETE';

export interface CallOptions extends UrlParts {
  body?: object;
  idempotencyKey?: string;
  /** Asked by the page itself: it does not count as somebody being there. */
  byItself?: boolean;
}

/** How a screen sends what someone has asked for; `useWork` hands it out. */
export type Write = <T>(method: WriteMethod, path: string, options?: CallOptions) => Promise<T>;

/** Reads. Answers the body, or throws a Problem that can be shown as it is. */
export const call = <T>(method: 'GET', path: string, options: CallOptions = {}): Promise<T> =>
  request(method, path, options, offline);

/** Changes something, once. Screens take the one of `useWork`, which sends nothing from a page that was left. */
export const write: Write = (method, path, options = {}) =>
  request(method, path, options, lostWrite(options.idempotencyKey !== undefined));

/** What never left this phone is known; of what was cut off later, nothing is. */
export function lostWrite(sameAgain = false): () => Problem {
  const neverLeft = !isOnline();
  return () => (neverLeft ? offline() : unanswered(sameAgain));
}

async function request<T>(
  method: 'GET' | WriteMethod,
  path: string,
  options: CallOptions,
  lost: () => Problem,
): Promise<T> {
  const header: Record<string, string> = { ...sessionHeaders(), Accept: 'application/json' };
  if (options.body) header['Content-Type'] = 'application/json';
  if (options.idempotencyKey) header['Idempotency-Key'] = options.idempotencyKey;
  if (options.byItself) header[background.header] = background.value;
  const asked = whoseNow();
  const response = await Taro.request<unknown>({
    url: apiBase + urlOf(path, options),
    method,
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
  if (response.statusCode >= 200 && response.statusCode < 300) return response.data as T;
  throw problemFrom(response.statusCode, response.data);
}

/** Browsers and WeChat write the names of headers each in their own way. */
function markIn(headers: object | undefined): string | undefined {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === accountMark.header);
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
