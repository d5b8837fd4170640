import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../program/app.module';
import { describedRoutes } from './document';
import { keyOf, type Route } from './routes';

const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Routes that no client calls, and why. */
const besides: Readonly<Record<string, string>> = {
  'GET /openapi.json': 'read by whoever writes another client',
  'GET /docs': 'read by whoever writes another client',
};

interface Entry {
  readonly answers: string;
  readonly takes: string | undefined;
  readonly query: string | undefined;
  readonly once: boolean;
}

/** The contract as it is written: types alone, so that nothing of it lies in the clients. */
const folder = 'shared/api/routes';
const added = readdirSync(join(root, folder)).filter((file) => file !== 'route.ts');
const areas = ['../routes.ts', ...added].map((file) => ({ file, text: read(`${folder}/${file}`) }));
const contract = new Map(
  areas.flatMap(({ text }) =>
    [...text.matchAll(/^ {2,4}'((?:GET|POST|PUT|DELETE) [^']+)': \{([\s\S]*?)\};$/gm)].map(
      ([, key = '', said = '']) => [key, entryOf(said)] as const,
    ),
  ),
);

function entryOf(said: string): Entry {
  const of = (name: string) => new RegExp(`\\b${name}: ([^;]+)`).exec(said)?.[1]?.trim();
  return {
    answers: of('answers') ?? '',
    takes: of('takes'),
    query: of('query'),
    once: of('once') === 'true',
  };
}

const routes = new Map(describedRoutes().map((route) => [keyOf(route), route] as const));

const controllers = new Map(
  readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .map((file) => read(`server/src/${file}`))
    .map((text) => [/export class (\w+)/.exec(text)?.[1] ?? '', text] as const),
);

/** From its decorators to the type it answers, as the controller writes it. */
function handlerOf({ controller, handler }: Route): string {
  const text = controllers.get(controller) ?? '';
  const at = text.search(new RegExp(`^  (?:async )?${handler}\\(`, 'm'));
  return text.slice(text.lastIndexOf('\n\n', at), text.indexOf('\n  }\n', at));
}

const sameWords = (type: string) =>
  type
    .replace(/^Promise<([\s\S]+)>$/, '$1')
    .replace(/^\{ items: (.+)\[\] \}$/, 'Items<$1>')
    .replace(/\s/g, '');

function answeredBy(route: Route): string {
  const text = handlerOf(route);
  if (text.includes('sendFile(')) return 'OpenedFile';
  return sameWords(
    /\)?: (Promise<[\s\S]+?>|\w+) \{\n/.exec(text.slice(text.indexOf(`${route.handler}(`)))?.[1] ?? '',
  );
}

function inputOf({ input, takesFile }: Route): Pick<Entry, 'takes' | 'query'> {
  if (takesFile) return { takes: 'FileParts', query: undefined };
  const name = input?.form.name;
  if (input?.place === 'query') return { takes: undefined, query: name };
  return { takes: input?.place === 'draft' ? `Unfinished<${name}>` : name, query: undefined };
}

const both = [...routes].filter(([key]) => contract.has(key)).map(([key, route]) => ({ key, route }));
const shortOf = <Value>(value: (each: (typeof both)[number], entry: Entry) => Value) =>
  Object.fromEntries(both.map((each) => [each.key, value(each, contract.get(each.key) as Entry)]));

describe(`the contract of ${contract.size} routes`, () => {
  it('has every route of the server, but for those that no client calls', () => {
    const missing = [...routes.keys()].filter((key) => !contract.has(key) && !(key in besides));
    expect(missing).toEqual([]);
    expect(Object.keys(besides).filter((key) => !routes.has(key) || contract.has(key))).toEqual([]);
  });

  it('has no other, and none twice', () => {
    expect([...contract.keys()].filter((key) => !routes.has(key))).toEqual([]);
    const written = areas.flatMap(({ text }) => text.match(/^ {2,4}'[A-Z]+ [^']+':/gm) ?? []);
    expect(written).toHaveLength(contract.size);
  });

  it(`is one type, to which each of ${added.length} files adds, for each client that reads it`, () => {
    for (const file of added)
      expect(read(`${folder}/${file}`)).toMatch(
        /^declare module '\.\.\/routes' \{\n {2}interface Routes extends \w+Routes \{\}$/m,
      );
    for (const client of ['admin', 'miniapp', 'test'])
      expect(JSON.parse(read(`${client}/tsconfig.json`)).include).toContain(`../${folder}`);
  });

  it('takes the form that the server checks, as a body or as a query', () => {
    expect(shortOf((_, { takes, query }) => ({ takes, query }))).toEqual(
      shortOf(({ route }) => inputOf(route)),
    );
  });

  it('answers what the controller answers', () => {
    expect(shortOf((_, { answers }) => sameWords(answers))).toEqual(
      shortOf(({ route }) => answeredBy(route)),
    );
  });

  it('asks for a key of each attempt where the server does', () => {
    expect(shortOf((_, { once }) => once)).toEqual(
      shortOf(({ route }) => handlerOf(route).includes('@IdempotencyKeyHeader()')),
    );
  });
});
