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
    const console = consoleOf(at('admin/dist'));
    found.push({ name: 'console sign-in (gz JS)', kb: console('SignIn'), budgetKb: 300 });
    found.push({ name: 'console queue (gz JS)', kb: console('Queue'), budgetKb: 400 });
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
  const aside = [...subPackages, ...subpackages].map(({ root }) => join(folder, root).replace(/[\\/]?$/, '/'));
  const main = filesIn(folder).filter((file) => !aside.some((sub) => file.startsWith(sub)) && !file.endsWith('.map'));
  return sum(main.map((file) => statSync(file).size)) / KB;
}
