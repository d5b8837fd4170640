import type { AttachmentView } from '@jingkang/shared/api/common';
import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import { consentOpen, type ConsentState } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { conflict } from '../../foundation/refusals/refusal';
import type { UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { RecordFiles } from '../signing/record-files.service';
import { CaseConsent } from './case-consent.entity';
import { ConsentAccess } from './consent-access.service';
import { recordType } from './consent.record';

const open: readonly ConsentState[] = consentOpen;

/** The person draws, a colleague scans. */
const partOf = ({ role }: Account) =>
  reachOf(role, 'consent.give') !== undefined
    ? ({ permission: 'consent.give', allowed: 'signature' } as const)
    : ({ permission: 'consent.record', allowed: 'paper_consent' } as const);

/** Files of consents: the person draws a signature, a worker scans the paper. */
@Injectable()
export class ConsentFiles {
  constructor(
    private readonly desk: ConsentAccess,
    private readonly files: RecordFiles,
  ) {}

  async add(account: Account, id: string, upload: UploadedFile): Promise<AttachmentView> {
    const { permission, allowed } = partOf(account);
    await this.mustBeOpen(account, id, permission);
    return this.files.add(account, { recordType, recordId: id }, upload, allowed, (manager) =>
      this.changing(manager, account, id),
    );
  }

  async remove(account: Account, id: string, fileId: string): Promise<void> {
    await this.mustBeOpen(account, id, partOf(account).permission);
    return this.files.remove(account, { recordType, recordId: id }, fileId, 'consent.attach', (manager) =>
      this.changing(manager, account, id),
    );
  }

  async open(account: Account, id: string, fileId: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const follows = reachOf(account.role, 'consent.follow') !== undefined;
    await this.desk.get(account, id, follows ? 'consent.follow' : 'consent.read');
    return this.files.open(account, { recordType, recordId: id }, fileId);
  }

  private async changing(manager: EntityManager, account: Account, id: string): Promise<void> {
    await lockById(manager, CaseConsent, id);
    await this.mustBeOpen(account, id, partOf(account).permission, manager);
  }

  private async mustBeOpen(
    account: Account,
    id: string,
    permission: Permission,
    manager?: EntityManager,
  ): Promise<void> {
    const { row } = await this.desk.get(account, id, permission, manager);
    if (!open.includes(row.state)) throw conflict('not_changeable', '这份同意已经办过了，不能再增减文件。');
  }
}
