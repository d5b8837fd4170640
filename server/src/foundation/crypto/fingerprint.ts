import { createHash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. */
export function fingerprint(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** JSON whose keys are sorted at every depth: equal values give equal texts, in whatever order they were built. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

const isRecord = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
