import type { SessionView } from '@jingkang/shared/api/sessions';
import { stored } from './stored';

const storageKey = 'jk.session';
let csrfToken = '';
let bearerToken: string | undefined;

/** Only weapp receives a token; it is opaque and can be revoked by the server at any time. */
export function rememberCredentials(session: SessionView): void {
  csrfToken = session.csrfToken;
  if (!session.token) return;
  bearerToken = session.token;
  stored.keep(storageKey, session.token, '手机没有记住登录。关掉以后，要再登录一次。');
}

export function forgetCredentials(): void {
  csrfToken = '';
  bearerToken = '';
  stored.forget(storageKey, '手机没有删掉登录记录。请在微信里删除这个小程序。');
}

export const currentCsrfToken = (): string => csrfToken;

export function currentBearerToken(): string {
  bearerToken ??= String(stored.read(storageKey) ?? '');
  return bearerToken;
}
