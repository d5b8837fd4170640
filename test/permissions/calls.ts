import { records, recordTypes } from '@jingkang/shared/records/outlines';
import { recordKinds } from '@jingkang/shared/records/all';
import type { Answer, Client } from '../support/client';
import type { Ask } from '../support/request';
import { requestOf as rowOf } from '../support/requests';
import type { Fixture, World } from './world';

/** What the list of a kind is asked for: all of its queue, or what belongs to a case. */
const queries: Readonly<Record<string, (fixture: Fixture | undefined) => string>> = Object.fromEntries(
  recordTypes.map((name) => {
    const { views } = recordKinds[name];
    const view = views && ('all' in views ? 'all' : Object.keys(views)[0]);
    const ask = (fixture: Fixture | undefined) => (view ? `?view=${view}` : `?caseId=${fixture?.id}`);
    return [`GET /api${records[name].collection}`, ask];
  }),
);

function queryOf(route: string, world: World, client: Client, fixture: Fixture | undefined): string {
  // Each side of a referral has views of its own.
  const hospital = world.people.some((one) => one.client === client && one.role === 'hospital_staff');
  if (route === 'GET /api/hospital-referrals') return hospital ? '?view=sent' : '?view=to_receive';
  return queries[route]?.(fixture) ?? '';
}

/** A version nobody has reached. */
const never = 999_999;

export interface Request {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly body: unknown;
}

/** The request of a route about a record, as someone who means it would send it. */
export function requestOf(
  client: Client,
  route: string,
  world: World,
  fixture: Fixture | undefined,
  version: number,
): Request {
  const [method = '', template = ''] = route.split(' ');
  const path = template
    .replace('/api', '')
    .replace('{id}', fixture?.id ?? '')
    .replace('{qualificationId}', fixture?.inner ?? '')
    .replace('{fileId}', fixture?.inner ?? '')
    .replace('{code}', fixture?.id ?? '500110')
    .replace('{token}', 'no-such-token');
  const body = rowOf(route.replace('/api', ''))?.body(askOf(world, fixture, version));
  return {
    method,
    path: `${path}${queryOf(route, world, client, fixture)}`,
    body: body ?? (method === 'POST' ? {} : undefined),
  };
}

const askOf = ({ places, worker2, fixtures }: World, fixture: Fixture | undefined, version: number): Ask => ({
  version,
  record: fixture?.id ?? '',
  other: fixtures.application[3]?.id ?? '',
  file: fixture?.inner ?? fixture?.id ?? '',
  colleague: worker2,
  center: places.center ?? '',
  station: places.station ?? '',
  region: fixture?.region ?? '500110',
});

/** Sends it: with the version on the record for whoever must be refused, so that only access can refuse it. */
export function send(
  client: Client,
  route: string,
  world: World,
  fixture: Fixture | undefined,
  open: boolean,
): Promise<Answer> {
  const request = requestOf(client, route, world, fixture, open ? never : (fixture?.version ?? 0));
  return client.call(request.method, request.path, request.body);
}

/** Runs tasks a few at a time, in order of their start. */
export async function pooled<Task, Result>(
  tasks: readonly Task[],
  run: (task: Task) => Promise<Result>,
  width = 6,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next;
      next += 1;
      results[index] = await run(tasks[index] as Task);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
