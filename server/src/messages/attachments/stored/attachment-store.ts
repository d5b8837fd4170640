import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../../foundation/files/folder';
import { handOver } from '../../../foundation/files/owner';

/** Bytes that lie under a temporary name beside their place. */
export interface StagedFile {
  /** Puts them into their place. */
  place(): Promise<void>;
  /** Takes them out of it again. */
  takeBack(): Promise<void>;
  /** Removes what was not placed. */
  drop(): Promise<void>;
}

export interface StoredFile {
  readonly id: string;
  /** Written, and not put into its place. */
  readonly temporary: boolean;
  readonly changedAt: Date;
}

/** Told of a part of the store that cannot be read, so that the others are looked at all the same. */
export type UnreadableFolder = (folder: string, error: unknown) => void;

/** Where the bytes of attachments lie. Several servers share one store. */
export abstract class AttachmentStore {
  abstract stage(id: string, bytes: Buffer): Promise<StagedFile>;
  abstract get(id: string): Promise<Buffer>;
  abstract remove(file: Pick<StoredFile, 'id' | 'temporary'>): Promise<void>;
  /** All that lies in the store, some files at a time. */
  abstract files(unreadable?: UnreadableFolder): AsyncIterable<readonly StoredFile[]>;
  /** The present moment as the store marks it on a file, whatever the clocks of the servers say. */
  abstract now(): Promise<Date>;
}

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(sealed|part)$/;

/** Files below DATA_DIR, spread over folders; the bytes come sealed. */
export class FileStore extends AttachmentStore {
  constructor(private readonly folder: string) {
    super();
  }

  async stage(id: string, bytes: Buffer): Promise<StagedFile> {
    const [folder, place, beside] = [this.folderOf(id), this.pathOf(id), this.pathOf(id, true)];
    const drop = () => rm(beside, { force: true });
    makeFolder(folder);
    try {
      await written(beside, bytes);
    } catch (error) {
      await drop().catch(() => undefined);
      throw error;
    }
    return {
      place: async () => {
        await rename(beside, place);
        await synced(folder);
      },
      takeBack: () => rename(place, beside).catch(whenMissing(undefined)),
      drop,
    };
  }

  get(id: string): Promise<Buffer> {
    return readFile(this.pathOf(id));
  }

  remove({ id, temporary }: Pick<StoredFile, 'id' | 'temporary'>): Promise<void> {
    return rm(this.pathOf(id, temporary), { force: true });
  }

  async *files(unreadable?: UnreadableFolder): AsyncIterable<readonly StoredFile[]> {
    for (const name of await readdir(this.folder).catch(whenMissing([])))
      if (/^[0-9a-f]{2}$/.test(name)) yield await this.readable(name, unreadable);
  }

  async now(): Promise<Date> {
    const probe = join(this.folder, `.now-${randomUUID()}`);
    makeFolder(this.folder);
    try {
      await written(probe, Buffer.of());
      return (await stat(probe)).mtime;
    } finally {
      await rm(probe, { force: true });
    }
  }

  private async readable(name: string, unreadable?: UnreadableFolder): Promise<StoredFile[]> {
    try {
      return await this.filesIn(name);
    } catch (error) {
      if (!unreadable) throw error;
      unreadable(name, error);
      return [];
    }
  }

  private async filesIn(folder: string): Promise<StoredFile[]> {
    const found: StoredFile[] = [];
    for (const name of await readdir(join(this.folder, folder))) {
      const [, id, ending] = NAME.exec(name) ?? [];
      const told = id && (await stat(join(this.folder, folder, name)).catch(whenMissing(undefined)));
      if (id && told) found.push({ id, temporary: ending === 'part', changedAt: told.mtime });
    }
    return found;
  }

  private folderOf(id: string): string {
    return join(this.folder, id.slice(-2));
  }

  private pathOf(id: string, temporary = false): string {
    return join(this.folderOf(id), `${id}.${temporary ? 'part' : 'sealed'}`);
  }
}

async function written(path: string, bytes: Buffer): Promise<void> {
  await closing(await open(path, 'w', 0o600), async (file) => {
    handOver(path);
    await file.writeFile(bytes);
    await file.sync();
  });
}

/** A new name in a folder survives a power failure only once the folder itself is on the disk. */
async function synced(folder: string): Promise<void> {
  await closing(await open(folder, 'r'), (file) => file.sync());
}

async function closing(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

const whenMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
