import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { rooms } from './support/rooms';
import { root } from './support/server';

const source = 'server/src';
const floors = new Map(Object.keys(rooms).map((room, at) => [room, at]));

/** The room of a file of the server; what lies beside the rooms starts the program and stands above them. */
function roomOf(file: string): string {
  const folders = relative(source, dirname(file)).split('/');
  const known = [2, 1].map((depth) => folders.slice(0, depth).join('/')).find((name) => floors.has(name));
  return known ?? folders.join('/');
}

const isCode = (file: string) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|\.d\.ts$/.test(file);
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => isCode(file) && !/node_modules|\/dist\/|\/\.builds\//.test(file));

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
/** What a file imports of its own program, types too. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
    .flatMap((path) => endings.map((ending) => path + ending).find((one) => isFile(one)) ?? []);
}
const isFile = (file: string) => isCode(file) && existsSync(join(root, file));

const graphOf = (folder: string) => new Map(filesOf(folder).map((file) => [file, importsOf(file)]));

/** Files that lead back to themselves, each circle once. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}

const server = graphOf(source);
const arrows = [...server].flatMap(([from, all]) => all.map((to) => ({ from, to })));
const between = arrows.filter(({ from, to }) => roomOf(from) !== roomOf(to));

describe(`the ${floors.size} rooms of the server`, () => {
  it('are the folders there are', () => {
    const found = new Set([...server.keys()].map(roomOf));
    found.delete('');
    expect([...found].sort()).toEqual([...floors.keys()].filter((room) => room !== 'fences').sort());
  });

  it(`import each other one way, in all ${between.length} imports between them`, () => {
    const upward = between
      .filter(({ to }) => roomOf(to) !== '')
      .filter(({ from, to }) => (floors.get(roomOf(from)) ?? Infinity) < (floors.get(roomOf(to)) ?? -1));
    expect(upward.map(({ from, to }) => `${from} imports ${to}, which stands above it`)).toEqual([]);
  });

  it('hold no more than 20 files in a folder, migrations apart', () => {
    const folders = [...server.keys()].map((file) => dirname(file));
    const counts = new Map(folders.map((one) => [one, folders.filter((other) => other === one).length]));
    const full = [...counts].filter(([folder, count]) => count > 20 && !folder.endsWith('/migrations'));
    expect(full).toEqual([]);
  });
});

const programs = [source, 'admin/src', 'miniapp/src', 'shared'].map(
  (folder) => [folder, folder === source ? server : graphOf(folder)] as const,
);
it.each(programs.map(([folder, graph]) => [folder, graph.size, graph] as const))(
  'no two files of %s lead back to each other, types too (%i files)',
  (_, size, graph) => {
    expect(size).toBeGreaterThan(0);
    expect(circlesIn(graph).map((circle) => circle.join(' → '))).toEqual([]);
  },
);
