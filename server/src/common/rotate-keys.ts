import type { DataSource, EntityManager } from 'typeorm';
import { FieldCipher } from './field-cipher';
import type { Keys } from './keys';
import { opened } from './opened';

/** A sealed column: where it stands, and the place it is bound to. */
interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly place: string;
}

const column = (table: string, name: string, place: string, key = 'id'): SealedColumn => ({
  table,
  key,
  column: name,
  place: `${table}.${place}`,
});

/** Every sealed column. A test fails when a table has one that is not here. */
export const sealedColumns: readonly SealedColumn[] = [
  column('accounts', 'totp_sealed', 'totp'),
  column('accounts', 'phone_sealed', 'phone'),
  column('applications', 'head_sealed', 'head'),
  column('applications', 'details_sealed', 'details'),
  column('application_reviews', 'note_sealed', 'note', 'application_id'),
  column('consents', 'witness_sealed', 'witness'),
  column('reminders', 'note_sealed', 'note'),
  column('need_reports', 'head_sealed', 'head'),
  column('need_reports', 'details_sealed', 'details'),
  column('contact_attempts', 'note_sealed', 'note'),
  column('feedback', 'content_sealed', 'content'),
  column('feedback', 'phone_sealed', 'phone'),
  column('feedback', 'hoped_result_sealed', 'hoped'),
  column('record_messages', 'body_sealed', 'body'),
  column('cases', 'waiting_note_sealed', 'waiting_note'),
  column('cases', 'risk_sealed', 'risk'),
  column('case_consents', 'signers_sealed', 'signers'),
  column('agreements', 'contents_sealed', 'contents'),
  column('agreements', 'text_sealed', 'text'),
  column('agreements', 'signers_sealed', 'signers'),
  column('assessments', 'details_sealed', 'details'),
  column('assessments', 'answers_sealed', 'answers'),
  column('assessments', 'opinion_sealed', 'opinion'),
  column('hospital_referrals', 'head_sealed', 'head'),
  column('hospital_referrals', 'details_sealed', 'details'),
  column('idempotency_keys', 'response_sealed', 'response', 'key_hash'),
];

const BATCH = 500;

/** Seals every field anew with the newest key; may be cut off and run again. Attachments keep the key they name. */
export async function rotateKeys(dataSource: DataSource, keys: Keys): Promise<number> {
  const cipher = new FieldCipher(keys);
  let changed = 0;
  for (const sealed of sealedColumns) changed += await rotateColumn(dataSource, cipher, sealed, keys.current);
  return changed;
}

async function rotateColumn(
  dataSource: DataSource,
  cipher: FieldCipher,
  { table, key, column: name, place }: SealedColumn,
  current: string,
): Promise<number> {
  const select = `SELECT ${key} AS id, ${name} AS sealed FROM ${table}
    WHERE ${name} IS NOT NULL AND ${name} NOT LIKE ? AND ${key} > ? ORDER BY ${key} LIMIT ${BATCH}`;
  const update = `UPDATE ${table} SET ${name} = ? WHERE ${key} = ? AND ${name} = ?`;
  let changed = 0;
  for (let after = ''; ;) {
    const rows = await dataSource.query<{ id: string; sealed: string }[]>(select, [`${current}.%`, after]);
    await dataSource.transaction(async (manager: EntityManager) => {
      for (const { id, sealed } of rows) {
        // What does not open stays as it is: someone may still mend it.
        const anew = opened(() => cipher.resealed(sealed, `${place}:${id}`));
        // Only where nobody wrote in between: what was written since is sealed with the new key already.
        if (anew) await manager.query(update, [anew, id, sealed]);
        changed += anew ? 1 : 0;
      }
    });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return changed;
    after = last.id;
  }
}
