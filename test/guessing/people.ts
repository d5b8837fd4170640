import { sql } from '../support/database';
import { ClientAt, oneOf } from '../support/elsewhere';
import type { RunningServer } from '../support/server';
import { totpCode } from '../support/totp';

export const owner = '198.51.100.7';
export const stranger = '203.0.113.66';

export const at = (server: RunningServer, address: string, kind?: 'console' | 'public') =>
  new ClientAt(server, address, kind);

/** A member of staff with a second factor made anew. */
export async function withTotp(server: RunningServer, role: string) {
  const { userName, password } = oneOf(server, role);
  const none = 'totp_sealed = NULL, totp_confirmed_at = NULL, last_totp_step = 0';
  await sql(server, `UPDATE accounts SET ${none} WHERE user_name = '${userName}'`);
  const client = at(server, owner);
  await client.open('/sessions/staff', { userName, password });
  const { secret } = (await client.post('/sessions/current/totp')).body as { secret: string };
  const confirmed = await client.post('/sessions/current/totp/confirm', { totp: totpCode(secret) });
  const codes = confirmed.body.recoveryCodes as string[];
  return { userName, password, secret, codes, client };
}

export async function askedFor(server: RunningServer, from: string, phone: string): Promise<string> {
  return (await at(server, from, 'public').post('/one-time-codes', { phone })).body.demoCode as string;
}
