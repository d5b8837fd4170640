// Fills a database with cases of a realistic spread, each with the registered application it came from.
import { addChain, byStaff } from './evidence.js';
import { fieldsFrom, pick, randomFrom, weighed } from './people.js';
import { sealed } from './population.js';
import { idAt, insert } from './rows.js';

const DAY = 86_400_000;
const BATCH = 1_000;
const YEARS = 2;
/** Share of the benched county, one of the larger of the forty. */
const BENCHED_SHARE = 0.04;
/** So many stand in each column of the boards of the benched county at any size, for a full page in a small database too. */
const ON_BOARD_AT_LEAST = 40;
/** So many cases the benched worker looks after, at any size: nobody has more with more people in the county. */
const CASELOAD = 60;
const SAMPLES = 500;

const states = [
  ['registered', 3],
  ['waiting', 5],
  ['proposed', 2],
  ['offered', 2],
  ['accepted', 2],
  ['assessing', 3],
  ['agreement_pending', 3],
  ['in_service', 60],
  ['closed', 20],
];
const onBoards = ['registered', 'waiting', 'proposed', 'offered'];
const clocks = {
  registered: 'referral',
  waiting: 'wishReview',
  proposed: 'referral',
  accepted: 'comprehensiveAssessment',
  assessing: 'comprehensiveAssessment',
  agreement_pending: 'agreementSigning',
};
/** The way to each state, shortest first; what lies before it was gone through. */
const way = [
  ['open', null, 'registered'],
  ['propose-allocation', 'registered', 'proposed'],
  ['offer-allocation', 'proposed', 'offered'],
  ['accept-allocation', 'offered', 'accepted'],
  ['begin-assessment', 'accepted', 'assessing'],
  ['conclude-assessment', 'assessing', 'agreement_pending'],
  ['start-service', 'agreement_pending', 'in_service'],
  ['stop-on-withdrawal', 'in_service', 'closed'],
];
const wayTo = (state) =>
  state === 'waiting'
    ? [...wayTo('registered'), ['wait', 'registered', 'waiting']]
    : way.slice(0, way.findIndex(([, , to]) => to === state) + 1);
/** What a state of a case makes of the last allocation and of the consent that was asked for it. */
const asked = {
  proposed: { allocation: 'proposed', consent: 'requested' },
  offered: { allocation: 'offered', consent: 'given' },
  accepted: { allocation: 'accepted', consent: 'given' },
  assessing: { allocation: 'accepted', consent: 'given' },
  agreement_pending: { allocation: 'accepted', consent: 'given' },
  in_service: { allocation: 'accepted', consent: 'given' },
  closed: { allocation: 'accepted', consent: 'withdrawn' },
};
const allocationOpen = ['proposed', 'offered'];
const atInstitution = ['accepted', 'assessing', 'agreement_pending', 'in_service', 'closed'];
const needs = JSON.stringify(['life_skills', 'social_skills']);
const dayOf = (moment) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);

/** Inserts `rows` cases with their applications; gives ids of the benched county that the benched worker reaches. */
export async function populateCases(connection, { cipher, chain, places, worker, rows, now }) {
  const random = randomFrom(20_261_125);
  const serving = await servingInstitutions(connection, places);
  const samples = { ids: [], toAllocate: [] };
  const step = (YEARS * 365 * DAY) / rows;
  let [placed, caseload] = [0, 0];
  let pending = Promise.resolve();
  for (let from = 0; from < rows; from += BATCH) {
    // In this order: the server's timed run may come upon a record as soon as it is there, and goes on with its chain.
    const batch = {
      evidence_events: [],
      evidence_heads: [],
      applications: [],
      cases: [],
      allocations: [],
      case_consents: [],
    };
    for (let index = from; index < Math.min(rows, from + BATCH); index += 1) {
      const board = index % Math.floor(rows / (onBoards.length * ON_BOARD_AT_LEAST)) === 0;
      const benched = board || random() < BENCHED_SHARE;
      const place = benched ? places[0] : pick(random, places.slice(1));
      const state = board ? onBoards[(placed += 1) % onBoards.length] : weighed(random, states);
      const mine = benched && !onBoards.includes(state) && state !== 'closed' && caseload < CASELOAD;
      if (mine) caseload += 1;
      const at = bornAt(random, state, now, index * step);
      const handler =
        mine || !atInstitution.includes(state) ? place.id : pick(random, serving.get(place.county));
      const one = caseOf({ random, cipher, place, state, at, handler, assignee: mine ? worker.id : null });
      batch.applications.push(one.application);
      batch.cases.push(one.row);
      const doer = byStaff(place.workers[0], place.id);
      const steps = wayTo(state).map((step) => [...step, doer]);
      addChain(batch, chain, 'cases', one.row, steps);
      if (asked[state]) addAsked(batch, one.row, pick(random, serving.get(place.county)), place.workers[0]);
      if (!benched || handler !== place.id) continue;
      if (samples.ids.length < SAMPLES) samples.ids.push(one.row.id);
      if (state === 'registered' && samples.toAllocate.length < SAMPLES) samples.toAllocate.push(one.row.id);
    }
    await pending;
    pending = insertAll(connection, batch);
  }
  await pending;
  return samples;
}

