import { accountMark } from '@jingkang/shared/api/account-mark';
import { background } from '@jingkang/shared/api/background';
import { fileTooLarge } from '@jingkang/shared/attachments/too-large';
import type { LockedView } from '@jingkang/shared/api/sessions';
import { endedBy } from './ending';
import { takeHand } from './hand';
import { lock } from './lock';
import { problemFrom, unanswered, unreachable } from './problem';
import { whose } from './whose';

type WriteMethod = 'POST' | 'PUT' | 'DELETE';
export type Method = 'GET' | WriteMethod;
type Query = Readonly<Record<string, string | number | undefined>>;

export interface WriteOptions {
  readonly query?: Query;
  /** Sent as JSON, or as it is when it is a FormData. */
  readonly body?: unknown;
  /** Makes a repeat harmless where the contract asks for it. */
  readonly idempotencyKey?: string;
}

interface Options extends WriteOptions {
  readonly signal?: AbortSignal;
}

/** How a screen sends what someone has asked for; it is handed out by `useWrite`. */
export type Write = <Answer>(method: WriteMethod, path: string, options?: WriteOptions) => Promise<Answer>;

/** Ends what gets no answer, in ms. A scan of 10 MB needs its time on a slow line. */
const patience = { read: 30_000, write: 20_000, upload: 180_000 };

let csrfToken: string | undefined;
/** The token of the current session; it goes along with everything that changes something. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Reads: the parsed answer, or a thrown ProblemError. */
export const call = <Answer>(
  method: 'GET',
  path: string,
  options: Pick<Options, 'query' | 'signal'> = {},
): Promise<Answer> => request(method, path, options);

/**
 * Changes something, once. `signal` is whoever sees to it that nothing is sent behind a person's back; screens take
 * `useWrite`, which holds it.
 */
export const write = <Answer>(
  signal: AbortSignal,
  method: WriteMethod,
  path: string,
  options: WriteOptions = {},
): Promise<Answer> => request(method, path, { ...options, signal });

async function request<Answer>(method: Method, path: string, options: Options): Promise<Answer> {
  const { body, query, signal, idempotencyKey } = options;
  const isUpload = body instanceof FormData;
  const kind = method === 'GET' ? 'read' : isUpload ? 'upload' : 'write';
  const ending = endedBy(signal, patience[kind]);
  const init: RequestInit = {
    method,
    headers: headersOf(method, options, body !== undefined && !isUpload),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: ending.signal,
  };
  if (body !== undefined) init.body = isUpload ? body : JSON.stringify(body);
  // What never left this machine is known; of what was cut off later, nothing is.
  const neverLeft = kind === 'read' || !navigator.onLine;
  const lost = () => (neverLeft ? unreachable() : unanswered(idempotencyKey !== undefined));

  const asked = whose.now();
  const turn = lock.turn();
  try {
    const response = await fetch(`/api${path}${queryText(query)}`, init).catch((error: unknown) => {
      throw kind === 'read' && signal?.aborted ? error : lost();
    });
    await whose.settle(asked, response.headers.get(accountMark.header));
    const answer = await answerOf(response);
    if (response.ok && answer === broken) throw lost();
    if (response.ok) return answer as Answer;
    if (kind !== 'read' && answer === broken && isGateway(response.status)) throw lost();
    const problem = problemFrom(answer, response.status, isUpload ? fileTooLarge : undefined);
    if (problem.code === 'locked') {
      if (turn.tellsLocked()) lock.draw(problem.data as LockedView | undefined);
      // It may have been lifted since. What was to be changed is the person's to send again.
      else if (kind === 'read') return await request(method, path, options);
    }
    throw problem;
  } finally {
    ending.settle();
  }
}

const broken = Symbol('no whole answer');
const answerOf = (response: Response): Promise<unknown> =>
  response.status === 204 ? Promise.resolve(undefined) : response.json().catch(() => broken);
/** A proxy that gave up on the server. */
const isGateway = (status: number): boolean => status === 502 || status === 504;

function headersOf(method: Method, { idempotencyKey }: Options, json: boolean): Record<string, string> {
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
