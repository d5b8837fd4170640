import type { Settings } from '../settings/settings';

/** Of what is no page: nothing of it runs. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'";

/** What every answer carries. Pages add their own policy for scripts and styles. */
export function securityHeaders({ publicOrigin }: Settings): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
    'content-security-policy': barePolicy,
    ...(publicOrigin?.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

/** The policy of a page: nothing but its own files, and what carries the nonce of this answer. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of a page that reads without a script. */
export const scriptlessPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
