import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './script';

const types = path.resolve(__dirname, '../../node_modules/@tarojs/taro/types/api');
/** Taro's own code and what the bundler adds. */
const notOurs = ['taro.js', 'vendors.js', 'runtime.js', 'comp.js'];
/** Answered by Taro itself and not by WeChat. */
const ownOfTaro = ['nextTick'];

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.join(folder, file));
const namesIn = (files: readonly string[], pattern: RegExp): Set<string> =>
  new Set(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name)),
  );

/** What WeChat can be asked for, by the pages of its manual that Taro's types refer to. */
const offered = () => namesIn(filesIn(types, '.d.ts'), /\/wx\.(\w+)\.html/g);

/** The calls that the built scripts make of it: `o().request(`, or `(e=o()).request` where it may be missing. */
export function usedApis(): string[] {
  const scripts = filesIn(bundle, '.js').filter((file) => !notOurs.includes(path.relative(bundle, file)));
  const known = offered();
  return [...namesIn(scripts, /[\w$]\(\)\)?\.(\w+)/g)]
    .filter((name) => known.has(name) && !ownOfTaro.includes(name))
    .sort();
}
