import { ask } from './ask';
import { type Client, mustKeepContract, parsed } from './client';

/** Where a request says it comes from; nothing at all is no browser. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FormData | undefined;
}

/** A request as it goes over the wire: the cookies and tokens of a client, and no header but those given. */
export async function sendRaw(
  client: Client,
  method: string,
  path: string,
  { headers, body }: Sent,
): Promise<{
  readonly status: number;
  readonly code: string;
  readonly cookies: readonly string[];
  readonly body: any;
}> {
  const response = await ask(`${client.url}/api${path}`, {
    method,
    headers: {
      'x-client': client.kind,
      'idempotency-key': 'a-key-of-the-gate-0001',
      ...client.cookieHeader(),
      ...(client.session ? { 'x-csrf-token': client.session.csrfToken } : {}),
      ...headers,
    },
    body: body ?? null,
  });
  const text = response.bytes.toString();
  mustKeepContract(method, path, response, text);
  const told = parsed(text) as any;
  return {
    status: response.status,
    code: told?.code ?? '',
    cookies: response.headers.getSetCookie(),
    body: told,
  };
}
