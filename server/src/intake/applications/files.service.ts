import type { AttachmentView } from '@jingkang/shared/api/common';
import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import { attachmentKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Attachment } from '../../messages/attachments/attachment.entity';
import { Attachments } from '../../messages/attachments/attachments.service';
import { refusalFor } from '../../foundation/records/access';
import { Evidence } from '../../foundation/evidence/evidence';
import { lockById } from '../../foundation/database/work/lock';
import { Openings } from '../../foundation/records/opening';
import { conflict, invalid } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { Application } from './application.entity';
import { isDraft, isWaiting, recordType } from './application.record';
import { Mergings } from './merging/mergings.service';
import { ApplicationKind } from './application-kind';

/** Files of applications: who may add, see and remove them. */
@Injectable()
export class ApplicationFiles {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
    private readonly kind: ApplicationKind,
    private readonly attachments: Attachments,
    private readonly mergings: Mergings,
  ) {}

  async add(account: Account, id: string, upload: UploadedFile): Promise<AttachmentView> {
    const row = await this.recordOf(account, id);
    this.mustBeChangeable(account, row);
    if (!isKind(upload.kind)) throw invalid({ kind: '请选择文件的类别。' });
    const file = { account, kind: upload.kind, bytes: upload.bytes };
    return this.attachments.add({ recordType, recordId: id }, file, async (manager) =>
      this.mustBeChangeable(account, await this.recordOf(account, id, manager)),
    );
  }

  async open(account: Account, attachmentId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const file = await this.fileOf(account, attachmentId);
    const row = await this.recordOf(account, file.recordId);
    if (this.owns(account, row) || (await this.may(account, 'application.reveal', row))) {
      await this.openings.opened(account, recordType, row.id);
      await this.recordOpening(account, row.id, attachmentId);
      return { bytes: await this.attachments.bytesOf(attachmentId), mediaType: file.mediaType };
    }
    throw refusalFor(account, 'application.reveal', `${recordType}:${row.id}`);
  }

  async remove(account: Account, attachmentId: string): Promise<void> {
    const file = await this.fileOf(account, attachmentId);
    const row = await this.recordOf(account, file.recordId);
    await this.attachments.remove(account, file, 'application.saveDraft', async (manager) =>
      this.mustBeChangeable(account, await this.recordOf(account, row.id, manager)),
    );
  }

  private async fileOf(account: Account, id: string): Promise<Attachment> {
    const file = await this.attachments.find(id);
    if (!file || file.recordType !== recordType)
      throw refusalFor(account, 'application.read', `attachments:${id}`);
    return file;
  }

  /** Locked where a transaction is given. */
  private async recordOf(account: Account, id: string, within?: EntityManager): Promise<Application> {
    const row = within ? await lockById(within, Application, id) : await this.stored.findOneBy({ id });
    if (row && (this.owns(account, row) || (await this.handles(account, row, within)))) return row;
    throw refusalFor(account, 'application.read', `${recordType}:${id}`);
  }

  /** Whose data it is; of a draft also who is filling it in. */
  private owns(account: Account, row: Application): boolean {
    return (
      (this.kind.targetOf(row).ownerIds.includes(account.id) &&
        reachOf(account.role, 'application.follow') !== undefined) ||
      (isDraft(row) && row.enteredById === account.id)
    );
  }

  /** A file of a merged one is read by whoever handles the one that it was merged into. */
  private async handles(account: Account, row: Application, within?: EntityManager): Promise<boolean> {
    return this.may(account, 'application.read', row, within);
  }

  private async may(account: Account, permission: Permission, row: Application, within?: EntityManager) {
    if (can(account, permission, this.kind.targetOf(row))) return true;
    const survivor = await this.mergings.survivorOf(row, within);
    return can(account, permission, this.kind.targetOf(survivor));
  }

  /** A draft, what was asked for, or the evidence of the colleague in charge. */
  private mustBeChangeable(account: Account, row: Application): void {
    const inCharge = row.open && row.assigneeId === account.id;
    const applicant = this.owns(account, row) && (isDraft(row) || isWaiting(row));
    if (inCharge || applicant) return;
    throw conflict('not_changeable', '现在不能增减文件。需要补充时，社工会请您上传。');
  }

  private async recordOpening(account: Account, recordId: string, attachment: string): Promise<void> {
    const opened = { recordType, recordId, kind: 'changed', action: 'attachmentOpened', account } as const;
    await this.unitOfWork.run((manager) =>
      this.evidence.append(manager, { ...opened, codes: { attachment } }),
    );
  }
}

function isKind(kind: string): kind is keyof typeof attachmentKinds {
  return Object.hasOwn(attachmentKinds, kind);
}
