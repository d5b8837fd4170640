import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = path.resolve(__dirname, '../../miniapp/dist/h5');
const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
const kilobyte = 1024;
const compressed = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length;

describe('the H5 build of the same source', () => {
  it('needs at most 250 KB of compressed scripts for the first screen', () => {
    const entry = [...page.matchAll(/src="\/h5\/(js\/[^"]+)"/g)].map(([, file]) => file ?? '');
    const others = readdirSync(path.join(folder, 'js'))
      .filter((file) => file.endsWith('.js') && !entry.includes(`js/${file}`))
      .map((file) => compressed(`js/${file}`));
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
    expect(entry.length).toBeGreaterThan(0);
    // The home page is one of the other files; the largest two stand for it and what it shares.
    const home = sum([...others].sort((one, other) => other - one).slice(0, 2));
    expect(sum(entry.map(compressed)) + home).toBeLessThan(250 * kilobyte);
  });

  it('is served under /h5/ with a place for the nonce of the page', () => {
    expect(page).toContain('<script nonce="__CSP_NONCE__">');
    expect(page.match(/<script(?![^>]*(?:\ssrc=|\snonce=))/g)).toBeNull();
    expect(page.match(/(?:src|href)="(?!\/h5\/|data:)[^"]*"/g)).toBeNull();
  });
});
