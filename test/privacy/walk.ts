import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../support/client';
import { sql } from '../support/database';
import type { RunningServer } from '../support/server';
import { groups, publicRoutes, type Role } from '../permissions/expected';
import type { Reader, Surface, SurfaceKind } from './check';
import { wholes } from './expected';
import type { Records } from './life';
import { pathsToRehabilitation, pathsToWithdrawn, rehabilitationLists } from './walk-rehabilitation';

const views = {
  applications: [
    'mine',
    'unassigned',
    'due_today',
    'overdue',
    'waiting_applicant',
    'reminders',
    'all',
    'ended',
  ],
  'need-reports': ['mine', 'unassigned', 'overdue', 'all', 'ended'],
  feedback: ['to_accept', 'in_progress', 'overdue', 'all', 'ended'],
} as const;

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
  ...Object.entries(views).flatMap(([kind, names]) => [
    `/${kind}/counts`,
    ...names.map((view) => `/${kind}?view=${view}`),
  ]),
  ...rehabilitationLists,
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

/** Every place where something could be read, for every kind of record. */
export function pathsTo(records: Records): string[] {
  const applications = [records.guardian, records.counter, records.family];
  const reports = [records.livingReport, records.agreedReport, records.forgottenReport];
  return [
    ...open,
    ...lists,
    ...applications.flatMap((id) => [
      `/applications/${id}`,
      `/applications/${id}/draft`,
      `/my/applications/${id}`,
      `/my/applications/${id}/viewers`,
      `/audit-events?recordType=applications&recordId=${id}`,
    ]),
    ...reports.flatMap((id) => [
      `/need-reports/${id}`,
      `/my/need-reports/${id}`,
      `/audit-events?recordType=need_reports&recordId=${id}`,
    ]),
    ...[records.complaint, records.suggestion].flatMap((id) => [
      `/feedback/${id}`,
      `/my/feedback/${id}`,
      `/audit-events?recordType=feedback&recordId=${id}`,
    ]),
    `/attachments/${records.file}`,
    `/staff/${records.colleague}/held-work`,
    ...pathsToRehabilitation(records),
  ];
}

const parametersOf = (route: string) => route.split('{').length;
const readingRoutes = [...publicRoutes, ...groups.flatMap(({ routes }) => routes)]
  .filter((route) => route.startsWith('GET '))
  .sort((a, b) => parametersOf(a) - parametersOf(b));
const routeOf = (path: string) => readingRoutes.find((route) => visits(path, route.slice(4)));

/**
 * What one of the readers asks for: everything. Of a route where the role may nothing, whatever the record, one path in
 * turn and those of whom consent was taken back: who is answered at which record is the table of permissions.
 */
export function pathsFor({ role }: Pick<Reader, 'role'>, turn: number, records: Records): string[] {
  const paths = pathsTo(records);
  const kept = pathsToWithdrawn(records);
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
