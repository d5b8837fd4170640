import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../foundation/clock/ids';
import { FileStore, type StoredFile } from './attachment-store';

describe('the store of attachments', () => {
  let folder: string;
  let store: FileStore;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'jk-store-')), 'attachments');
    store = new FileStore(folder);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  const names = (id: string) => readdirSync(join(folder, id.slice(-2)));
  const all = async () => {
    const found: StoredFile[] = [];
    for await (const files of store.files()) found.push(...files);
    return found;
  };

  it('keeps bytes under a temporary name until they are placed, readable by its owner alone', async () => {
    const id = newId();
    const staged = await store.stage(id, Buffer.from('bytes'));
    expect(names(id)).toEqual([`${id}.part`]);
    await expect(store.get(id)).rejects.toMatchObject({ code: 'ENOENT' });
    await staged.place();
    expect(names(id)).toEqual([`${id}.sealed`]);
    expect(await store.get(id)).toEqual(Buffer.from('bytes'));
    expect(statSync(join(folder, id.slice(-2), `${id}.sealed`)).mode & 0o777).toBe(0o600);
    await staged.drop();
    expect(names(id)).toEqual([`${id}.sealed`]);
  });

  it('takes them back, places them again, and drops them', async () => {
    const id = newId();
    const staged = await store.stage(id, Buffer.from('bytes'));
    await staged.place();
    await staged.takeBack();
    expect(names(id)).toEqual([`${id}.part`]);
    await staged.place();
    expect(await store.get(id)).toEqual(Buffer.from('bytes'));
    await staged.takeBack();
    await staged.takeBack();
    await staged.drop();
    expect(names(id)).toEqual([]);
  });

  it('removes what is there and what is not', async () => {
    const id = newId();
    await (await store.stage(id, Buffer.of(1))).place();
    await store.remove({ id, temporary: false });
    await store.remove({ id, temporary: false });
    expect(names(id)).toEqual([]);
  });

  it('lists its files with their age, and nothing that is not its own', async () => {
    expect(await all()).toEqual([]);
    const [placed, waiting] = [newId(), newId()];
    await (await store.stage(placed, Buffer.of(1))).place();
    await store.stage(waiting, Buffer.of(1));
    const old = new Date('2026-01-02T03:04:05Z');
    utimesSync(join(folder, placed.slice(-2), `${placed}.sealed`), old, old);
    mkdirSync(join(folder, 'lost+found'));
    writeFileSync(join(folder, 'notes.txt'), '');
    writeFileSync(join(folder, placed.slice(-2), 'notes.txt'), '');
    const found = await all();
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ id: placed, temporary: false, changedAt: old });
    expect(found).toContainEqual(expect.objectContaining({ id: waiting, temporary: true }));
  });

  it('tells the time by its own files and leaves none of them', async () => {
    const id = newId();
    await store.stage(id, Buffer.of(1));
    const [file] = await all();
    const now = await store.now();
    expect(now.getTime()).toBeGreaterThanOrEqual(file?.changedAt.getTime() ?? Infinity);
    expect(readdirSync(folder)).toEqual([id.slice(-2)]);
  });
});
