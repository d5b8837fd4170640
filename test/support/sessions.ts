import type { Client } from './client';
import { type Row, sql } from './database';
import type { RunningServer } from './server';

const MINUTE = 60_000;

/** The stored session of a client, found by its csrf token. */
export async function sessionOf(server: RunningServer, { session }: Client): Promise<Row> {
  const [row] = await sql(server, `SELECT * FROM sessions WHERE csrf_token = '${session?.csrfToken}'`);
  if (!row) throw new Error('The client has no stored session.');
  return row;
}

/** Time passes for one session: so many minutes ago somebody was seen in it last. */
export async function seenBefore(server: RunningServer, id: string, minutes: number): Promise<number> {
  const at = Date.now() - minutes * MINUTE;
  await sql(server, `UPDATE sessions SET last_seen_at = ${at} WHERE id = '${id}'`);
  return at;
}

/** It was opened so many minutes earlier than it was. */
export async function openedBefore(server: RunningServer, id: string, minutes: number): Promise<void> {
  const by = minutes * MINUTE;
  await sql(
    server,
    `UPDATE sessions SET created_at = created_at - ${by}, expires_at = expires_at - ${by} WHERE id = '${id}'`,
  );
}
