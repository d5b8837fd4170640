import { background } from '@jingkang/shared/api/background';
import { fileTooLarge } from '@jingkang/shared/attachments/too-large';
import type { LockedView } from '@jingkang/shared/api/sessions';
import { takeHand } from './hand';
import { lock } from './lock';
import { problemFrom, unreachable } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Query = Readonly<Record<string, string | number | undefined>>;

interface CallOptions {
  readonly query?: Query;
  /** Sent as JSON, or as it is when it is a FormData. */
  readonly body?: unknown;
  /** Makes a repeat harmless where the contract asks for it. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

let csrfToken: string | undefined;
/** The token of the current session; it goes along with everything that changes something. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** One request of the HTTP contract: the parsed answer, or a thrown ProblemError. */
export async function call<Answer>(method: Method, path: string, options: CallOptions = {}): Promise<Answer> {
  const { body, query, signal } = options;
  const isUpload = body instanceof FormData;
  const init: RequestInit = {
    method,
    headers: headersOf(method, options, body !== undefined && !isUpload),
    credentials: 'same-origin',
    cache: 'no-store',
  };
  if (signal) init.signal = signal;
  if (body !== undefined) init.body = isUpload ? body : JSON.stringify(body);

  const response = await fetch(`/api${path}${queryText(query)}`, init).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable();
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = problemFrom(answer, response.status, isUpload ? fileTooLarge : undefined);
    if (problem.code === 'locked') lock.draw(problem.data as LockedView | undefined);
    throw problem;
  }
  return answer as Answer;
}

function headersOf(method: Method, { idempotencyKey }: CallOptions, json: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Client': 'console' };
  if (!takeHand()) headers[background.header] = background.value;
  if (json) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && csrfToken) headers['X-CSRF-Token'] = csrfToken;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  return headers;
}

function queryText(query: Query | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}
