import { createHash } from 'node:crypto';

/** The id of a demo row, the same on every installation, so that seeds can name each other's rows. */
export function demoId(kind: 'organization' | 'account', key: string): string {
  const hex = createHash('sha256').update(`jingkang demo ${kind}:${key}`).digest('hex');
  return `00000000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}
