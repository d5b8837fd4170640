import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { Attachment } from '../attachments/attachment.entity';
import { Attachments, mostAttachments, type RecordRef } from '../attachments/attachments.service';
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

  async add(
    account: Account,
    ref: RecordRef,
    { kind, bytes }: UploadedFile,
    allowed: Attachment['kind'],
  ): Promise<AttachmentView> {
    if (kind !== allowed) throw invalid({ kind: '请选择文件的类别。' });
    await this.makeRoom(ref);
    const view = await this.attachments.add(ref, { kind: allowed, bytes, uploadedById: account.id });
    await this.record(account, ref, 'attachmentAdded', view.id);
    return view;
  }

  async open(account: Account, ref: RecordRef, id: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const file = await this.attachments.find(id);
    if (file?.recordType !== ref.recordType || file.recordId !== ref.recordId) throw notFound();
    await this.openings.opened(account, ref.recordType, ref.recordId);
    await this.record(account, ref, 'attachmentOpened', id);
    return { bytes: await this.attachments.bytesOf(id), mediaType: file.mediaType };
  }

  /** Somebody who signs again and again does not run out of room: the oldest try goes. */
  private async makeRoom(ref: RecordRef): Promise<void> {
    const files = await this.attachments.of(ref);
    const oldest = files.find(({ kind }) => kind === 'signature' || kind === 'paper_consent');
    if (files.length >= mostAttachments && oldest) await this.attachments.remove(oldest.id);
  }

  private async record(
    account: Account,
    { recordType, recordId }: RecordRef,
    action: string,
    attachment: string,
  ): Promise<void> {
    const entry = { recordType, recordId, kind: 'changed', action, account, codes: { attachment } } as const;
    await this.unitOfWork.run((manager) => this.evidence.append(manager, entry));
  }
}
