import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { Attachment, RecordRef } from '../attachments/attachment.entity';
import { Attachments, type RecordCheck } from '../attachments/attachments.service';
import { Evidence } from '../common/evidence';
import { Openings } from '../common/opening';
import { invalid, notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import type { UploadedFile } from '../common/uploaded-file';

/** The files of what is signed. Who may add and open them, the module that owns the record has decided. */
@Injectable()
export class RecordFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
  ) {}

  /** Somebody who signs again and again does not run out of room: the oldest try goes. */
  async add(
    account: Account,
    ref: RecordRef,
    { kind, bytes }: UploadedFile,
    allowed: Attachment['kind'],
    check: RecordCheck,
  ): Promise<AttachmentView> {
    if (kind !== allowed) throw invalid({ kind: '请选择文件的类别。' });
    return this.attachments.add(ref, { account, kind: allowed, bytes }, async (manager) => {
      await check(manager);
      await this.attachments.makeRoom(manager, ref, ['signature', 'paper_consent']);
    });
  }

  async open(account: Account, ref: RecordRef, id: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const file = await this.attachments.find(id);
    if (file?.recordType !== ref.recordType || file.recordId !== ref.recordId) throw notFound();
    await this.openings.opened(account, ref.recordType, ref.recordId);
    await this.recordOpening(account, ref, id);
    return { bytes: await this.attachments.bytesOf(id), mediaType: file.mediaType };
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
