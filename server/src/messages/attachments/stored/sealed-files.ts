import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppLog } from '../../../foundation/running/app-log';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { lockById } from '../../../foundation/database/work/lock';
import { errorForLog } from '../../../foundation/running/log';
import { Outside } from '../../../foundation/running/outside';
import { conflict } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { AttachmentStore, type StagedFile } from './attachment-store';
import { Attachment } from '../attachment.entity';

/** Sealed bytes that lie beside their place until the transaction of their row ends. */
export interface ReadyFile {
  readonly id: string;
  /** Bytes, before sealing. */
  readonly size: number;
  readonly staged: StagedFile;
}

/** The bytes of attachments, put and removed together with the transactions of their rows. */
@Injectable()
export class SealedFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cipher: FieldCipher,
    private readonly store: AttachmentStore,
    private readonly log: AppLog,
  ) {}

  /** The bytes lie ready while `work` runs; what it has not placed is gone afterwards. */
  async ready<T>(id: string, bytes: Buffer, work: (file: ReadyFile) => Promise<T>): Promise<T> {
    const staged = await this.store.stage(id, this.cipher.sealBytes(bytes, placeOf(id)));
    try {
      return await work({ id, size: bytes.length, staged });
    } finally {
      await this.tidy(id, () => staged.drop());
    }
  }

  /** The last step before the commit, taken back when the transaction fails. */
  place(manager: EntityManager, { id, staged }: ReadyFile): void {
    Outside.add(manager, {
      beforeCommit: () => staged.place(),
      afterFailure: async (unsure) => {
        if (unsure && (await this.mayHaveRow(id))) return;
        await this.tidy(id, () => staged.takeBack());
      },
    });
  }

  /** Nothing is removed before its row is gone for good. */
  removeWith(manager: EntityManager, ids: readonly string[]): void {
    Outside.add(manager, {
      afterCommit: async () => {
        for (const id of ids) await this.tidy(id, () => this.store.remove({ id, temporary: false }));
      },
    });
  }

  /** What is missing or was changed does not open; when the store cannot be read, that is told as such. */
  async open(id: string): Promise<Buffer> {
    const sealed = await this.store.get(id).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? this.damaged(id, error) : error;
    });
    try {
      return this.cipher.openBytes(sealed, placeOf(id));
    } catch (error) {
      throw this.damaged(id, error);
    }
  }

  private damaged(attachment: string, error: unknown) {
    this.log.error({ attachment, error: errorForLog(error) }, 'an attachment does not open');
    return conflict('file_damaged', '这个文件打不开了。请重新上传，或告诉管理员。');
  }

  /** The answer to a commit was lost. Reading with a lock waits until the database has made up its mind. */
  private mayHaveRow(id: string): Promise<boolean> {
    return this.unitOfWork.run((manager) => lockById(manager, Attachment, id)).then(Boolean, () => true);
  }

  /** What cannot be tidied now the sweep removes later. */
  private async tidy(attachment: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) =>
      this.log.error({ attachment, error: errorForLog(error) }, 'a file of an attachment was left behind'),
    );
  }
}

/** What its bytes are bound to: those of another attachment do not open in its place. */
export const placeOf = (id: string) => `attachments:${id}`;
