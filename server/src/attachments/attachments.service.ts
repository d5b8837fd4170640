import type { Account } from '@jingkang/shared/access/scope';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { recordQuota } from '@jingkang/shared/attachments/upload-quotas';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { newId } from '../common/ids';
import { notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { acceptedFile } from './accepted-file';
import { acceptedSignature } from './accepted-signature';
import { Attachment, type RecordRef } from './attachment.entity';
import { FileReaders } from './file-readers';
import { type ReadyFile, SealedFiles } from './sealed-files';
import { UploadQuotas } from './upload-quotas.service';

export interface Upload {
  readonly account: Account;
  readonly kind: Attachment['kind'];
  readonly bytes: Buffer;
}

/** Locks the record in the transaction that changes its files, and refuses when it does not take the change. */
export type RecordCheck = (manager: EntityManager) => Promise<unknown>;

/** Files of records. Who may see them is decided by the module that owns the record. */
@Injectable()
export class Attachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly files: SealedFiles,
    private readonly quotas: UploadQuotas,
    private readonly readers: FileReaders,
  ) {}

  async add(ref: RecordRef, { account, kind, bytes }: Upload, check: RecordCheck): Promise<AttachmentView> {
    const accepted = kind === 'signature' ? acceptedSignature : acceptedFile;
    const file = await accepted(this.readers.of(account), bytes);
    return this.files.ready(newId(), file.bytes, (ready) =>
      this.unitOfWork.run(async (manager) => {
        await check(manager);
        await this.quotas.count(manager, account, ref, ready.size);
        const row = await this.keep(manager, ref, ready, { account, kind, mediaType: file.mediaType });
        await this.record(manager, ref, account, 'attachmentAdded', row.id);
        return attachmentView(row);
      }),
    );
  }

  /** The bytes of what the service makes itself lie ready for `keep` while `work` runs. */
  ready<T>(id: string, bytes: Buffer, work: (file: ReadyFile) => Promise<T>): Promise<T> {
    return this.files.ready(id, bytes, work);
  }

  /** The row now, the bytes as the last step of the transaction. */
  async keep(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    file: ReadyFile,
    { account, kind, mediaType }: Omit<Upload, 'bytes'> & { readonly mediaType: string },
  ): Promise<Attachment> {
    const { id, size } = file;
    const about = { id, recordType, recordId, kind, mediaType, size };
    const row = { ...about, uploadedById: account.id, createdAt: this.clock.now() };
    await manager.insert(Attachment, row);
    this.files.place(manager, file);
    return row;
  }

  async of({ recordType, recordId }: RecordRef): Promise<AttachmentView[]> {
    const where = { recordType, recordId };
    return (await this.dataSource.manager.find(Attachment, { where, order: { id: 'ASC' } })).map(
      attachmentView,
    );
  }

  /** The first of these records to which no file belongs. */
  async firstBare<Row extends { readonly id: string }>(
    manager: EntityManager,
    recordType: string,
    rows: readonly Row[],
  ): Promise<Row | undefined> {
    for (const row of rows)
      if (!(await manager.existsBy(Attachment, { recordType, recordId: row.id }))) return row;
    return undefined;
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

  bytesOf(id: string): Promise<Buffer> {
    return this.files.open(id);
  }

  async remove(account: Account, file: Attachment, check: RecordCheck): Promise<void> {
    const { id, recordType, recordId } = file;
    await this.unitOfWork.run(async (manager) => {
      await check(manager);
      const { affected } = await manager.delete(Attachment, { id, recordType, recordId });
      if (!affected) throw notFound();
      this.files.removeWith(manager, [id]);
      await this.record(manager, file, account, 'attachmentRemoved', id);
    });
  }

  /** Where a record is full, its oldest file of these kinds goes. */
  async makeRoom(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    kinds: readonly Attachment['kind'][],
  ): Promise<void> {
    const where = { recordType, recordId };
    const rows = await manager.find(Attachment, { where, order: { id: 'ASC' } });
    const oldest = rows.find(({ kind }) => kinds.includes(kind));
    if (rows.length < recordQuota.files || !oldest) return;
    await manager.delete(Attachment, { id: oldest.id });
    this.files.removeWith(manager, [oldest.id]);
  }

  /** A merged record's files go to the surviving one, all of them. */
  async move(manager: EntityManager, from: RecordRef, to: RecordRef): Promise<void> {
    await manager.update(Attachment, { ...from }, { recordId: to.recordId, recordType: to.recordType });
  }

  /** All files of a record: the rows with the transaction, the bytes once it is committed. */
  async forget(manager: EntityManager, { recordType, recordId }: RecordRef): Promise<void> {
    const ids = (await manager.findBy(Attachment, { recordType, recordId })).map(({ id }) => id);
    if (ids.length) await manager.delete(Attachment, { id: In(ids) });
    this.files.removeWith(manager, ids);
  }

  private async record(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    account: Account,
    action: string,
    attachment: string,
  ): Promise<void> {
    const about = { recordType, recordId, kind: 'changed', action, account } as const;
    await this.evidence.append(manager, { ...about, codes: { attachment } });
  }
}

function attachmentView({ id, kind, mediaType, size, createdAt }: Attachment): AttachmentView {
  return { id, kind, mediaType, size, createdAt: createdAt.toISOString() };
}
