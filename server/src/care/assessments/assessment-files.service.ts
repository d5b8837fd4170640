import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { conflict } from '../../foundation/refusals/refusal';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { RecordFiles } from '../signing/record-files.service';
import { AssessmentAccess, isOpen } from './assessment-access.service';
import { Assessment } from './assessment.entity';
import { recordType } from './assessment.record';

/** Scans of signatures on paper, of members without an account. */
@Injectable()
export class AssessmentFiles {
  constructor(
    private readonly desk: AssessmentAccess,
    private readonly files: RecordFiles,
  ) {}

  async add(account: Account, id: string, file: UploadedFile): Promise<AttachmentView> {
    await this.mustBeOpen(account, id);
    return this.files.add(account, { recordType, recordId: id }, file, 'evidence', (manager) =>
      this.changing(manager, account, id),
    );
  }

  async remove(account: Account, id: string, fileId: string): Promise<void> {
    await this.mustBeOpen(account, id);
    return this.files.remove(
      account,
      { recordType, recordId: id },
      fileId,
      'assessment.record',
      async (manager) => {
        await this.changing(manager, account, id);
        await this.mustRestOnNothing(manager, id, fileId);
      },
    );
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    await this.desk.get(account, id, 'assessment.read');
    return this.files.open(account, { recordType, recordId: id }, fileId);
  }

  private async changing(manager: EntityManager, account: Account, id: string): Promise<void> {
    await lockById(manager, Assessment, id);
    await this.mustBeOpen(account, id, manager);
  }

  /** A member's signature on paper stands until another one takes its place. */
  private async mustRestOnNothing(manager: EntityManager, id: string, fileId: string): Promise<void> {
    const row = await manager.findOneBy(Assessment, { id });
    if (row?.members.some(({ attachmentId }) => attachmentId === fileId))
      throw conflict('file_in_use', '这份扫描件是成员的签名，请先给这位成员换一份，再删除。');
  }

  private async mustBeOpen(account: Account, id: string, manager?: EntityManager): Promise<void> {
    const { row } = await this.desk.get(account, id, 'assessment.record', manager);
    if (!isOpen(row)) throw conflict('ended', '这次评估已经签署或取消，不能再增减文件。');
  }
}
