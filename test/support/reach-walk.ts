import type { Client } from './client';
import type { Grown } from './grown';
import { requestOf } from './requests';
import type { DocumentedRoute } from './routes';

/** A member of staff at the API, by the key of the account. */
export interface Member {
  readonly key: string;
  readonly client: Client;
}

interface Asked {
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  /** None of the kinds that a case grows from. */
  readonly foreign?: boolean;
}

/** What somebody was told of it after all: the account, the route, and how it was answered. */
export type Told = string;

const absent = '00000000-0000-4000-8000-000000000000';
/** Only access can refuse what these send; nobody here reaches anything that it could change. */
const bodyOf = (route: string, id: string): unknown =>
  requestOf(route.replace('/api', ''))?.body({
    version: 1,
    record: id,
    other: absent,
    file: absent,
    colleague: absent,
    center: absent,
    station: absent,
    region: '500110',
  });

/** Every documented route below one of these collections, with each of the ids. */
export function byId(routes: readonly DocumentedRoute[], { roots, files }: Grown): Asked[] {
  const ids: Readonly<Record<string, readonly string[]>> = { ...roots, attachments: files };
  return routes
    .filter(({ path }) => path.includes('{'))
    .flatMap(({ route, path }) => {
      const parts = path.split('/').slice(2);
      // A route of another kind knows no such id; it is asked with one, for a new one could.
      const collection = Object.keys(ids).find((name) => parts.includes(name));
      const own = collection ? (ids[collection] ?? []) : roots.applications.slice(0, 1);
      return own.map((id) => ({
        route,
        path: path
          .replace('/api', '')
          .replace('{fileId}', files.at(-1) ?? absent)
          .replace('{qualificationId}', absent)
          .replaceAll(/\{\w+\}/g, id),
        body: bodyOf(route, id),
        foreign: collection === undefined,
      }));
    });
}

/** Whatever is answered but 404; a route of another kind must only not do what it is asked. */
export async function reachedById(by: Member, asked: readonly Asked[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const { route, path, body, foreign } of asked) {
    const [method = ''] = route.split(' ');
    const { status } = await by.client.call(method, path, body ?? (method === 'GET' ? undefined : {}));
    if (foreign ? status < 300 : status !== 404) told.push(`${by.key}: ${route} answered ${status}`);
  }
  return told;
}

const viewsOf = ({ operation }: DocumentedRoute): readonly string[] => {
  const parameter = operation.parameters?.find(({ name }: { name: string }) => name === 'view');
  return (parameter?.schema?.enum as string[] | undefined) ?? [''];
};

/** Every list, each of its views; and the search. */
export function lists(routes: readonly DocumentedRoute[], { sought }: Grown): Asked[] {
  const plain = routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
  const searches = Object.entries(sought).map(([by, value]) => ({ by, value }));
  return [
    ...plain.flatMap((one) =>
      viewsOf(one).map((view) => ({
        route: one.route,
        path: `${one.path.replace('/api', '')}${view ? `?view=${view}` : ''}`,
        body: undefined,
      })),
    ),
    ...searches.map((body) => ({
      route: 'POST /api/applications/searches',
      path: '/applications/searches',
      body,
    })),
  ];
}

/** Lists that name one of the roots. A notice that was told once stays with its reader: it holds words for everybody. */
export async function listedFor(
  by: Member,
  asked: readonly Asked[],
  { roots, sought }: Grown,
): Promise<Told[]> {
  const names = [...Object.values(roots).flat(), sought.number];
  const told: Told[] = [];
  for (const { route, path, body } of asked.filter((one) => one.route !== 'GET /api/notices')) {
    const [method = ''] = route.split(' ');
    const { text } = await by.client.call(method, path, body);
    if (names.some((name) => text.includes(name))) told.push(`${by.key}: ${route} ${path} names it`);
  }
  return told;
}
