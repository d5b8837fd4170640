import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TypeOrmModule } from '@nestjs/typeorm';
import { entities } from '../registry/entities';

type Class = abstract new (...given: never[]) => unknown;

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
/** The classes of the files of a kind, each with the folder it lies in. */
const classesOf = (kind: RegExp) =>
  files
    .filter((file) => kind.test(file))
    .flatMap((file) =>
      Object.values(jest.requireActual<Record<string, unknown>>(join(source, file)))
        .filter((one): one is Class => typeof one === 'function')
        .map((one) => ({ one, folder: dirname(file) })),
    );

interface Imported {
  readonly module?: unknown;
  readonly providers?: readonly { readonly targetEntitySchema: { readonly target: Class } }[];
}

const modules = classesOf(/\.module\.ts$/);
const named = modules.flatMap(({ one, folder }) =>
  ((Reflect.getMetadata('imports', one) ?? []) as Imported[])
    .filter(({ module }) => module === TypeOrmModule)
    .flatMap(({ providers = [] }) => providers)
    .map(({ targetEntitySchema: { target } }) => ({ target, folder, by: one.name })),
);
const home = new Map(classesOf(/\.(entity|entities)\.ts$/).map(({ one, folder }) => [one, folder]));
/** Tables that no module owns lie beside what all modules share. */
const isPlatforms = (folder = '') => /^(foundation\/.*|demo)$/.test(folder);
/** A module has its tables in its own folder, or in one inside it. */
const isIn = (folder: string, module = '?') => `${folder}/`.startsWith(`${module}/`);

describe(`${entities.length} tables of ${new Set(named.map(({ by }) => by)).size} modules among ${modules.length}`, () => {
  it.each(entities.map((one) => [one.name, one as Class] as const))('%s is one module’s own', (_, entity) => {
    const owners = named.filter(({ target }) => target === entity);
    expect(owners.map(({ by }) => by)).toHaveLength(1);
    const [owner] = owners;
    const where = home.get(entity);
    if (isPlatforms(where)) expect(owner?.folder).toBe('platform');
    else
      expect({ where, module: owner?.folder, own: isIn(where ?? '', owner?.folder) }).toMatchObject({
        own: true,
      });
  });

  it('no module names a table that the list lacks', () => {
    const listed = new Set<unknown>(entities);
    expect(named.filter(({ target }) => !listed.has(target)).map(({ target }) => target.name)).toEqual([]);
  });
});

/** Everybody else takes the repository of a table, or the manager that is handed on. */
const holders: Readonly<Record<string, string>> = {
  'directory/regions/clock-recounts.service.ts': 'walks tables by their names',
  'foundation/database/work/sql.ts': 'its statements go past the entities',
  'foundation/database/work/unit-of-work.ts': 'begins and ends the transactions',
  'foundation/records/whole-record.ts': 'asks which columns a table has',
  'gateway/site/health.service.ts': 'asks whether the database answers',
  'gateway/site/tables-seen.ts': 'looks at the tables themselves',
  'records/record-checks.ts': 'reads in snapshots of its own',
};

it(`the source itself is held by ${Object.keys(holders).length} services, each with its reason`, () => {
  const holds = /import \{[^}]*(?<!type )\bDataSource\b[^}]*\} from 'typeorm'/;
  const found = files.filter(
    (file) => /(?<!\.spec)\.ts$/.test(file) && holds.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(
    found
      .filter((file) => !/^(cli|seed|foundation\/database\/(?!work))|^registry\/data-source/.test(file))
      .sort(),
  ).toEqual(Object.keys(holders));
});
