// Makes many whole twins of records that were signed: with seals, fingerprints, files and a chain of their own.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { built, dataDir, databaseUrl, order } = JSON.parse(readFileSync(0, 'utf8'));
const { canonicalJson, EvidenceChain, FieldCipher, openParts, sealedColumns, Settings } = await import(built);
const keysFile = join(dataDir, 'field-keys.json');
const parts = await openParts(new Settings({ dataDir, databaseUrl, fieldKeysFile: keysFile }));
const { dataSource, keys } = parts;
const cipher = new FieldCipher(keys);
const chain = new EvidenceChain(Buffer.from(keys.chainKey, 'base64'));
/** Thousands of rows, each by itself, would take minutes. */
let db = dataSource;
const hash = (value) => createHash('sha256').update(value).digest('hex');
const pathOf = (id) => join(dataDir, 'attachments', id.slice(-2), `${id}.sealed`);
const rows = (table, where) => {
  const names = Object.keys(where).map((name) => `${name} = ?`);
  return db.query(`SELECT * FROM ${table} WHERE ${names.join(' AND ')}`, Object.values(where));
};
const insert = (table, row) => {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  return db.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, Object.values(row));
};
/** The same text, with what is another on the twin. */
const turned = (value, changes) =>
  typeof value === 'string'
    ? [...changes].reduce((text, [from, to]) => text.replaceAll(from, to), value)
    : value;

/** Fingerprints that change with what stands in the sealed columns, in the order in which they rest on each other. */
const prints = {
  agreements: ({ text_hash }, { text_sealed }) => [[text_hash, hash(text_sealed)]],
  assessments: ({ content_hash, case_id, assessed_on, members }, opened, id, changes) => [
    [
      content_hash,
      hash(
        canonicalJson({
          id,
          caseId: case_id,
          assessedOn: assessed_on,
          members: JSON.parse(turned(members, changes)),
          details: JSON.parse(opened.details_sealed),
          answers: JSON.parse(opened.answers_sealed),
          opinion: JSON.parse(opened.opinion_sealed),
        }),
      ),
    ],
  ],
};

async function twin({ table, recordType, id, own = [] }, source, number) {
  const { row, events, files } = source;
  const twinId = randomUUID();
  const changes = new Map([[id, twinId]]);
  for (const name of own) changes.set(row[name], `T${number}-${row[name]}`.slice(0, row[name].length + 6));
  for (const file of files) changes.set(file.id, randomUUID());
  const seals = sealedColumns().filter((one) => one.table === table && row[one.column] !== null);
  const opened = Object.fromEntries(
    seals.map(({ column, place }) => [column, turned(cipher.open(row[column], `${place}:${id}`), changes)]),
  );
  for (const [from, to] of prints[table]?.(row, opened, twinId, changes) ?? []) changes.set(from, to);
  if (opened.signers_sealed) {
    opened.signers_sealed = turned(opened.signers_sealed, changes);
    changes.set(row.bundle_hash, hash(canonicalJson(JSON.parse(opened.signers_sealed))));
  }
  const made = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, turned(value, changes)]));
  for (const { column, place } of seals) made[column] = cipher.seal(opened[column], `${place}:${twinId}`);
  await insert(table, made);
  await chained(recordType, twinId, events, changes);
  for (const file of files) await stored(file, changes);
  return twinId;
}

async function chained(recordType, recordId, events, changes) {
  if (!events.length) return;
  let lastHash = '';
  for (const event of events) {
    const id = randomUUID();
    const made = { ...event, id, record_id: recordId, codes: turned(event.codes, changes) };
    made.once_key = event.once_key && `twin:${id}`;
    const { record_type, record_id, from_state, to_state, account_id, organization_id, once_key } = made;
    const facts = {
      ...{ id, recordType: record_type, recordId: record_id, sequence: made.sequence, kind: made.kind },
      ...{ action: made.action, fromState: from_state, toState: to_state, accountId: account_id },
      ...{
        role: made.role,
        organizationId: organization_id,
        codes: JSON.parse(made.codes),
        onceKey: once_key,
      },
      at: new Date(Number(made.at)),
    };
    lastHash = chain.hashOf(facts, lastHash);
    await insert('evidence_events', { ...made, chain_hash: lastHash });
  }
  const head = { recordKey: `${recordType}:${recordId}`, length: events.length, lastHash };
  const seal = chain.sealOf(head);
  await insert('evidence_heads', {
    record_key: head.recordKey,
    length: head.length,
    last_hash: lastHash,
    seal,
  });
}

async function stored(file, changes) {
  const id = changes.get(file.id);
  const bytes = cipher.openBytes(readFileSync(pathOf(file.id)), `attachments:${file.id}`);
  mkdirSync(dirname(pathOf(id)), { recursive: true });
  writeFileSync(pathOf(id), cipher.sealBytes(bytes, `attachments:${id}`));
  await insert('attachments', { ...file, id, record_id: changes.get(file.record_id) });
}

const made = {};
for (const one of order) {
  const [row] = await rows(one.table, { id: one.id });
  const chainOf = { record_type: one.recordType, record_id: one.id };
  const events = one.recordType ? await rows('evidence_events', chainOf) : [];
  events.sort((a, b) => a.sequence - b.sequence);
  const files = one.recordType ? await rows('attachments', chainOf) : [];
  made[one.table] = [];
  await dataSource.transaction(async (manager) => {
    db = manager;
    for (let number = 0; number < one.count; number += 1)
      made[one.table].push(await twin(one, { row, events, files }, number));
  });
  db = dataSource;
}
await dataSource.destroy();
process.stdout.write(JSON.stringify(made));
