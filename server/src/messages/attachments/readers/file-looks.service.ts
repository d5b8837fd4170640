import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { codeOf } from '../../../foundation/database/errors/errors';
import { AttachmentStore } from '../stored/attachment-store';
import { placeOf } from '../stored/sealed-files';

type FileFault = 'missing' | 'unreadable' | 'damaged';

/** What lies in the store under an id, or what is wrong with it, in words that follow "its file". */
export type Looked = { readonly bytes: Buffer } | { readonly fault: FileFault; readonly words: string };

/** Looks at stored files for the verifiers: nothing is refused and nothing logged. */
@Injectable()
export class FileLooks {
  constructor(
    private readonly store: AttachmentStore,
    private readonly cipher: FieldCipher,
  ) {}

  async at(id: string): Promise<Looked> {
    let sealed: Buffer;
    try {
      sealed = await this.store.get(id);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { fault: 'missing', words: 'is missing' };
      return { fault: 'unreadable', words: `cannot be read (${codeOf(error)})` };
    }
    try {
      return { bytes: this.cipher.openBytes(sealed, placeOf(id)) };
    } catch {
      return { fault: 'damaged', words: 'does not open; it was changed, or its key is another' };
    }
  }
}
