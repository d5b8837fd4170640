import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** What goes to a server. */
export interface Asked {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FormData | null;
}

/** The header fields of an answer, by their names in small letters. */
export interface Fields {
  get(name: string): string | null;
  getSetCookie(): string[];
}

export interface Answered {
  readonly status: number;
  readonly headers: Fields;
  readonly bytes: Buffer;
}

/** Kept for so long where nothing is asked, in ms: less than any server waits. */
const IDLE = 4_000;
const agent = new Agent({ keepAlive: true, timeout: IDLE });

const fieldsOf = (headers: IncomingHttpHeaders): Fields => ({
  get: (name) => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  },
  getSetCookie: () => headers['set-cookie'] ?? [],
});

/** A form is packed as a browser packs it. */
async function packed(form: FormData): Promise<{ type: string; bytes: Buffer }> {
  const whole = new Response(form);
  const type = whole.headers.get('content-type') ?? '';
  return { type, bytes: Buffer.from(await whole.arrayBuffer()) };
}

/** Asks over a connection that is kept: a third of what `fetch` costs, which is much of what the tests use. */
export async function ask(address: string, { method = 'GET', headers, body }: Asked): Promise<Answered> {
  if (body instanceof FormData) {
    const { type, bytes } = await packed(body);
    return ask(address, { method, headers: { ...headers, 'content-type': type }, body: bytes });
  }
  const sent = body ?? (method === 'GET' ? undefined : '');
  const length = sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) };
  const asks = { accept: '*/*', 'user-agent': 'node', ...headers, ...length };
  return new Promise((done, fail) => {
    const asking = request(address, { method, agent, headers: asks }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', fail);
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          headers: fieldsOf(answer.headers),
          bytes: Buffer.concat(parts),
        }),
      );
    });
    asking.on('error', fail).end(sent);
  });
}
