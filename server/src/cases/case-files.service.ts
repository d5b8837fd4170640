import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/attachments.service';
import { Evidence } from '../common/evidence';
import { Openings } from '../common/opening';
import { conflict, invalid, notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import type { UploadedFile } from '../common/uploaded-file';
import { CaseDesk } from './case-desk.service';
import { recordType } from './case-kind';

/** Files of cases: scans of hospital opinions. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly desk: CaseDesk,
    private readonly attachments: Attachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
  ) {}

  async add(account: Account, id: string, { kind, bytes }: UploadedFile): Promise<AttachmentView> {
    const row = await this.desk.get(account, id, 'case.hospitalAssessment');
    if (!row.open) throw conflict('ended', '这个个案已经结案，不能再上传文件。');
    if (kind !== 'evidence') throw invalid({ kind: '请选择文件的类别。' });
    const view = await this.attachments.add(
      { recordType, recordId: id },
      { kind, bytes, uploadedById: account.id },
    );
    await this.record(account, id, 'attachmentAdded', view.id);
    return view;
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    await this.desk.get(account, id, 'case.reveal');
    const file = await this.attachments.find(fileId);
    if (!file || file.recordType !== recordType || file.recordId !== id) throw notFound();
    await this.openings.opened(account, recordType, id);
    await this.record(account, id, 'attachmentOpened', fileId);
    return { bytes: await this.attachments.bytesOf(fileId), mediaType: file.mediaType };
  }

  private async record(account: Account, id: string, action: string, attachment: string): Promise<void> {
    const entry = {
      recordType,
      recordId: id,
      kind: 'changed',
      action,
      account,
      codes: { attachment },
    } as const;
    await this.unitOfWork.run((manager) => this.evidence.append(manager, entry));
  }
}
