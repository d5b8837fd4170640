import { currentBearerToken } from '../state/credentials';

export const apiBase = TARO_APP_API;

export function sessionHeaders(): Record<string, string> {
  const token = currentBearerToken();
  return token ? { 'X-Client': 'weapp', Authorization: `Bearer ${token}` } : { 'X-Client': 'weapp' };
}
