// Drafts that are complete, each with its owner and a session, for the bench of submitting.
import { randomUUID } from 'node:crypto';
import { fieldsFrom, pick, randomFrom } from './people.js';
import { sealed } from './population.js';
import { account, idAt, insert, sessionRow } from './rows.js';

/** Drafts of as many people, ready to submit, each with a session; gives the requests that submit them. */
export async function prepareDrafts(connection, { cipher, place, count, now, consent }) {
  const random = randomFrom(7);
  const [accounts, sessions, applications, drafts] = [[], [], [], []];
  for (let index = 0; index < count; index += 1) {
    const [id, owner] = [idAt(now), idAt(now)];
    const fields = fieldsFrom(random, { county: place.county, township: pick(random, place.towns).code });
    accounts.push(
      account(
        owner,
        { kind: 'public', role: 'applicant', phone_hash: cipher.lookupHash('phone', owner) },
        now,
      ),
    );
    const token = randomUUID() + randomUUID();
    sessions.push(sessionRow(token, { kind: 'public', account_id: owner }, now));
    applications.push({
      id,
      number: null,
      state: 'draft',
      version: 2,
      channel: 'self',
      owner_id: owner,
      open: 0,
      ...sealed(cipher, id, fields),
      has_consent: 0,
      new_information: 0,
      notice_version: '1',
      due_provisional: 0,
      created_at: now,
      updated_at: now,
    });
    drafts.push({
      method: 'POST',
      path: `/api/applications/${id}/actions/submit`,
      headers: {
        authorization: `Bearer ${token}`,
        'x-client': 'weapp',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        version: 2,
        consent: { way: 'electronic', textVersion: consent.version, items: consent.items },
      }),
      token,
      id,
    });
  }
  for (const [table, rows] of Object.entries({ accounts, sessions, applications }))
    await insert(connection, table, rows);
  return drafts;
}
