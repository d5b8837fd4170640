import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordKinds } from '@jingkang/shared/records/all';
import { partsOfCase, records, type RecordType, recordTypes } from '@jingkang/shared/records/outlines';
import { modulesOf } from '../kinds/folders';
import type { Client } from '../support/client';
import { sql } from '../support/database';
import type { RunningServer } from '../support/server';
import { groups, publicRoutes, type Role } from '../permissions/expected';
import type { Reader, Surface, SurfaceKind } from './check';
import { wholes } from './expected';
import type { Records } from './life';
import { pathsToWithdrawn } from './walk-rehabilitation';

/** The queue of each kind that has one, in all its views. */
const queuesOf = (names: readonly RecordType[]) =>
  names.flatMap((name) => {
    const { views } = recordKinds[name];
    const { collection } = records[name];
    return views
      ? [`${collection}/counts`, ...Object.keys(views).map((view) => `${collection}?view=${view}`)]
      : [];
  });

/** Of what comes with a case, or before it. */
export const queuesOfCases = queuesOf(['hospital_referrals', 'cases', ...partsOfCase]);

const lists = [
  '/organizations',
  '/staff',
  '/colleagues',
  '/invitations',
  '/notices',
  '/notices/unread',
  '/my/matters',
  '/audit-events',
  '/audit-events?kind=revealed',
  '/audit-events?kind=refused',
  '/overview',
  '/holidays',
  '/regions/500110/local-days',
  '/sessions/current',
  '/own-account',
  '/document-templates',
  '/regions/500110/settings',
  ...queuesOf(recordTypes),
];

const open = [
  '/site',
  '/health',
  '/health/ready',
  '/health/live',
  '/health/details',
  '/openapi.json',
  '/docs',
  '/regions',
  '/regions?parent=500110',
  '/regions/500110',
  '/institutions?region=500110',
  '/enrolments/no-such-token',
];

/** What could be read of each kind, in `test/kinds/<kind>/reads.ts`. */
const reads = modulesOf<{ readonly paths: (records: Records) => readonly string[] }>('reads');

/** Every place where something could be read, for every kind of record. */
export const pathsTo = (made: Records): string[] => [
  ...new Set([
    ...open,
    ...lists,
    ...reads.flatMap(({ module }) => module.paths(made)),
    `/staff/${made.colleague}/held-work`,
  ]),
];

const parametersOf = (route: string) => route.split('{').length;
const readingRoutes = [...publicRoutes, ...groups.flatMap(({ routes }) => routes)]
  .filter((route) => route.startsWith('GET '))
  .sort((a, b) => parametersOf(a) - parametersOf(b));
const routeOf = (path: string) => readingRoutes.find((route) => visits(path, route.slice(4)));

/**
 * What one of the readers asks for: everything. Of a route where the role may nothing, whatever the record, one path in
 * turn and those of whom consent was taken back: who is answered at which record is the table of permissions.
 */
export function pathsFor({ role }: Pick<Reader, 'role'>, turn: number, made: Records): string[] {
  const paths = pathsTo(made);
  const kept = pathsToWithdrawn(made);
  const mayNothingAt = (route: string | undefined) =>
    groups.some(({ routes, cells }) => routes.some((one) => one === route) && !(role && cells[role as Role]));
  const ofRoute = new Map<string | undefined, string[]>();
  for (const path of paths) ofRoute.set(routeOf(path), [...(ofRoute.get(routeOf(path)) ?? []), path]);
  return [...ofRoute].flatMap(([route, all]) => {
    const one = all[turn % all.length];
    return mayNothingAt(route) ? all.filter((path) => path === one || kept.includes(path)) : all;
  });
}

/** Whether one of the paths is a visit of this route of the document. */
export function visits(path: string, route: string): boolean {
  const pattern = route.replace('/api', '').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path.split('?')[0] ?? '');
}

const mostPages = 30;

/** What somebody is answered at one path: all of its pages as one surface; of a printed document, its words. */
export async function visit(client: Client, path: string): Promise<{ status: number; content: string }> {
  if (path.endsWith('/document')) return printed(client, path);
  const pages: string[] = [];
  let status = 0;
  for (let next = path; pages.length < mostPages;) {
    const answer = await client.get(next);
    pages.push(answer.text);
    status ||= answer.status;
    if (!answer.body?.nextCursor) break;
    next = `${path}${path.includes('?') ? '&' : '?'}cursor=${answer.body.nextCursor}`;
  }
  return { status, content: pages.join('\n') };
}

export const read = async (client: Client, path: string): Promise<string> =>
  (await visit(client, path)).content;

async function printed(client: Client, path: string): Promise<{ status: number; content: string }> {
  const { status, bytes } = await client.download(path);
  if (status !== 200) return { status, content: bytes.toString() };
  const words = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
  return { status, content: words.replace(/\s/gu, '') };
}

export function kindOf(path: string): SurfaceKind {
  if (Object.values(wholes).some(({ at }) => at.test(path))) return 'document';
  if (path.startsWith('/audit-events')) return 'audit row';
  if (path.startsWith('/notices')) return 'notice';
  return lists.includes(path) ? 'list' : 'answer';
}

/** What lies beside the data and is no data: keys, and the passwords of the demo. */
const besides = ['field-keys.json', 'demo-accounts.json'];

/** The bytes of everything that is kept. */
export function storedFiles(dataDir: string): Surface[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !besides.includes(entry.name))
    .map(({ parentPath, name }) => ({
      kind: parentPath === dataDir ? 'database' : 'attachment store',
      name,
      content: readFileSync(join(parentPath, name)),
    }));
}

/** Everything sealed or hashed that is kept of the person in a need report, as it lies in the tables. */
export async function sealedValues(server: RunningServer, id: string): Promise<string[]> {
  const tables = [
    `SELECT head_sealed, details_sealed, name_hash FROM need_reports WHERE id = '${id}'`,
    `SELECT note_sealed FROM contact_attempts WHERE report_id = '${id}'`,
    `SELECT body_sealed FROM record_messages WHERE record_id = '${id}'`,
  ];
  const rows = (await Promise.all(tables.map((query) => sql(server, query)))).flat();
  return rows
    .flatMap((row) => Object.values(row))
    .filter(Boolean)
    .map(String);
}
