import { basename, dirname } from 'node:path';
import { filesBelow, textOf } from './support/project-files';

/** Wherever an area puts them: nothing here knows how deep a folder lies. */
const sources = filesBelow('server/src').filter((file) => file.endsWith('.ts'));
const folders = [...new Set(sources.map(dirname))];
const top = 'server/src';

const moduleFiles = sources.filter((file) => file.endsWith('.module.ts') && dirname(file) !== top);
const modules = moduleFiles.map((file) => basename(file, '.module.ts'));
const ofModules = moduleFiles.map(dirname);

/** The first folder on the way to it that has files of its own. */
const rootOf = (folder: string): string => {
  const above = folders.filter((one) => one !== top && `${folder}/`.startsWith(`${one}/`));
  return above.sort((a, b) => a.length - b.length)[0] ?? folder;
};
const within = (folder: string, others: readonly string[]) =>
  others.some((other) => `${folder}/`.startsWith(`${other}/`));
const beside = [
  ...new Set(folders.filter((folder) => folder !== top && !within(folder, ofModules)).map(rootOf)),
].map((folder) => basename(folder));

const [, section = ''] = textOf('docs/map.md').split('## The modules of the server\n');
const [chapter = ''] = section.split('\n## ');
const [first = '', second = ''] = chapter.split('| Beside the modules');
const namesIn = (table: string) =>
  [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

describe(`docs/map.md knows the ${modules.length} modules of the server and the ${beside.length} folders beside them`, () => {
  it('every module has its row, and every row its module', () =>
    expect(namesIn(first).sort()).toEqual([...modules].sort()));

  it('every folder beside them has its row, and every row its folder', () =>
    expect(namesIn(second).sort()).toEqual([...beside].sort()));

  it('has a picture', () => expect(textOf('docs/map.md')).toMatch(/```mermaid\nflowchart /));
});
