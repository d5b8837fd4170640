import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
/** Whatever else could make a request from a page. */
const ways = /\bfetch\(|XMLHttpRequest|EventSource\(|WebSocket\(|sendBeacon|Taro\.request\b/;

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
const requesting = (files: readonly string[]) =>
  files.filter((file) => ways.test(readFileSync(join(root, file), 'utf8'))).sort();

describe('a request goes out where it is known whether a hand has caused it', () => {
  it('the console makes all of its requests in one place', () => {
    const files = sourcesOf('admin/src');
    expect(files.length).toBeGreaterThan(150);
    expect(requesting(files)).toEqual(['admin/src/api/call.ts']);
  });

  it('the mini-program makes them in one place, but for a document or a photo that someone has chosen', () => {
    expect(requesting(sourcesOf('miniapp/src'))).toEqual([
      'miniapp/src/api/call.ts',
      'miniapp/src/platform/documents.h5.ts',
      'miniapp/src/platform/photos.h5.ts',
    ]);
  });
});
