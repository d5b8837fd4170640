// Sizes of what a browser or WeChat loads first, against the budgets. What is not built is not told.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

/** `[{ name, kb, budgetKb }]` for the clients that are built below `root`. */
export function bundleSizes(root) {
  const at = (path) => join(root, path);
  const found = [];
  if (existsSync(at('miniapp/dist/weapp/app.json')))
    found.push({ name: 'weapp main package', kb: weappMain(at('miniapp/dist/weapp')), budgetKb: 700 });
  if (existsSync(at('miniapp/dist/h5/index.html')))
    found.push({ name: 'H5 first screen (gz JS)', kb: h5First(at('miniapp/dist/h5')), budgetKb: 250 });
  if (existsSync(at('admin/dist/index.html'))) {
    const views = consoleOf(at('admin/dist'));
    found.push({ name: 'console sign-in (gz JS)', kb: views('SignInPage'), budgetKb: 300 });
    found.push({ name: 'console queue (gz JS)', kb: views('Shell', 'ApplicationsPage'), budgetKb: 400 });
  }
  return found.map((one) => ({ ...one, kb: Math.round(one.kb * 10) / 10 }));
}

const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length / KB;
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function weappMain(folder) {
  const { subPackages = [], subpackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const aside = [...subPackages, ...subpackages].map(({ root }) =>
    join(folder, root).replace(/[\\/]?$/, '/'),
  );
  const main = filesIn(folder).filter(
    (file) => !aside.some((sub) => file.startsWith(sub)) && !file.endsWith('.map'),
  );
  return sum(main.map((file) => statSync(file).size)) / KB;
}

/** The scripts of the page and the chunks that the route of the home page asks for. */
function h5First(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = [...page.matchAll(/src="\/h5\/js\/([^"]+)"/g)].map(([, name]) => name);
  const app = readFileSync(join(folder, 'js', entry.at(-1)), 'utf8');
  const route = /"path":"pages\/home\/index","load":(.*?)"path":/s.exec(app)?.[1] ?? '';
  const chunks = [...route.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id);
  const home = readdirSync(join(folder, 'js')).filter(
    (name) => name.endsWith('.js') && chunks.includes(name.split('.')[0]),
  );
  return sum([...entry, ...home].map((name) => gzipped(join(folder, 'js', name))));
}

/** The scripts of the page, and those of a view with all that they import at once. */
function consoleOf(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = [...page.matchAll(/(?:src|href)="\/admin\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
  const all = readdirSync(join(folder, 'assets'));
  const closure = (names) => {
    const seen = new Set();
    for (const rest = [...names]; rest.length;) {
      const name = rest.pop();
      if (seen.has(name)) continue;
      seen.add(name);
      const text = readFileSync(join(folder, 'assets', name), 'utf8');
      for (const [, other] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) rest.push(other);
    }
    return [...seen];
  };
  return (...views) => {
    const chunks = all.filter(
      (name) => name.endsWith('.js') && views.some((view) => name.startsWith(`${view}-`)),
    );
    return sum(closure([...entry, ...chunks]).map((name) => gzipped(join(folder, 'assets', name))));
  };
}
