import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordKinds } from '@jingkang/shared/records/all';
import { records, type RecordType, recordTypes } from '@jingkang/shared/records/outlines';
import { folders } from './kinds/folders';
import { moves } from './model/arrows';
import { groups, publicRoutes } from './permissions/expected';
import { requests } from './support/requests';

/** What every kind is asked by the walks; each file tells the lack of one by its name. */
const parts = ['permissions', 'requests', 'arrows', 'steps', 'reads', 'clocks'];

const inFolder = (folder: string) => readdirSync(join(__dirname, 'kinds', folder));
const folderOf = (name: RecordType) => records[name].collection.slice(1);

/** Keys of the contract with what they take, as they are written. */
const routes = join(__dirname, '../shared/api/routes');
const contract = readdirSync(routes).flatMap((file) =>
  [
    ...readFileSync(join(routes, file), 'utf8').matchAll(
      /^ {2}'((?:GET|POST|PUT|DELETE) [^']+)': \{([\s\S]*?)\};$/gm,
    ),
  ].map(([, route = '', said = '']) => ({ route, takes: said.includes('takes:') })),
);

/** Where a route is told of. */
const fileOf = (route: string, file: string) => {
  const folder = folders.find((one) => new RegExp(`^\\w+ (/my)?/${one}\\b`).test(route)) ?? 'others';
  return `test/kinds/${folder}/${file}.ts`;
};

describe(`the tests of ${recordTypes.length} kinds`, () => {
  it.each(recordTypes)('%s has a folder with a file for each walk', (name) => {
    const lacking = parts.filter((part) => !inFolder(folderOf(name)).includes(`${part}.ts`));
    expect(lacking.map((part) => `test/kinds/${folderOf(name)}/${part}.ts is missing`)).toEqual([]);
  });

  it('no folder is of another kind', () => {
    expect([...folders].sort()).toEqual([...recordTypes.map(folderOf), 'others'].sort());
  });
});

describe.each(recordTypes)('the arrows of %s', (name) => {
  const { arrows = {}, ends = [], drafts = [] } = moves.get(name) ?? {};
  const rows: [string, { from: readonly string[]; to?: string }][] = Object.entries(
    recordKinds[name].lifecycle.actions,
  );
  const written = (from: readonly string[], to: string | undefined): string[] =>
    from.length ? from.map((state) => `${state} > ${to ?? state}`) : [`> ${to}`];

  it(`are those of its lifecycle: ${rows.length} actions, no more and no fewer`, () => {
    const byLifecycle = rows.map(([action, { from, to }]) => [action, written(from, to).sort()]);
    const byHand = Object.entries(arrows).map(([action, all]) => [action, [...all].sort()]);
    expect(Object.fromEntries(byHand)).toEqual(Object.fromEntries(byLifecycle));
  });

  it('end in states of it, and every state that nothing leaves is an end', () => {
    const states = Object.keys(recordKinds[name].lifecycle.states);
    const left = rows.flatMap(([, { from, to }]) => from.filter((state) => (to ?? state) !== state));
    expect([...ends, ...drafts].filter((state) => !states.includes(state))).toEqual([]);
    expect(states.filter((state) => !left.includes(state) && !ends.includes(state))).toEqual([]);
  });
});

describe(`the ${requests.length} requests of one table`, () => {
  const known = new Set(requests.map(({ route }) => route));

  it('every route of the contract that takes something has one', () => {
    const lacking = contract.filter(({ route, takes }) => takes && !known.has(route));
    expect(
      lacking.map(({ route }) => `${route} has no request: write one in ${fileOf(route, 'requests')}`),
    ).toEqual([]);
  });

  it('none is of another route, and none stands in two files', () => {
    const taking = contract.filter(({ takes }) => takes).map(({ route }) => route);
    expect([...known].filter((route) => !taking.includes(route))).toEqual([]);
    const twice = folders.flatMap((folder) => {
      if (!inFolder(folder).includes('requests.ts')) return [];
      const text = readFileSync(join(__dirname, 'kinds', folder, 'requests.ts'), 'utf8');
      return text.match(/^ {2}'(?:POST|PUT) [^']+'/gm) ?? [];
    });
    expect(twice.filter((route, at) => twice.indexOf(route) !== at)).toEqual([]);
  });
});

it(`every route of the contract is public, or in one of the ${groups.length} groups that say who may use it`, () => {
  const typed = [...publicRoutes, ...groups.flatMap((group) => group.routes)];
  const lacking = contract.filter(({ route }) => !typed.includes(route.replace(' ', ' /api')));
  const told = ({ route }: { route: string }) =>
    `nobody says who may use ${route}: write it in ${fileOf(route, 'permissions')}`;
  expect(lacking.map(told)).toEqual([]);
  expect(typed.filter((route, at) => typed.indexOf(route) !== at)).toEqual([]);
});
