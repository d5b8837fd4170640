import Taro from '@tarojs/taro';
import type { SessionView } from '@jingkang/shared/api/sessions';

const storageKey = 'jk.session';
let csrfToken = '';
let bearerToken: string | undefined;

/** Only weapp receives a token; it is opaque and can be revoked by the server at any time. */
export function rememberCredentials(session: SessionView): void {
  csrfToken = session.csrfToken;
  if (!session.token) return;
  bearerToken = session.token;
  Taro.setStorageSync(storageKey, session.token);
}

export function forgetCredentials(): void {
  csrfToken = '';
  bearerToken = '';
  Taro.removeStorageSync(storageKey);
}

export const currentCsrfToken = (): string => csrfToken;

export function currentBearerToken(): string {
  bearerToken ??= String(Taro.getStorageSync(storageKey) ?? '');
  return bearerToken;
}
