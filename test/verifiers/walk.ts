import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { guardedColumns } from '../damage/columns';
import { inOneConnection, type Row, type Run } from '../support/database';
import type { DatabaseKind } from '../support/server';
import { fileOf } from '../support/stored-files';
import { type Place, storedTables } from '../support/tables';
import { type Damage, damagesOf, textOf } from './damages';
import { forgeries, nameOf, nudged } from './forgeries';
import { type TwinOrder, twinsOf } from './twins';

/** A record that was signed, of which twins are made. */
export type Original = Omit<TwinOrder, 'count'>;

/** What was damaged, and which verifiers must name it by which word. */
export interface Planted {
  readonly what: string;
  readonly named: Readonly<Partial<Record<Verifier, string>>>;
}

export const verifiers = ['audit:verify', 'evidence:verify', 'attachments:verify', 'fields:verify'] as const;
export type Verifier = (typeof verifiers)[number];

const signed = ['text_hash', 'text_version', 'capacity', 'no_person_reason', 'no_guardian_reason', 'way'];
const bundled = [...signed, 'signers_sealed', 'attachment_id', 'device', 'bundle_hash', 'case_id'];
const ofAgreement = ['number', 'text_sealed', 'contents_sealed', 'person_signed_at', 'countersigned_by_id'];
const ofDocument = ['effective_on', 'ends_on', 'document_id', 'document_hash'];
const given = ['wording', 'items', 'recorded_by_id', 'recorded_by_role', 'given_at'];
const concluded = [
  'members',
  'details_sealed',
  'answers_sealed',
  'opinion_sealed',
  'assessed_on',
  'content_hash',
];
/** What was signed or is evidence: whatever becomes of it, this verifier says so. All else only has to be readable. */
const vouched: Readonly<Record<string, readonly [Verifier, readonly string[] | 'all']>> = {
  agreements: ['evidence:verify', [...bundled, ...ofAgreement, ...ofDocument]],
  case_consents: ['evidence:verify', [...bundled, ...given]],
  assessments: ['evidence:verify', ['case_id', ...concluded]],
  document_templates: ['evidence:verify', ['kind', 'region_code', 'version', 'content', 'hash']],
  attachments: ['attachments:verify', ['record_type', 'record_id', 'size']],
  evidence_events: ['audit:verify', 'all'],
  evidence_heads: ['audit:verify', 'all'],
};
/** Whose twins the rows of a table stand beside. */
const hosts: Readonly<Record<string, string>> = {
  attachments: 'case_consents',
  evidence_events: 'assessments',
  evidence_heads: 'assessments',
};
/** Nothing was lost by these: a text that was sent says all of the contents. */
const harmless = (table: string, column: string, { name }: Damage) =>
  table === 'agreements' && column === 'contents_sealed' && name === 'NULL';

