import { currentCsrfToken } from '../state/credentials';

/** The browser holds the session in an httpOnly cookie; the page proves itself with the CSRF token. */
export const apiBase = '';

export function sessionHeaders(): Record<string, string> {
  const token = currentCsrfToken();
  return token ? { 'X-Client': 'public', 'X-CSRF-Token': token } : { 'X-Client': 'public' };
}