async function insertAll(connection, batch) {
  for (const [table, values] of Object.entries(batch)) await insert(connection, table, values);
}

/** The institution that was chosen, and the consent to it. */
function addAsked(batch, row, chosen, worker) {
  const states = asked[row.state];
  const at = row.created_at + DAY;
  const [id, consentId] = [idAt(at), idAt(at)];
  const receiver = row.institution_id ?? chosen;
  const open = allocationOpen.includes(states.allocation);
  const common = {
    case_id: row.id,
    version: 2,
    region_code: row.region_code,
    created_at: at,
    updated_at: at,
  };
  const clockOf = (name, runs) => ({
    clock: runs ? name : null,
    due_at: runs ? at + 7 * DAY : null,
    due_provisional: 0,
  });
  batch.allocations.push({
    ...common,
    id,
    organization_id: receiver,
    from_organization_id: row.registered_at_id,
    county_code: row.county_code,
    state: states.allocation,
    open: Number(open),
    age_band: 'adult',
    needs,
    times: '[]',
    consent_id: consentId,
    proposed_by_id: worker,
    ...clockOf('institutionReply', states.allocation === 'offered'),
  });
  batch.case_consents.push({
    ...common,
    id: consentId,
    kind: 'receiver',
    state: states.consent,
    organization_id: row.registered_at_id,
    allocation_id: id,
    receiver_id: receiver,
    text_version: '1',
    text_hash: '0'.repeat(64),
    wording: '{}',
    items: '[]',
    ...clockOf('consentReply', states.consent === 'requested'),
  });
}

/** The serving institutions of each county; that of the county itself where there is no other. */
async function servingInstitutions(connection, places) {
  const [found] = await connection.query(
    "SELECT id, region_code FROM organizations WHERE kind IN ('center', 'area_center', 'station', 'point')",
  );
  return new Map(
    places.map(({ id, county }) => {
      const own = found.filter((one) => one.region_code.startsWith(county)).map((one) => one.id);
      return [county, own.length ? own : [id]];
    }),
  );
}

/** What is still to be allocated is recent; what is in service or closed is spread over the years. */
function bornAt(random, state, now, sinceStart) {
  if (onBoards.includes(state)) return Math.floor(now - random() * 80 * DAY);
  return Math.floor(now - YEARS * 365 * DAY + sinceStart * 0.97);
}

function caseOf({ random, cipher, place, state, at, handler, assignee }) {
  const [id, applicationId] = [idAt(at), idAt(at)];
  const fields = fieldsFrom(random, { county: place.county, township: pick(random, place.towns).code });
  const ended = state === 'closed';
  const clock = clocks[state] ?? null;
  const number = `${id.slice(0, 8)}-${id.slice(9, 13)}${id.slice(-6)}`.toUpperCase();
  const application = {
    id: applicationId,
    number: `SQ-${number}`,
    state: 'registered',
    version: 5,
    channel: 'self',
    owner_id: null,
    organization_id: place.id,
    assignee_id: pick(random, place.workers),
    open: 0,
    ...sealed(cipher, applicationId, fields),
    has_consent: 1,
    new_information: 0,
    notice_version: '1',
    due_provisional: 0,
    submitted_at: at - 5 * DAY,
    created_at: at - 5 * DAY,
    updated_at: at,
  };
  const row = {
    id,
    number: `GA-${number}`,
    state,
    version: 3,
    application_id: applicationId,
    organization_id: handler,
    registered_at_id: place.id,
    institution_id: atInstitution.includes(state) ? handler : null,
    region_code: fields.regionCode,
    county_code: fields.regionCode.slice(0, 6),
    assignee_id: assignee,
    owner_id: null,
    open: Number(!ended),
    needs,
    priority: 'normal',
    wish_reviewed_on: dayOf(at),
    waiting_since: state === 'waiting' ? at + DAY : null,
    wait_reason: state === 'waiting' ? 'no_room' : null,
    closure_reason: ended ? 'voluntary_exit' : null,
    closed_at: ended ? at + 90 * DAY : null,
    access_ended: 0,
    clock,
    due_at: clock ? at + (state === 'waiting' ? 90 : 7) * DAY : null,
    due_provisional: 0,
    paused_at: state === 'proposed' ? at + DAY : null,
    created_at: at,
    updated_at: at + DAY,
  };
  return { application, row };
}
