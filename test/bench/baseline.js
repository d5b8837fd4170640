// What the machine can do without a framework, decryption or a rule: bare node:http and mysql2, the reads of
// the server as prepared statements on the same indexes, with a pool of the same size.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { candidatesParams, candidatesSql } from '../../server/dist/testing.js';

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 32, enableKeepAlive: true });

const SESSION = `
  SELECT s.id, s.kind, s.csrf_token, s.notice_version, s.last_seen_at, s.expires_at, s.revoked_at, s.second_factor,
         s.account_id, a.role, a.status, a.display_name, a.organization_id,
         o.name AS organization_name, o.region_code
    FROM sessions s
    LEFT JOIN accounts a ON a.id = s.account_id
    LEFT JOIN organizations o ON o.id = a.organization_id
   WHERE s.token_hash = ?`;

const ROWS = `
  SELECT q.id, q.number, q.version, q.state, q.channel, q.head_sealed AS headSealed, q.has_consent AS hasConsent,
         q.new_information AS newInformation, q.clock, q.due_at AS dueAt, q.due_provisional AS dueProvisional,
         q.paused_at AS pausedAt, q.submitted_at AS submittedAt, q.updated_at AS updatedAt,
         q.assignee_id AS assigneeId, a.display_name AS assigneeName, o.name AS organizationName, r.name AS regionName
    FROM applications q
    LEFT JOIN accounts a ON a.id = q.assignee_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN regions r ON r.code = q.region_code`;

const CASES = `
  SELECT q.id, q.number, q.version, q.state, q.application_id AS applicationId, p.head_sealed AS headSealed, q.clock,
         q.due_at AS dueAt, q.due_provisional AS dueProvisional, q.paused_at AS pausedAt, q.created_at AS createdAt,
         q.county_code AS countyCode, q.wish_reviewed_on AS wishReviewedOn, q.wait_reason AS waitReason,
         q.expected_on AS expectedOn, q.waiting_note_sealed AS waitingNoteSealed, q.assignee_id AS assigneeId,
         a.display_name AS assigneeName, o.name AS organizationName, i.name AS institutionName, r.name AS regionName,
         lo.name AS askedName, COALESCE(l.clock, k.clock) AS askedClock, COALESCE(l.due_at, k.due_at) AS askedDueAt,
         COALESCE(l.due_provisional, k.due_provisional) AS askedProvisional
    FROM cases q
    LEFT JOIN applications p ON p.id = q.application_id
    LEFT JOIN accounts a ON a.id = q.assignee_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN organizations i ON i.id = q.institution_id
    LEFT JOIN regions r ON r.code = q.region_code
    LEFT JOIN allocations l ON l.case_id = q.id AND l.open = 1
    LEFT JOIN organizations lo ON lo.id = l.organization_id
    LEFT JOIN case_consents k ON k.id = l.consent_id`;
const stateOf = {
  to_allocate: 'registered',
  awaiting_consent: 'proposed',
  offered: 'offered',
  waiting: 'waiting',
};

const boardStates = Object.values(stateOf);

/** The read of each path; `what` is the last part of the path. */
const reads = {
  list: (session) => [
    `${ROWS} WHERE q.organization_id = ? AND q.state IN ('submitted') ORDER BY q.due_at, q.id LIMIT 21`,
    [session.organization_id],
  ],
  search: (session, what) => [
    `${ROWS} WHERE q.document_hash = ? AND q.number IS NOT NULL AND q.organization_id = ? ORDER BY q.id DESC LIMIT 50`,
    [what, session.organization_id],
  ],
  record: (_, what) => ['SELECT * FROM applications WHERE id = ?', [what]],
  case: (_, what) => ['SELECT * FROM cases WHERE id = ?', [what]],
  board: (session, what) => [
    `${CASES} WHERE q.organization_id = ? AND q.state = ? ORDER BY q.due_at, q.id LIMIT 21`,
    [session.organization_id, stateOf[what] ?? ''],
  ],
  counts: (session) => [
    `SELECT COUNT(*) AS n FROM cases WHERE organization_id = ? AND state IN (${boardStates.map(() => '?').join(', ')})`,
    [session.organization_id, ...boardStates],
  ],
  caseload: (session) => [
    `${CASES} WHERE q.organization_id = ? AND q.assignee_id = ? AND q.open = 1 AND q.due_at IS NOT NULL
      ORDER BY q.due_at, q.id LIMIT 21`,
    [session.organization_id, session.account_id],
  ],
  suggestions: () => [candidatesSql, candidatesParams('500110001')],
};

const server = createServer(async (request, response) => {
  const [, name, what] = (request.url ?? '').split('/');
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [[session]] = await pool.execute(SESSION, [createHash('sha256').update(token).digest('hex')]);
  if (!session || !reads[name]) return response.writeHead(session ? 404 : 401).end();
  const [rows] = await pool.execute(...reads[name](session, what));
  const body = JSON.stringify({ items: rows });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
