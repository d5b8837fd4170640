import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { AppLog } from '../../../foundation/running/app-log';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { newId } from '../../../foundation/clock/ids';
import { Outside } from '../../../foundation/running/outside';
import type { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { FileStore } from './attachment-store';
import { SealedFiles } from './sealed-files';

const key = Buffer.alloc(32, 7).toString('base64');
const cipher = new FieldCipher({ current: 'k1', fieldKeys: { k1: key }, lookupKey: key, chainKey: key });
const log = { error: () => undefined } as unknown as AppLog;

describe('the file of an attachment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jk-sealed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const filesOn = (row: () => Promise<object | null>) => {
    const manager = {
      dataSource: { options: { type: 'mariadb' } },
      getRepository: () => ({ findOne: row }),
    } as unknown as EntityManager;
    const unitOfWork = {
      run: (work: (m: EntityManager) => unknown) => work(manager),
    } as unknown as UnitOfWork;
    return new SealedFiles(unitOfWork, cipher, new FileStore(folder), log);
  };
  const names = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.'));

  /** Comes as far as the commit, and then ends like this. */
  const ended = async (files: SealedFiles, how: (outside: Outside) => Promise<void>): Promise<string> => {
    const id = newId();
    await files.ready(id, Buffer.from('bytes'), async (file) => {
      const [outside, manager] = [new Outside(), {} as EntityManager];
      outside.belongsTo(manager);
      files.place(manager, file);
      expect(names()).toEqual([join(id.slice(-2), `${id}.part`)]);
      await outside.beforeCommit();
      expect(names()).toEqual([join(id.slice(-2), `${id}.sealed`)]);
      await how(outside);
    });
    return id;
  };

  it('stays, and opens, when the transaction is committed', async () => {
    const files = filesOn(async () => null);
    const id = await ended(files, (outside) => outside.committed());
    expect(await files.open(id)).toEqual(Buffer.from('bytes'));
  });

  it('goes when the commit failed and there is no row', async () => {
    await ended(
      filesOn(async () => null),
      (outside) => outside.failed(),
    );
    expect(names()).toEqual([]);
  });

  it('stays when the answer to the commit was lost and the row is there', async () => {
    const files = filesOn(async () => ({ id: 'there' }));
    const id = await ended(files, (outside) => outside.failed());
    expect(await files.open(id)).toEqual(Buffer.from('bytes'));
  });

  it('stays for the sweep when nobody can be asked', async () => {
    const files = filesOn(() => Promise.reject(new Error('unreachable')));
    const id = await ended(files, (outside) => outside.failed());
    expect(await files.open(id)).toEqual(Buffer.from('bytes'));
  });

  it('is told as damaged when it is missing or is that of another attachment', async () => {
    const files = filesOn(async () => null);
    const id = await ended(files, (outside) => outside.committed());
    await expect(files.open(newId())).rejects.toMatchObject({ refusal: { code: 'file_damaged' } });
    const other = newId();
    const store = new FileStore(folder);
    await (await store.stage(other, await store.get(id))).place();
    await expect(files.open(other)).rejects.toMatchObject({ refusal: { code: 'file_damaged' } });
  });

  it('is removed once the transaction that removes its row is committed, and not before', async () => {
    const files = filesOn(async () => null);
    const id = await ended(files, (outside) => outside.committed());
    const [outside, manager] = [new Outside(), {} as EntityManager];
    outside.belongsTo(manager);
    files.removeWith(manager, [id]);
    await outside.beforeCommit();
    await outside.failed();
    expect(names()).toHaveLength(1);
    await outside.committed();
    expect(names()).toEqual([]);
  });
});
