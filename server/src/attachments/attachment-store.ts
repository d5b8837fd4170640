import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes of attachments lie. Several servers share one store. */
export abstract class AttachmentStore {
  abstract put(id: string, bytes: Buffer): Promise<void>;
  abstract get(id: string): Promise<Buffer>;
  abstract remove(id: string): Promise<void>;
}

/** Files below DATA_DIR, spread over folders; the bytes come sealed. */
export class FileStore extends AttachmentStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folderOf(id), { recursive: true, mode: 0o700 });
    await writeFile(this.pathOf(id), bytes, { mode: 0o600, flush: true });
  }

  get(id: string): Promise<Buffer> {
    return readFile(this.pathOf(id));
  }

  remove(id: string): Promise<void> {
    return rm(this.pathOf(id), { force: true });
  }

  private folderOf(id: string): string {
    return join(this.folder, id.slice(-2));
  }

  private pathOf(id: string): string {
    return join(this.folderOf(id), `${id}.sealed`);
  }
}
