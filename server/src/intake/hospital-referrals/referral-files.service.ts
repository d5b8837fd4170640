import type { AttachmentView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import { attachmentKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attachment } from '../../messages/attachments/attachment.entity';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Evidence } from '../../foundation/evidence/evidence';
import { Openings } from '../../foundation/records/opening';
import { invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { ReferralAccess } from './referral-access';
import { mustBeChangeable } from './referral-drafts.service';
import { mustShowPerson } from './views/referral-sides';
import { recordType } from './referral.record';

/** The evidence of a referral: scans of what was signed. */
@Injectable()
export class ReferralFiles {
  constructor(
    private readonly desk: ReferralAccess,
    private readonly attachments: Attachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly openings: Openings,
  ) {}

  async add(account: Account, id: string, { kind, bytes }: UploadedFile): Promise<AttachmentView> {
    mustBeChangeable(await this.desk.get(account, id, 'hospitalReferral.write'));
    if (!isKind(kind)) throw invalid({ kind: '请选择文件的类别。' });
    return this.attachments.add({ recordType, recordId: id }, { account, kind, bytes }, (manager) =>
      this.changing(manager, account, id),
    );
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    mustShowPerson(account, await this.desk.get(account, id, 'hospitalReferral.reveal'));
    const { mediaType } = await this.fileOf(id, fileId);
    await this.openings.opened(account, recordType, id);
    await this.recordOpening(account, id, fileId);
    return { bytes: await this.attachments.bytesOf(fileId), mediaType };
  }

  async remove(account: Account, id: string, fileId: string): Promise<void> {
    mustBeChangeable(await this.desk.get(account, id, 'hospitalReferral.write'));
    const file = await this.fileOf(id, fileId);
    await this.attachments.remove(account, file, 'hospitalReferral.write', (manager) =>
      this.changing(manager, account, id),
    );
  }

  private async changing(manager: EntityManager, account: Account, id: string): Promise<void> {
    mustBeChangeable(await this.desk.locked(manager, account, id, 'hospitalReferral.write'));
  }

  private async fileOf(recordId: string, fileId: string): Promise<Attachment> {
    const file = await this.attachments.find(fileId);
    if (file?.recordType !== recordType || file.recordId !== recordId) throw notFound();
    return file;
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
