import type { AttachmentView } from '@jingkang/shared/api/common';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock';
import { FieldCipher } from '../common/field-cipher';
import { newId } from '../common/ids';
import { conflict, notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { acceptedFile } from './accepted-file';
import { acceptedSignature } from './accepted-signature';
import { AttachmentStore } from './attachment-store';
import { Attachment } from './attachment.entity';
import { FileReaders } from './file-readers';

export const mostAttachments = 6;

export interface RecordRef {
  readonly recordType: string;
  readonly recordId: string;
}

export interface Upload {
  readonly kind: Attachment['kind'];
  readonly bytes: Buffer;
  readonly uploadedById: string;
}

/** Files of records. Who may see them is decided by the module that owns the record. */
@Injectable()
export class Attachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly store: AttachmentStore,
    private readonly readers: FileReaders,
  ) {}

  async add(
    { recordType, recordId }: RecordRef,
    { kind, bytes, uploadedById }: Upload,
  ): Promise<AttachmentView> {
    const accepted = kind === 'signature' ? acceptedSignature : acceptedFile;
    const file = await accepted(this.readers, bytes);
    const id = newId();
    const row = {
      id,
      recordType,
      recordId,
      kind,
      mediaType: file.mediaType,
      size: file.bytes.length,
      uploadedById,
    };
    await this.store.put(id, this.cipher.sealBytes(file.bytes, placeOf(id)));
    const createdAt = this.clock.now();
    const work = async (manager: EntityManager) => {
      if ((await manager.countBy(Attachment, { recordType, recordId })) >= mostAttachments)
        throw conflict('too_many_attachments', `最多上传${mostAttachments}个文件，请先删掉一个。`);
      await manager.insert(Attachment, { ...row, createdAt });
    };
    await this.unitOfWork.run(work).catch(async (error: unknown) => {
      await this.store.remove(id);
      throw error;
    });
    return attachmentView({ ...row, createdAt });
  }

  /** What the service has made itself, in the transaction that makes it. */
  async keep(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    {
      id,
      kind,
      bytes,
      uploadedById,
      mediaType,
    }: Upload & { readonly id: string; readonly mediaType: string },
  ): Promise<void> {
    await this.store.put(id, this.cipher.sealBytes(bytes, placeOf(id)));
    const row = { id, recordType, recordId, kind, mediaType, size: bytes.length, uploadedById };
    await manager.insert(Attachment, { ...row, createdAt: this.clock.now() });
  }

  async of({ recordType, recordId }: RecordRef): Promise<AttachmentView[]> {
    const where = { recordType, recordId };
    return (await this.dataSource.manager.find(Attachment, { where, order: { id: 'ASC' } })).map(
      attachmentView,
    );
  }

  async find(id: string): Promise<Attachment | undefined> {
    return (await this.dataSource.manager.findOneBy(Attachment, { id })) ?? undefined;
  }

  /** Whether this file of this kind belongs to the record. */
  holds(manager: EntityManager, id: string, { recordType, recordId }: RecordRef, kind: Attachment['kind']) {
    return manager.existsBy(Attachment, { id, recordType, recordId, kind });
  }

  /** The ids of a record's files of one kind, the oldest first. */
  async idsOf(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    kind: Attachment['kind'],
  ): Promise<string[]> {
    const where = { recordType, recordId, kind };
    return (await manager.find(Attachment, { where, order: { id: 'ASC' } })).map(({ id }) => id);
  }

  async bytesOf(id: string): Promise<Buffer> {
    const sealed = await this.store.get(id).catch(() => {
      throw notFound();
    });
    return this.cipher.openBytes(sealed, placeOf(id));
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.run((manager) => manager.delete(Attachment, { id }));
    await this.store.remove(id);
  }

  /** A merged record's files go to the surviving one, all of them. */
  async move(manager: EntityManager, from: RecordRef, to: RecordRef): Promise<void> {
    await manager.update(Attachment, { ...from }, { recordId: to.recordId, recordType: to.recordType });
  }

  /** Rows go with the transaction; gives the ids whose bytes are to be removed once it is committed. */
  async forget(manager: EntityManager, { recordType, recordId }: RecordRef): Promise<string[]> {
    const rows = await manager.findBy(Attachment, { recordType, recordId });
    const ids = rows.map(({ id }) => id);
    if (ids.length) await manager.delete(Attachment, { id: In(ids) });
    return ids;
  }

  async discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.remove(id);
  }
}

function attachmentView({ id, kind, mediaType, size, createdAt }: Attachment): AttachmentView {
  return { id, kind, mediaType, size, createdAt: createdAt.toISOString() };
}

const placeOf = (id: string) => `attachments:${id}`;
