import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attachment } from '../../messages/attachments/attachment.entity';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Evidence } from '../../foundation/evidence/evidence';
import { lockById } from '../../foundation/database/work/lock';
import { Openings } from '../../foundation/records/opening';
import { conflict, invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { Case } from '../cases/case.entity';
import { CaseAccess } from './case-access.service';
import { recordType } from '../cases/case.record';

/** Files of cases: scans of hospital opinions. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly desk: CaseAccess,
    private readonly attachments: Attachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
  ) {}

  async add(account: Account, id: string, { kind, bytes }: UploadedFile): Promise<AttachmentView> {
    await this.mustBeOpen(account, id);
    if (kind !== 'evidence') throw invalid({ kind: '请选择文件的类别。' });
    return this.attachments.add({ recordType, recordId: id }, { account, kind, bytes }, (manager) =>
      this.changing(manager, account, id),
    );
  }

  async remove(account: Account, id: string, fileId: string): Promise<void> {
    await this.mustBeOpen(account, id);
    await this.attachments.remove(
      account,
      await this.fileOf(id, fileId),
      'case.hospitalAssessment',
      (manager) => this.changing(manager, account, id),
    );
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    await this.desk.get(account, id, 'case.reveal');
    const file = await this.fileOf(id, fileId);
    await this.openings.opened(account, recordType, id);
    await this.recordOpening(account, id, fileId);
    return { bytes: await this.attachments.bytesOf(fileId), mediaType: file.mediaType };
  }

  private async changing(manager: EntityManager, account: Account, id: string): Promise<void> {
    await lockById(manager, Case, id);
    await this.mustBeOpen(account, id, manager);
  }

  private async fileOf(recordId: string, fileId: string): Promise<Attachment> {
    const file = await this.attachments.find(fileId);
    if (file?.recordType !== recordType || file.recordId !== recordId) throw notFound();
    return file;
  }

  private async mustBeOpen(account: Account, id: string, manager?: EntityManager): Promise<void> {
    const { open } = await this.desk.get(account, id, 'case.hospitalAssessment', manager);
    if (!open) throw conflict('ended', '这个个案已经结案，不能再增减文件。');
  }

  private async recordOpening(account: Account, recordId: string, attachment: string): Promise<void> {
    const opened = { recordType, recordId, kind: 'changed', action: 'attachmentOpened', account } as const;
    await this.unitOfWork.run((manager) =>
      this.evidence.append(manager, { ...opened, codes: { attachment } }),
    );
  }
}
