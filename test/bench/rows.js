// Rows of the bench: keys as the server makes them, inserts in bulk.
import { createHash, randomUUID } from 'node:crypto';

const BATCH = 1_000;

let counter = 0;
/** A UUID version 7 of that moment: rows arrive in the order of their keys, as they do in service. */
export function idAt(at) {
  counter = (counter + 1) % 4096;
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}

/** Inserts objects with equal keys. */
export async function insert(connection, table, rows) {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const sql = `INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES ?`;
  for (let from = 0; from < rows.length; from += BATCH)
    await connection.query(sql, [rows.slice(from, from + BATCH).map((row) => Object.values(row))]);
}

export const account = (id, values, at) => ({
  id,
  kind: 'staff',
  role: 'social_worker',
  organization_id: null,
  display_name: '',
  phone_hash: null,
  status: 'active',
  failed_attempts: 0,
  last_totp_step: 0,
  version: 1,
  created_at: at,
  ...values,
});

export function sessionRow(token, values, now) {
  return {
    id: idAt(now),
    token_hash: createHash('sha256').update(token).digest('hex'),
    csrf_token: 'b'.repeat(43),
    kind: 'staff',
    account_id: null,
    created_at: now,
    last_seen_at: now,
    expires_at: now + 12 * 3_600_000,
    second_factor: 1,
    ...values,
  };
}
