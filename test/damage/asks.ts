import { records, recordTypes } from '@jingkang/shared/records/outlines';
import { tableOf } from '../model/arrows';
import type { Answer } from '../support/client';
import { pooled, send } from '../permissions/calls';
import { expectationOf, noRecord } from '../permissions/check';
import { groups, publicRoutes } from '../permissions/expected';
import { type Fixture, type Person, recordsOf, type World } from '../permissions/world';

/** A question that somebody may ask. */
export interface Ask {
  readonly name: string;
  readonly route: string;
  readonly person: Person;
  readonly fixture: Fixture | undefined;
  readonly send: () => Promise<Answer>;
}

export type Answers = ReadonlyMap<string, Answer>;

/** Who asks first: those who see most of a record, then its owners. */
const first = ['qj-worker-1', 'qj-manager', 'applicant', 'qj-civil', 'qj-therapist', 'admin', 'committee'];
const rank = ({ name }: Person) => (first.indexOf(name) + 1 || first.length + 1) - 1;
const ofList = 5;
const ofRecord = 2;

const isGet = (route: string) => route.startsWith('GET ');

/** Every route that is read, on every record, by some of those who may. */
export function allAsks(world: World): Ask[] {
  const people = [...world.people].sort((a, b) => rank(a) - rank(b));
  const asks = groups.flatMap((group) =>
    group.routes.filter(isGet).flatMap((route) => {
      const fixtures = group.on === 'nothing' ? [undefined] : recordsOf(world, group);
      return fixtures.flatMap((fixture) =>
        people
          .filter((person) => expectationOf(group, person, fixture ?? noRecord) === 'open')
          .slice(0, fixture ? ofRecord : ofList)
          .map((person) => askOf(world, route, person, fixture)),
      );
    }),
  );
  const nobody = people.filter(({ name }) => name === 'nobody');
  const open = publicRoutes.filter((route) => isGet(route) && !route.includes('{'));
  return [
    ...asks,
    ...open.flatMap((route) => nobody.map((person) => askOf(world, route, person, undefined))),
    ...moreAsks(people),
  ];
}

function askOf(world: World, route: string, person: Person, fixture: Fixture | undefined): Ask {
  const name = `${route} · ${person.name} · ${fixture ? `${fixture.name} ${fixture.id}` : '–'}`;
  return { name, route, person, fixture, send: () => send(person.client, route, world, fixture, true) };
}

const paths: ReadonlyMap<string, string> = new Map(
  recordTypes.map((name) => [tableOf[name] ?? name, records[name].collection]),
);

/** The page of a record, whatever fixture it belongs to, asked by those who may be in reach of it. */
export function pagesOf({ people }: World, table: string, id: string): Ask[] {
  const path = paths.get(table);
  const near = people.filter(({ name }) =>
    ['qj-worker-1', 'sy-worker', 'qj-manager', 'qj-civil'].includes(name),
  );
  return path
    ? near.map((person) => more(person, `GET ${path}/${id}`, () => person.client.get(`${path}/${id}`)))
    : [];
}

const more = (person: Person, route: string, ask: () => Promise<Answer>): Ask => ({
  name: `${route} · ${person.name}`,
  route,
  person,
  fixture: undefined,
  send: ask,
});

/** The search, and views of lists that hold what no other view does. */
function moreAsks(people: readonly Person[]): Ask[] {
  const by = (name: string) => people.filter((one) => one.name === name);
  const search = { by: 'name', value: '测试中心' };
  const views: readonly (readonly [string, string])[] = [
    ['qj-worker-1', '/cases?view=waiting'],
    ['qj-worker-1', '/cases?view=mine'],
    ['qj-worker-1', '/need-reports?view=mine'],
    ['auditor', '/audit-events?recordType=scales'],
  ];
  return [
    ...by('qj-worker-1').map((person) =>
      more(person, 'POST /applications/searches', () => person.client.post('/applications/searches', search)),
    ),
    ...views.flatMap(([name, path]) =>
      by(name).map((person) => more(person, `GET ${path}`, () => person.client.get(path))),
    ),
  ];
}

export async function answersTo(asks: readonly Ask[]): Promise<Answers> {
  const answers = await pooled(asks, async (ask) => [ask.name, await ask.send()] as const);
  return new Map(answers);
}

export const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  a?.status === b?.status && lasting(a) === lasting(b);

/** The answer but for what goes on by itself: when somebody was there last, and what a clock says. */
const lasting = (answer: Answer | undefined) =>
  answer?.text.replace(/"(lastSeenAt|timedMinutesAgo|clockDifferenceMs)":("[^"]*"|-?\d+|null)/g, '');
