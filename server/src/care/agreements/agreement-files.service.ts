import type { AttachmentView } from '@jingkang/shared/api/common';
import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import { agreementAwaitingPerson } from '@jingkang/shared/lifecycles/agreement';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evidence } from '../../foundation/evidence/evidence';
import { lockById } from '../../foundation/database/work/lock';
import { Openings } from '../../foundation/records/opening';
import { conflict } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { RecordFiles } from '../signing/record-files.service';
import { Agreement } from './agreement.entity';
import { AgreementAccess } from './agreement-access.service';
import { AgreementDocuments } from './agreement-documents.service';
import { recordType } from './agreement.record';

const toSign: readonly Agreement['state'][] = agreementAwaitingPerson;

/** The person draws, a colleague scans. */
const partOf = ({ role }: Account) =>
  reachOf(role, 'agreement.sign') !== undefined
    ? ({ permission: 'agreement.sign', allowed: 'signature' } as const)
    : ({ permission: 'agreement.recordPaper', allowed: 'paper_consent' } as const);

/** Files of agreements: drawn signatures, scans of signed paper, and the document itself. */
@Injectable()
export class AgreementFiles {
  constructor(
    private readonly desk: AgreementAccess,
    private readonly files: RecordFiles,
    private readonly documents: AgreementDocuments,
    private readonly openings: Openings,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
  ) {}

  async add(account: Account, id: string, upload: UploadedFile): Promise<AttachmentView> {
    const { permission, allowed } = partOf(account);
    await this.mustBeToSign(account, id, permission);
    return this.files.add(account, { recordType, recordId: id }, upload, allowed, (manager) =>
      this.changing(manager, account, id),
    );
  }

  async remove(account: Account, id: string, fileId: string): Promise<void> {
    await this.mustBeToSign(account, id, partOf(account).permission);
    return this.files.remove(account, { recordType, recordId: id }, fileId, 'agreement.attach', (manager) =>
      this.changing(manager, account, id),
    );
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const { row } = await this.reached(account, id);
    if (fileId === row.documentId) return this.document(account, id);
    return this.files.open(account, { recordType, recordId: id }, fileId);
  }

  /** The PDF as it was signed; who opens it is recorded before it leaves the server. */
  async document(account: Account, id: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const { row } = await this.reached(account, id);
    const bytes = await this.documents.bytesOf(row);
    await this.openings.opened(account, recordType, id);
    const entry = { recordType, recordId: id, kind: 'changed', action: 'documentOpened', account } as const;
    await this.unitOfWork.run((manager) => this.evidence.append(manager, entry));
    return { bytes, mediaType: 'application/pdf' };
  }

  private async changing(manager: EntityManager, account: Account, id: string): Promise<void> {
    await lockById(manager, Agreement, id);
    await this.mustBeToSign(account, id, partOf(account).permission, manager);
  }

  private async mustBeToSign(
    account: Account,
    id: string,
    permission: Permission,
    manager?: EntityManager,
  ): Promise<void> {
    const { row } = await this.desk.get(account, id, permission, manager);
    if (!toSign.includes(row.state)) throw conflict('not_changeable', '协议现在不是待签的，不能上传文件。');
  }

  private reached(account: Account, id: string) {
    const follows = reachOf(account.role, 'agreement.follow') !== undefined;
    const permission: Permission = follows ? 'agreement.follow' : 'agreement.read';
    return this.desk.get(account, id, permission);
  }
}
