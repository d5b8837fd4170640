// One database with its server and its baseline, filled and ready to be measured.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { populateCases } from './cases.js';
import { prepareDrafts } from './drafts.js';
import { institutions, populate } from './population.js';
import { insert, sessionRow } from './rows.js';

/** The key of the benched worker in demo-accounts.json. */
const WORKER = 'qj-worker-1';
/** The columns of the two boards. */
const boardViews = ['to_allocate', 'awaiting_consent', 'offered', 'waiting'];

const filled = [
  'accounts',
  'allocations',
  'applications',
  'case_consents',
  'cases',
  'consents',
  'evidence_events',
  'evidence_heads',
  'organizations',
  'sessions',
];

/** `start(script, env)` starts a program of the repository and gives its URL. */
export async function openPlace({ mariadbUrl, rows, drafts, dir, start }) {
  const { EvidenceChain, FieldCipher } = await import('../../server/dist/testing.js');
  const name = `bench_${rows}`;
  const admin = await createConnection({ uri: mariadbUrl });
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await admin.end();
  const env = { DATABASE_URL: `${mariadbUrl}/${name}` };
  const url = await start('server/dist/main.js', {
    ...env,
    PORT: '0',
    DATA_DIR: dir,
    THROTTLE_FACTOR: '1000000',
  });
  const baselineUrl = await start('test/bench/baseline.js', env);
  const keys = JSON.parse(readFileSync(join(dir, 'field-keys.json'), 'utf8'));
  const cipher = new FieldCipher(keys);
  const chain = new EvidenceChain(Buffer.from(keys.chainKey, 'base64'));
  const connection = await createConnection({ uri: env.DATABASE_URL });
  await connection.query('SET SESSION unique_checks = 0, GLOBAL innodb_flush_log_at_trx_commit = 0');
  const now = Date.now();
  const { userName } = JSON.parse(readFileSync(join(dir, 'demo-accounts.json'), 'utf8')).find(
    ({ key }) => key === WORKER,
  );
  const { worker, places } = await institutions(connection, userName, now);
  const consent = await consentOf(connection);
  const samples = await populate(connection, { cipher, chain, consent, places, rows, now });
  const cases = await populateCases(connection, { cipher, chain, places, worker, rows, now });
  const ready = await prepareDrafts(connection, { cipher, place: places[0], count: drafts, now, consent });
  const token = randomUUID() + randomUUID();
  await insert(connection, 'sessions', [sessionRow(token, { account_id: worker.id }, now)]);
  await connection.query(`ANALYZE TABLE ${filled.join(', ')}`);
  await connection.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
  await connection.end();
  return {
    rows,
    url,
    baselineUrl,
    drafts: ready,
    staff: staffRequests(token, samples, cases),
    bare: bareRequests(token, samples, cases, ready),
  };
}

/** The wording and items that the seeded applications agreed to. */
async function consentOf(connection) {
  const [[row]] = await connection.query(
    "SELECT text_version, text_hash, items FROM consents WHERE way = 'electronic' LIMIT 1",
  );
  return { version: row.text_version, hash: row.text_hash, items: JSON.parse(row.items) };
}

function staffRequests(token, { ids, documents }, cases) {
  const headers = { authorization: `Bearer ${token}`, 'x-client': 'console' };
  const json = { ...headers, 'content-type': 'application/json' };
  const get = (path) => ({ method: 'GET', path, headers });
  const search = ({ value }) => ({
    method: 'POST',
    path: '/api/applications/searches',
    headers: json,
    body: JSON.stringify({ by: 'document', value }),
  });
  return {
    list: spread([get('/api/applications?view=unassigned')]),
    records: spread(ids.map((id) => get(`/api/applications/${id}`))),
    searches: spread(documents.map(search)),
    caseRecords: spread(cases.ids.map((id) => get(`/api/cases/${id}`))),
    boards: spread(
      [...boardViews.map((view) => `?view=${view}`), '/counts'].map((of) => get(`/api/cases${of}`)),
    ),
    caseload: spread([get('/api/cases?view=mine')]),
    suggestions: spread(cases.toAllocate.map((id) => get(`/api/cases/${id}/suggestions`))),
  };
}

function bareRequests(token, { ids, documents }, cases, drafts) {
  const get = (path, own = token) => ({ method: 'GET', path, headers: { authorization: `Bearer ${own}` } });
  return {
    list: spread([get('/list')]),
    records: spread(ids.map((id) => get(`/record/${id}`))),
    searches: spread(documents.map(({ hash }) => get(`/search/${hash}`))),
    cases: spread(cases.ids.map((id) => get(`/case/${id}`))),
    boards: spread([...boardViews.map((view) => `/board/${view}`), '/counts'].map((path) => get(path))),
    caseload: spread([get('/caseload')]),
    suggestions: spread(cases.toAllocate.map((id) => get(`/suggestions/${id}`))),
    drafts: spread(drafts.slice(0, 500).map((draft) => get(`/record/${draft.id}`, draft.token))),
  };
}

/** At least one request for each of the connections. */
function spread(requests) {
  return requests.length >= 32
    ? requests
    : Array.from({ length: 32 }, (_, index) => requests[index % requests.length]);
}
