import { randomUUID } from 'node:crypto';
import type { SentCodeView, SessionView } from '@jingkang/shared/api/sessions';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { ask, type Answered, type Fields } from './ask';
import type { Contract } from './contract';
import { demoAccount, type RunningServer } from './server';

export interface Answer<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Fields;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** A fresh one is made where none is given. */
  readonly idempotencyKey?: string;
}

type ClientKind = 'console' | 'public' | 'weapp';

/** Answers come as they are: to pack and unpack each costs both sides more than it spares. Browsers ask for packed ones. */
const plain = { 'accept-encoding': 'identity' };

type Differences = Contract['differences'];
/** What is wrong with an answer, by the document of the API. */
export const differencesOf = (globalThis as Record<symbol, unknown>)[
  Symbol.for('jingkang.differences')
] as Differences;

/** Someone at the API: keeps cookies and the csrf token as a browser page would. */
export class Client {
  private readonly cookies = new Map<string, string>();
  session: SessionView | undefined;
  /** Off where rows are damaged on purpose: what stands there is of no type. */
  keepsContract = true;

  constructor(
    readonly url: string,
    readonly kind: ClientKind = 'public',
  ) {}

  get = <Body = any>(path: string, options?: CallOptions) => this.call<Body>('GET', path, undefined, options);
  post = <Body = any>(path: string, body: unknown = {}, options?: CallOptions) =>
    this.call<Body>('POST', path, body, options);
  put = <Body = any>(path: string, body: unknown, options?: CallOptions) =>
    this.call<Body>('PUT', path, body, options);
  delete = <Body = any>(path: string, options?: CallOptions) =>
    this.call<Body>('DELETE', path, undefined, options);

  async call<Body = any>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<Body>> {
    const form = body instanceof FormData;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const headers: Record<string, string> = {
      ...plain,
      'x-client': this.kind,
      ...this.cookieHeader(),
      ...(this.session?.token ? { authorization: `Bearer ${this.session.token}` } : {}),
      ...(this.session && method !== 'GET' ? { 'x-csrf-token': this.session.csrfToken } : {}),
      ...this.whereFrom(method),
      ...(method === 'POST' ? { 'idempotency-key': options.idempotencyKey ?? randomUUID() } : {}),
      ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}),
      ...options.headers,
    };
    const payload = form || raw ? (body as FormData) : body === undefined ? null : JSON.stringify(body);
    const response = await ask(`${this.url}/api${path}`, { method, headers, body: payload });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = response.bytes.toString();
    if (this.keepsContract) mustKeepContract(method, path, response, text);
    return { status: response.status, body: parsed(text) as Body, text, headers: response.headers };
  }

  /** The bytes of a file. */
  async download(path: string): Promise<{ status: number; bytes: Buffer; mediaType: string }> {
    const headers = { ...plain, 'x-client': this.kind, ...this.cookieHeader() };
    const answer = await ask(`${this.url}/api${path}`, { headers });
    // Of a file its kind is held, of a refusal every word.
    if (this.keepsContract) mustKeepContract('GET', path, answer, answer.bytes.toString());
    return { ...answer, mediaType: answer.headers.get('content-type') ?? '' };
  }

  /** What goes over the wire for the cookies; nothing where there are none. */
  cookieHeader = (): Readonly<{ cookie?: string }> =>
    this.cookies.size ? { cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } : {};

  /** What a browser window needs in order to go on as the same person. */
  browserCookies = () => [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));

  /** Opens a session by a request that answers one. */
  async open(path: string, body: unknown): Promise<SessionView> {
    const answer = await this.post<SessionView>(path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    this.session = answer.body;
    return answer.body;
  }

  /** What a browser adds by itself; the mini-program sends neither. */
  private whereFrom(method: string): Record<string, string> {
    if (this.kind === 'weapp') return {};
    return { 'sec-fetch-site': 'same-origin', ...(method === 'GET' ? {} : { origin: this.url }) };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

/** Every answer in passing: a field more than the document of the API describes could be one that nobody may see. */
export function mustKeepContract(
  method: string,
  path: string,
  { status, headers }: Pick<Answered, 'status' | 'headers'>,
  text: string,
): void {
  const kind = headers.get('content-type') ?? '';
  const differences = differencesOf({ method, address: `/api${path}`, status, kind, text });
  if (differences.length)
    throw new Error(`${method} ${path} answered ${status}, not as its contract:\n${differences.join('\n')}`);
}

/** Undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of the demo staff, by its key, signed in. */
export async function asStaff(server: RunningServer, key: string): Promise<Client> {
  const { userName, password } = demoAccount(server, key);
  const client = new Client(server.url, 'console');
  await client.open('/sessions/staff', { userName, password });
  return client;
}

/** Someone of the public signed in by phone; given a client with a draft session, its drafts come along. */
export async function asPhone(
  server: RunningServer,
  phone: string,
  client = new Client(server.url),
): Promise<Client> {
  const sent = await client.post<SentCodeView>('/one-time-codes', { phone });
  if (!sent.body?.demoCode) throw new Error(`No code was sent: ${sent.text}`);
  await client.open('/sessions/phone', { phone, code: sent.body.demoCode });
  return client;
}

/** Someone who has accepted the notice and not signed in. */
export async function asVisitor(server: RunningServer): Promise<Client> {
  const client = new Client(server.url);
  await client.open('/sessions/draft', { noticeVersion: privacyNotice.version });
  return client;
}

let phones = 0;
/** A mobile number nobody else in this process uses. */
export const freshPhone = () =>
  `137${String(process.pid % 1000).padStart(3, '0')}${String((phones += 1)).padStart(5, '0')}`;
