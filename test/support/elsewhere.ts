import { type Answer, type CallOptions, Client } from './client';
import type { DemoAccount, RunningServer } from './server';

/** For a server that believes one proxy: each test client can then stand at an address of its own. */
export const behindProxy = { TRUSTED_PROXIES: '1' } as const;

/** Someone at the API from an address of their own. */
export class ClientAt extends Client {
  constructor(
    server: Pick<RunningServer, 'url'>,
    readonly address: string,
    kind: 'console' | 'public' = 'console',
  ) {
    super(server.url, kind);
  }

  override call<Body = any>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<Body>> {
    const headers = { 'x-forwarded-for': this.address, ...options.headers };
    return super.call<Body>(method, path, body, { ...options, headers });
  }
}

/** One of the demo staff of a role, with the name and the password to type. */
export function oneOf(server: RunningServer, role: string, index = 0): DemoAccount {
  const account = server.accounts.filter((one) => one.role === role)[index];
  if (!account) throw new Error(`There is no demo account of ${role}.`);
  return account;
}