const ways: Readonly<Record<string, (path: string, other: string) => void>> = {
  missing: (path) => rmSync(path),
  empty: (path) => truncateSync(path, 0),
  'cut off': (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  'longer by one': (path) => appendFileSync(path, 'x'),
  'one byte changed': (path) => {
    const bytes = readFileSync(path);
    const at = bytes.length >> 1;
    writeFileSync(path, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
  },
  "another record's": (path, other) => copyFileSync(other, path),
  'a folder in its place': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
};

/** A place, and one connection to its database. */
interface Site extends Place {
  readonly run: Run;
}

interface Step {
  readonly host: string;
  /** Does the damage to this twin; undefined where an index of the database forbids it. */
  readonly plant: (id: string, other: string) => Promise<Planted | undefined>;
}

/** Damages a twin of its own by each damage to each column, each file and each row; the last two of a kind stay whole. */
export const plantAll = (
  { dataDir, databaseUrl }: Place,
  database: DatabaseKind,
  originals: readonly Original[],
) =>
  inOneConnection({ dataDir, databaseUrl }, (run) =>
    plantAt({ dataDir, databaseUrl, run }, database, originals),
  );

async function plantAt(server: Site, database: DatabaseKind, originals: readonly Original[]) {
  const steps = [
    ...(await columnSteps(server, database, originals)),
    ...fileSteps(server),
    ...originals.flatMap((original) => rowSteps(server, original)),
    ...forgerySteps(server, database),
  ];
  const countOf = (table: string) => steps.filter(({ host }) => host === table).length + 2;
  const twins = twinsOf(
    server,
    originals.map((one) => ({ ...one, count: countOf(one.table) })),
  );
  const planted: Planted[] = [];
  for (const { host, plant } of steps) {
    const [id, other] = [twins[host]?.shift() ?? '', twins[host]?.at(-1) ?? ''];
    const one = await plant(id, other);
    if (one) planted.push(one);
  }
  return { planted, whole: Object.values(twins).flat() };
}

const keyOf = (table: string) => (table === 'evidence_heads' ? 'record_key' : 'id');
const refused = (error: unknown) => {
  if (/unique|duplicate/i.test(String(error))) return 'refused';
  throw error;
};

/** The row of a table that belongs to this record. */
async function rowOf(server: Site, table: string, id: string): Promise<Row> {
  const where: Readonly<Record<string, string>> = {
    attachments: `record_id = '${id}'`,
    evidence_events: `record_id = '${id}' ORDER BY sequence LIMIT 1 OFFSET 1`,
    evidence_heads: `record_key = 'assessments:${id}'`,
  };
  const [row] = await server.run(`SELECT * FROM ${table} WHERE ${where[table] ?? `id = '${id}'`}`);
  if (!row) throw new Error(`${table} has no row of ${id}.`);
  return row;
}

async function columnSteps(
  server: Site,
  database: DatabaseKind,
  originals: readonly Original[],
): Promise<Step[]> {
  const guarded = new Map(guardedColumns().map(({ table, column, kind }) => [`${table}.${column}`, kind]));
  const steps: Step[] = [];
  for (const { name: table, columns } of await storedTables(server)) {
    const [verifier, names] = vouched[table] ?? [];
    if (!verifier || !names) continue;
    const host = hosts[table] ?? table;
    const sample = await rowOf(server, table, originals.find((one) => one.table === host)?.id ?? '');
    for (const column of columns.filter(({ key }) => !key || names === 'all')) {
      const stands = { column, kind: guarded.get(`${table}.${column.name}`) };
      const known = damagesOf(database, { ...stands, row: sample, other: otherThan(sample) });
      for (const { name } of known)
        steps.push({
          host,
          plant: async (id, other) => {
            const [row, another] = [await rowOf(server, table, id), await rowOf(server, table, other)];
            const damage = damagesOf(database, { ...stands, row, other: another }).find(
              (one) => one.name === name,
            );
            if (!damage) return undefined;
            const key = String(row[keyOf(table)]);
            const update = `UPDATE ${table} SET ${column.name} = ${damage.value} WHERE ${keyOf(table)} = '${key}'`;
            if ((await server.run(update).catch(refused)) === 'refused') return undefined;
            const isVouched =
              (names === 'all' || names.includes(column.name)) && !harmless(table, column.name, damage);
            return {
              what: `${table}.${column.name}: ${name}`,
              named: {
                ...(isVouched ? namedBy(verifier, damage, { table, key, id }) : {}),
                ...(damage.unreadable && !column.key
                  ? { 'fields:verify': `${table}:${key}: ${column.name}` }
                  : {}),
              },
            };
          },
        });
    }
  }
  return steps;
}

/** A whole file that is put to another whole record is missed by the record it was taken from, and by nothing else. */
function namedBy(
  verifier: Verifier,
  { name }: Damage,
  { table, key, id }: { readonly table: string; readonly key: string; readonly id: string },
): Planted['named'] {
  if (table !== 'attachments') return { [verifier]: id };
  return name === "another record's" ? { 'evidence:verify': id } : { [verifier]: key };
}

/** Another value in each column, to learn which damages there are. */
const otherThan = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? `${value}~` : value]),
  );

