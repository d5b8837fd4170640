import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { BroughtKind } from '@jingkang/shared/attachments/page-limits';
import { Injectable } from '@nestjs/common';
import type { Attachment, FileRef, RecordRef } from '../../messages/attachments/attachment.entity';
import { Attachments, type RecordCheck } from '../../messages/attachments/attachments.service';
import { Evidence } from '../../foundation/evidence/evidence';
import { Openings } from '../../foundation/records/opening';
import { invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';

/** The files of what is signed. Who may add and open them, the module that owns the record has decided. */
@Injectable()
export class RecordFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
  ) {}

  async add(
    account: Account,
    ref: FileRef,
    { kind, bytes }: UploadedFile,
    allowed: BroughtKind,
    check: RecordCheck,
  ): Promise<AttachmentView> {
    if (kind !== allowed) throw invalid({ kind: '请选择文件的类别。' });
    return this.attachments.add(ref, { account, kind: allowed, bytes }, async (manager) => {
      await check(manager);
      if (allowed === 'signature') await this.attachments.makeRoom(manager, ref, account);
    });
  }

  async open(account: Account, ref: RecordRef, id: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const file = await this.fileOf(ref, id);
    await this.openings.opened(account, ref.recordType, ref.recordId);
    await this.recordOpening(account, ref, id);
    return { bytes: await this.attachments.bytesOf(id), mediaType: file.mediaType };
  }

  async remove(
    account: Account,
    ref: RecordRef,
    id: string,
    permission: Permission,
    check: RecordCheck,
  ): Promise<void> {
    await this.attachments.remove(account, await this.fileOf(ref, id), permission, check);
  }

  private async fileOf({ recordType, recordId }: RecordRef, id: string): Promise<Attachment> {
    const file = await this.attachments.find(id);
    if (file?.recordType !== recordType || file.recordId !== recordId) throw notFound();
    return file;
  }

  private async recordOpening(
    account: Account,
    { recordType, recordId }: RecordRef,
    attachment: string,
  ): Promise<void> {
    const opened = { recordType, recordId, kind: 'changed', action: 'attachmentOpened', account } as const;
    await this.unitOfWork.run((manager) =>
      this.evidence.append(manager, { ...opened, codes: { attachment } }),
    );
  }
}
