// Fills a database with applications of a realistic spread, sealed by the server's own cipher.
import { addChain, byStaff } from './evidence.js';
import { fieldsFrom, phoneFrom, pick, randomFrom, weighed } from './people.js';
import { account, idAt, insert } from './rows.js';

const DAY = 86_400_000;
const BATCH = 1_000;
const INSTITUTIONS = 40;
const YEARS = 2;
/** Share of the benched institution: one of the larger of the forty. */
const BENCHED_SHARE = 0.04;
/** So many wait unclaimed at the benched institution at any size, so that the list is a full page in a small database too. */
const WAITING_AT_LEAST = 40;

const states = [
  ['submitted', 1.5],
  ['under_review', 3],
  ['needs_information', 1.5],
  ['registered', 70],
  ['not_suitable', 6],
  ['no_consent', 4],
  ['lapsed', 5],
  ['withdrawn', 6],
  ['merged', 3],
];
const openStates = ['submitted', 'under_review', 'needs_information'];
const lastAction = {
  registered: 'register',
  not_suitable: 'decline',
  no_consent: 'record-no-consent',
  lapsed: 'lapse',
  withdrawn: 'withdraw',
  merged: 'merge',
  needs_information: 'request-information',
};

/** Forty institutions with two workers each; the first is the one of the benched worker. */
export async function institutions(connection, userName, now) {
  const [[worker]] = await connection.query('SELECT id, organization_id FROM accounts WHERE user_name = ?', [
    userName,
  ]);
  const [townships] = await connection.query(
    "SELECT code FROM regions WHERE LENGTH(code) = 9 AND (code LIKE '21%' OR code LIKE '500110%') ORDER BY code",
  );
  const byCounty = grouped(townships, ({ code }) => code.slice(0, 6));
  const home = byCounty.get('500110');
  const others = [...byCounty.entries()].filter(([county]) => county !== '500110').slice(0, INSTITUTIONS - 1);
  const made = others.map(([county, towns], index) => {
    const [id, first, second] = [idAt(now), idAt(now), idAt(now)];
    const organization = {
      id,
      kind: 'center',
      name: `演示中心${index + 1}`,
      region_code: county,
      services: '[]',
      age_groups: '[]',
      takes_intake: 0,
      listed: 1,
      status: 'active',
      version: 1,
      created_at: now,
    };
    return { organization, county, towns, id, workers: [first, second] };
  });
  await insert(
    connection,
    'organizations',
    made.map(({ organization }) => organization),
  );
  const staff = made.flatMap(({ id, workers }) =>
    workers.map((one) => account(one, { organization_id: id, display_name: '演示社工' }, now)),
  );
  await insert(connection, 'accounts', staff);
  const benched = { id: worker.organization_id, county: '500110', towns: home, workers: [worker.id] };
  return { worker, places: [benched, ...made] };
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Seals one application as the server does. */
export function sealed(cipher, id, fields) {
  const hash = (kind, value) => (value ? cipher.lookupHash(kind, value) : null);
  const { personName, birthDate, documentNumber, contactPhone, regionCode } = fields;
  return {
    region_code: regionCode,
    county_code: regionCode.slice(0, 6),
    head_sealed: cipher.sealJson({ personName, birthDate }, `applications.head:${id}`),
    details_sealed: cipher.sealJson(fields, `applications.details:${id}`),
    document_hash: hash('document', documentNumber),
    name_hash: hash('name', personName),
    phone_hash: hash('phone', contactPhone),
  };
}

/** Inserts `rows` applications with owners, consents and evidence; gives samples of the benched institution. */
export async function populate(connection, { cipher, chain, consent, places, rows, now }) {
  const random = randomFrom(20_261_124);
  const samples = { ids: [], documents: [] };
  const step = (YEARS * 365 * DAY) / rows;
  let waiting = 0;
  let pending = Promise.resolve();
  for (let from = 0; from < rows; from += BATCH) {
    // Evidence first, for the server's timed run goes on with the chain of whatever is there.
    const batch = { evidence_events: [], evidence_heads: [], accounts: [], applications: [], consents: [] };
    for (let index = from; index < Math.min(rows, from + BATCH); index += 1) {
      const benched = random() < BENCHED_SHARE || index % Math.ceil(rows / WAITING_AT_LEAST) === 0;
      const place = benched ? places[0] : pick(random, places.slice(1));
      const state = benched && (waiting += 1) <= WAITING_AT_LEAST ? 'submitted' : weighed(random, states);
      const one = applicationOf({
        random,
        cipher,
        place,
        state,
        at: bornAt(random, state, now, index * step),
      });
      batch.applications.push(one.row);
      if (one.owner) batch.accounts.push(account(one.row.owner_id, one.owner, one.row.created_at));
      batch.consents.push(consentOf(one.row, consent));
      addEvidence(batch, chain, one.row);
      if (benched && samples.ids.length < 500 && index % 7 === 0) samples.ids.push(one.row.id);
      if (benched && one.row.document_hash && samples.documents.length < 500)
        samples.documents.push({ value: one.fields.documentNumber, hash: one.row.document_hash });
    }
    // The next batch is made up while the database takes this one.
    await pending;
    pending = insertAll(connection, batch);
  }
  await pending;
  return samples;
}

async function insertAll(connection, batch) {
  for (const [table, values] of Object.entries(batch)) await insert(connection, table, values);
}

/** What is open is recent; what has ended is spread over the years. */
function bornAt(random, state, now, sinceStart) {
  if (openStates.includes(state)) return Math.floor(now - random() * 30 * DAY);
  return Math.floor(now - YEARS * 365 * DAY + sinceStart * 0.97);
}

function applicationOf({ random, cipher, place, state, at }) {
  const id = idAt(at);
  const open = openStates.includes(state);
  const fields = fieldsFrom(random, { county: place.county, township: pick(random, place.towns).code });
  const own = random() < 0.7;
  const paused = state === 'needs_information';
  const row = {
    id,
    number: `SQ-${id.slice(0, 8)}-${id.slice(9, 13)}${id.slice(-6)}`.toUpperCase(),
    state,
    version: state === 'submitted' ? 3 : 5,
    channel: own ? 'self' : 'counter',
    owner_id: own ? idAt(at) : null,
    entered_by_id: own ? null : place.workers[0],
    entered_by_role: own ? null : 'social_worker',
    organization_id: place.id,
    assignee_id: state === 'submitted' ? null : pick(random, place.workers),
    open: Number(open),
    ...sealed(cipher, id, fields),
    has_consent: 1,
    new_information: Number(random() < 0.1),
    notice_version: '1',
    clock: open ? 'registrationReview' : null,
    due_at: open ? at + 7 * DAY : null,
    due_provisional: 0,
    paused_at: paused ? at + 2 * DAY : null,
    submitted_at: at,
    created_at: at,
    updated_at: at + (state === 'submitted' ? 0 : DAY),
  };
  const owner = own
    ? {
        kind: 'public',
        role: 'applicant',
        phone_hash: cipher.lookupHash('phone', `${phoneFrom(random)}${id}`),
      }
    : undefined;
  return { row, fields, owner };
}

function consentOf(row, { version, hash, items }) {
  return {
    id: idAt(row.submitted_at),
    application_id: row.id,
    way: 'electronic',
    text_version: version,
    text_hash: hash,
    items: JSON.stringify(items),
    recorded_by_id: row.owner_id ?? row.entered_by_id,
    recorded_by_role: row.owner_id ? 'applicant' : 'social_worker',
    given_at: row.submitted_at,
  };
}

function addEvidence(batch, chain, row) {
  const worker = byStaff(row.assignee_id ?? row.entered_by_id, row.organization_id);
  const sender = row.owner_id ? { accountId: row.owner_id, role: 'applicant', organizationId: null } : worker;
  const steps = [
    ['create', null, 'draft', sender],
    ['submit', 'draft', 'submitted', sender],
  ];
  if (row.assignee_id) steps.push(['claim', 'submitted', 'under_review', worker]);
  if (lastAction[row.state]) steps.push([lastAction[row.state], 'under_review', row.state, worker]);
  addChain(batch, chain, 'applications', row, steps);
}