const kept: readonly (readonly [host: string, kind: string])[] = [
  ['case_consents', 'signature'],
  ['agreements', 'signature'],
  ['agreements', 'document'],
];

function fileSteps(server: Site): Step[] {
  const fileOfKind = async (id: string, kind: string) => {
    const [row] = await server.run(
      `SELECT id FROM attachments WHERE record_id = '${id}' AND kind = '${kind}'`,
    );
    return String(row?.id);
  };
  return kept.flatMap(([host, kind]) => [
    ...Object.entries(ways).map(([name, spoil]) => ({
      host,
      plant: async (id: string, other: string) => {
        const [file, foreign] = [await fileOfKind(id, kind), await fileOfKind(other, kind)];
        spoil(fileOf(server, file), fileOf(server, foreign));
        return {
          what: `a ${kind} of ${host}: ${name}`,
          named: { 'evidence:verify': id, 'attachments:verify': file },
        };
      },
    })),
    {
      host,
      plant: async (id: string) => {
        const file = await fileOfKind(id, kind);
        await server.run(`DELETE FROM attachments WHERE id = '${file}'`);
        return { what: `a ${kind} of ${host}: its row is gone`, named: { 'evidence:verify': id } };
      },
    },
  ]);
}

function forgerySteps(server: Site, database: DatabaseKind): Step[] {
  const forge = async (table: string, column: string, id: string, change: (value: string) => string) => {
    const [row] = await server.run(`SELECT ${column} AS value FROM ${table} WHERE id = '${id}'`);
    const before = String(row?.value);
    const after = change(before);
    if (after === before) throw new Error(`${table}.${column} of ${id} was not changed.`);
    await server.run(`UPDATE ${table} SET ${column} = ${textOf(database, after)} WHERE id = '${id}'`);
  };
  const evidence = {
    host: 'case_consents',
    plant: async (id: string) => {
      const given = `SELECT id FROM evidence_events WHERE record_id = '${id}' AND action = 'give'`;
      const [event] = await server.run(given);
      await forge('evidence_events', 'codes', String(event?.id), nudged);
      return { what: 'evidence_events.codes: forged', named: { 'evidence:verify': id, 'audit:verify': id } };
    },
  };
  const inRecords = forgeries.map((forgery) => ({
    host: forgery.table,
    plant: async (id: string) => {
      await forge(forgery.table, forgery.column, id, forgery.change);
      return { what: nameOf(forgery), named: { 'evidence:verify': id } };
    },
  }));
  return [...inRecords, evidence];
}

function rowSteps(server: Site, { table, recordType }: Original): Step[] {
  const events = (id: string) => `DELETE FROM evidence_events WHERE record_id = '${id}'`;
  const head = (id: string) => `DELETE FROM evidence_heads WHERE record_key = '${recordType}:${id}'`;
  const both = { 'audit:verify': true, 'evidence:verify': true };
  const gone: readonly (readonly [what: string, statements: (id: string) => string[], by: object])[] = [
    ['the record is gone', (id) => [`DELETE FROM ${table} WHERE id = '${id}'`], { 'evidence:verify': true }],
    ['its evidence is gone', (id) => [events(id)], both],
    ['the head is gone', (id) => [head(id)], both],
    ['its evidence is gone with the head', (id) => [events(id), head(id)], both],
    [
      'a row of its evidence stands twice',
      (id) => [
        `INSERT INTO evidence_events SELECT '${crypto.randomUUID()}', record_type, record_id, sequence + 100, kind, action,
          from_state, to_state, account_id, role, organization_id, codes, NULL, at, chain_hash
          FROM evidence_events WHERE record_id = '${id}' AND sequence = 1`,
      ],
      both,
    ],
  ];
  return gone.map(([what, statements, by]) => ({
    host: table,
    plant: async (id: string) => {
      await server.run(...statements(id));
      return {
        what: `${table}: ${what}`,
        named: Object.fromEntries(Object.keys(by).map((name) => [name, id])),
      };
    },
  }));
}
