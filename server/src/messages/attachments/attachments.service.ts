import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { type BroughtKind, pageLimitOf } from '@jingkang/shared/attachments/page-limits';
import { removalOf, submittedStays } from '@jingkang/shared/attachments/removal';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { conflict, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { acceptedFile } from './accepted-file';
import { acceptedSignature } from './accepted-signature';
import { Attachment, type FileRef, type RecordRef } from './attachment.entity';
import { FileReaders } from './readers/file-readers';
import { type ReadyFile, SealedFiles } from './stored/sealed-files';
import { UploadQuotas } from './upload-quotas.service';

export interface Upload {
  readonly account: Account;
  readonly kind: BroughtKind;
  readonly bytes: Buffer;
}

type KeptAs = Pick<Attachment, 'kind' | 'mediaType' | 'submittedAt'> & { readonly account: Account };

/** Locks the record in the transaction that changes its files, and refuses when it does not take the change. */
export type RecordCheck = (manager: EntityManager) => Promise<unknown>;

/** Files of records. Who may see them is decided by the module that owns the record. */
@Injectable()
export class Attachments {
  constructor(
    @InjectRepository(Attachment) private readonly stored: Repository<Attachment>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly files: SealedFiles,
    private readonly quotas: UploadQuotas,
    private readonly readers: FileReaders,
  ) {}

  async add(ref: FileRef, { account, kind, bytes }: Upload, check: RecordCheck): Promise<AttachmentView> {
    const accepted = kind === 'signature' ? acceptedSignature : acceptedFile;
    const file = await accepted(this.readers.of(account), bytes);
    return this.files.ready(newId(), file.bytes, (ready) =>
      this.unitOfWork.run(async (manager) => {
        await check(manager);
        await this.quotas.count(manager, account, { ...ref, kind }, ready.size);
        const kept = { account, kind, mediaType: file.mediaType, submittedAt: null };
        const row = await this.keep(manager, ref, ready, kept);
        await this.record(manager, ref, account, 'attachmentAdded', row.id);
        return attachmentView(row, account);
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
    { account, ...as }: KeptAs,
  ): Promise<Attachment> {
    const { id, size } = file;
    const about = { id, recordType, recordId, size, ...as };
    const row = { ...about, uploadedById: account.id, createdAt: this.clock.now() };
    await manager.insert(Attachment, row);
    this.files.place(manager, file);
    return row;
  }

  /** The oldest first, as this account sees them. */
  async of({ recordType, recordId }: RecordRef, viewer: Pick<Account, 'id'>): Promise<AttachmentView[]> {
    const where = { recordType, recordId };
    const rows = await this.stored.find({ where, order: { id: 'ASC' } });
    return rows.map((row) => attachmentView(row, viewer));
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
    return (await this.stored.findOneBy({ id })) ?? undefined;
  }

  /** Whether this file of this kind belongs to the record. */
  holds(manager: EntityManager, id: string, { recordType, recordId }: RecordRef, kind: Attachment['kind']) {
    return manager.existsBy(Attachment, { id, recordType, recordId, kind });
  }

  /** Whether this file belongs to the record, whatever it is. */
  belongs(manager: EntityManager, id: string, { recordType, recordId }: RecordRef): Promise<boolean> {
    return manager.existsBy(Attachment, { id, recordType, recordId });
  }

  /** Whether there is at least one, and all of them are files of this kind of the record. */
  async holdsAll(
    manager: EntityManager,
    ids: readonly string[],
    { recordType, recordId }: RecordRef,
    kind: Attachment['kind'],
  ): Promise<boolean> {
    const where = { id: In([...ids]), recordType, recordId, kind };
    return ids.length > 0 && (await manager.countBy(Attachment, where)) === new Set(ids).size;
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

  /** By who brought it, as long as it was not submitted; `check` locks the record that submits it. */
  async remove(
    account: Account,
    file: Attachment,
    permission: Permission,
    check: RecordCheck,
  ): Promise<void> {
    const { id, recordType, recordId } = file;
    if (removalOf(brought(file), account.id) === 'notYours')
      throw refusalFor(account, permission, `${recordType}:${recordId}`);
    await this.unitOfWork.run(async (manager) => {
      await check(manager);
      const now = await manager.findOneBy(Attachment, { id, recordType, recordId });
      if (now && removalOf(brought(now), account.id) === 'stays')
        throw conflict('file_submitted', submittedStays);
      const { affected } = await manager.delete(Attachment, { id, recordType, recordId });
      if (!affected) throw notFound();
      this.files.removeWith(manager, [id]);
      await this.record(manager, file, account, 'attachmentRemoved', id);
    });
  }

  /** The record's own files that something rests on now, or all that this account has brought; they stay from then on. */
  async submit(
    manager: EntityManager,
    { recordType, recordId }: RecordRef,
    which: { readonly ids: readonly string[] } | { readonly by: string } | 'all',
  ): Promise<void> {
    const some =
      which === 'all' ? {} : 'by' in which ? { uploadedById: which.by } : { id: In([...which.ids]) };
    const where = { recordType, recordId, submittedAt: IsNull(), ...some };
    await manager.update(Attachment, where, { submittedAt: this.clock.now() });
  }

  /** Somebody who draws a signature again and again does not run out of room: their oldest try goes. */
  async makeRoom(manager: EntityManager, { recordType, recordId }: FileRef, { id, role }: Account) {
    const where = {
      recordType,
      recordId,
      kind: 'signature',
      uploadedById: id,
      submittedAt: IsNull(),
    } as const;
    const tries = await manager.find(Attachment, { where, order: { id: 'ASC' } });
    const [oldest] = tries;
    if (!oldest || tries.length < pageLimitOf(recordType, 'signature', role)) return;
    await manager.delete(Attachment, { id: oldest.id });
    this.files.removeWith(manager, [oldest.id]);
  }

  /** What a visitor brought is the account's from the sign-in on. */
  async adopt(
    manager: EntityManager,
    recordType: string,
    recordIds: readonly string[],
    from: string,
    to: string,
  ) {
    const where = { recordType, recordId: In([...recordIds]), uploadedById: from };
    await manager.update(Attachment, where, { uploadedById: to });
  }

  /** Files of a record that has become another one. */
  async move(manager: EntityManager, from: RecordRef, to: RecordRef): Promise<void> {
    const { recordType, recordId } = from;
    await manager.update(
      Attachment,
      { recordType, recordId },
      { recordId: to.recordId, recordType: to.recordType },
    );
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

const brought = ({ uploadedById, submittedAt }: Attachment) => ({
  broughtById: uploadedById,
  submitted: submittedAt !== null,
});

function attachmentView(row: Attachment, viewer: Pick<Account, 'id'>): AttachmentView {
  const { id, kind, mediaType, size, createdAt } = row;
  const removable = removalOf(brought(row), viewer.id) === 'allowed';
  return { id, kind, mediaType, size, createdAt: createdAt.toISOString(), removable };
}
