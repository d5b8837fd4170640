import { accountMark } from '@jingkang/shared/api/account-mark';
import { addressOf } from '@jingkang/shared/api/address';
import { background } from '@jingkang/shared/api/background';
import type { Answer, Given, ReadKey, RouteKey, WriteKey } from '@jingkang/shared/api/routes';
import { fileTooLarge } from '@jingkang/shared/attachments/too-large';
import type { LockedView } from '@jingkang/shared/api/sessions';
import { endedBy } from './ending';
import { takeHand } from './hand';
import { lock } from './lock';
import { problemFrom, unanswered, unreachable } from './problem';
import { whose } from './whose';

interface Signal {
  readonly signal?: AbortSignal;
}

interface Options extends Signal {
  readonly params?: object;
  readonly query?: object;
  /** Sent as JSON, or as it is when it is a FormData. */
  readonly body?: object;
  /** Makes a repeat harmless where the contract asks for it. */
  readonly idempotencyKey?: string;
}

/** How a screen sends what someone has asked for; it is handed out by `useWrite`. */
export type Write = <Key extends WriteKey>(key: Key, ...given: Given<Key>) => Promise<Answer<Key>>;

/** Ends what gets no answer, in ms. A scan of 10 MB needs its time on a slow line. */
const patience = { read: 30_000, write: 20_000, upload: 180_000 };

let csrfToken: string | undefined;
/** The token of the current session; it goes along with everything that changes something. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Reads: the answer of the contract, or a thrown ProblemError. */
export const call = <Key extends ReadKey>(key: Key, ...[asked]: Given<Key, Signal>): Promise<Answer<Key>> =>
  request(key, asked as Options | undefined);

/**
 * Changes something, once. `signal` is whoever sees to it that nothing is sent behind a person's back; screens take
 * `useWrite`, which holds it.
 */
export const write = <Key extends WriteKey>(
  signal: AbortSignal,
  key: Key,
  ...[asked]: Given<Key>
): Promise<Answer<Key>> => request(key, { ...(asked as Options | undefined), signal });

async function request<Key extends RouteKey>(key: Key, options: Options = {}): Promise<Answer<Key>> {
  const { body, signal, idempotencyKey } = options;
  const { method, address } = addressOf(key, options);
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
    const response = await fetch(address, init).catch((error: unknown) => {
      throw kind === 'read' && signal?.aborted ? error : lost();
    });
    await whose.settle(asked, response.headers.get(accountMark.header));
    const answer = await answerOf(response);
    if (response.ok && answer === broken) throw lost();
    if (response.ok) return answer as Answer<Key>;
    if (kind !== 'read' && answer === broken && isGateway(response.status)) throw lost();
    const problem = problemFrom(answer, response.status, isUpload ? fileTooLarge : undefined);
    if (problem.code === 'locked') {
      if (turn.tellsLocked()) lock.draw(problem.data as LockedView | undefined);
      // It may have been lifted since. What was to be changed is the person's to send again.
      else if (kind === 'read') return await request(key, options);
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

function headersOf(method: string, { idempotencyKey }: Options, json: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Client': 'console' };
  if (!takeHand()) headers[background.header] = background.value;
  if (json) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && csrfToken) headers['X-CSRF-Token'] = csrfToken;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  return headers;
}
