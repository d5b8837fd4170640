import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnerError } from './owner';
import { replaceFile } from './replace-file';

/** As root files are given to others; who is not root has only files of its own, and nobody else's to keep. */
const asRoot = process.getuid?.() === 0;
const [owner, stranger] = asRoot ? [4711, 4712] : [process.getuid?.() ?? 0, process.getuid?.() ?? 0];
const group = asRoot ? 4713 : (process.getgid?.() ?? 0);
const openFiles = (path: string) => {
  const { uid, gid, mode } = statSync(path);
  return { uid, gid, mode: mode & 0o777 };
};

describe('a file that is replaced', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jk-owner-'));
    chmodSync(folder, 0o777);
    file = join(folder, 'keys.json');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    chownSync(file, owner, group);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(`keeps owner, group and mode (${asRoot ? 'as root, of another user' : 'its own'})`, () => {
    replaceFile(file, 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(openFiles(file)).toEqual({ uid: owner, gid: group, mode: 0o640 });
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  it('behind a link is replaced where it lies', () => {
    const link = join(folder, 'link.json');
    symlinkSync(file, link);
    replaceFile(link, 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'link.json']);
    expect(openFiles(file)).toEqual({ uid: owner, gid: group, mode: 0o640 });
  });

  it('that cannot keep its owner is left as it is', () => {
    // Who is not root asks for what is root's.
    const follows = asRoot ? file : '/etc/passwd';
    process.seteuid?.(stranger);
    try {
      expect(() => replaceFile(file, 'after', follows)).toThrow(OwnerError);
    } finally {
      if (asRoot) process.seteuid?.(0);
    }
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(openFiles(file)).toEqual({ uid: owner, gid: group, mode: 0o640 });
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  it('and one that is new belongs to whom its folder belongs to, with the folders it needs', () => {
    const place = join(folder, 'place');
    mkdirSync(place, { mode: 0o700 });
    chownSync(place, owner, group);
    replaceFile(join(place, 'deep', 'deeper', 'new.json'), 'new');
    for (const path of ['deep', 'deep/deeper', 'deep/deeper/new.json'])
      expect(openFiles(join(place, path))).toMatchObject({ uid: owner, gid: group });
    expect(openFiles(join(place, 'deep/deeper/new.json')).mode).toBe(0o600);
  });
});
