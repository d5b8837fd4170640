import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { conflict } from '../common/refusal';
import type { UploadedFile } from '../common/uploaded-file';
import { RecordFiles } from '../signing/record-files.service';
import { AssessmentDesk, isOpen } from './assessment-desk.service';
import { recordType } from './assessment-kind';

/** Scans of signatures on paper, of members without an account. */
@Injectable()
export class AssessmentFiles {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly files: RecordFiles,
  ) {}

  async add(account: Account, id: string, file: UploadedFile): Promise<AttachmentView> {
    const { row } = await this.desk.get(account, id, 'assessment.record');
    if (!isOpen(row)) throw conflict('ended', '这次评估已经签署或取消，不能再上传文件。');
    return this.files.add(account, { recordType, recordId: id }, file, 'evidence');
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    await this.desk.get(account, id, 'assessment.read');
    return this.files.open(account, { recordType, recordId: id }, fileId);
  }
}
