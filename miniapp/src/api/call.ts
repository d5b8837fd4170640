import Taro from '@tarojs/taro';
import { background } from '@jingkang/shared/api/background';
import { apiBase, sessionHeaders } from '../platform/transport';
import { offline, problemFrom } from './problem';
import { urlOf, type UrlParts } from './url';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface CallOptions extends UrlParts {
  body?: object;
  idempotencyKey?: string;
  /** Asked by the page itself: it does not count as somebody being there. */
  byItself?: boolean;
}

/** One request to the API. Answers the body, or throws a Problem that can be shown as it is. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const header: Record<string, string> = { ...sessionHeaders(), Accept: 'application/json' };
  if (options.body) header['Content-Type'] = 'application/json';
  if (options.idempotencyKey) header['Idempotency-Key'] = options.idempotencyKey;
  if (options.byItself) header[background.header] = background.value;
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
    throw offline();
  });
  if (response.statusCode >= 200 && response.statusCode < 300) return response.data as T;
  throw problemFrom(response.statusCode, response.data);
}
