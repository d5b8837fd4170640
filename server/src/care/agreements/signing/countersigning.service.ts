import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { agreementAwaitingInstitution } from '@jingkang/shared/lifecycles/agreement';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../../../messages/attachments/attachments.service';
import type { ReadyFile } from '../../../messages/attachments/stored/sealed-files';
import { CaseSteps } from '../../cases/case-steps.service';
import type { SignedInAccount } from '../../../foundation/http/sessions/account';
import { Clock } from '../../../foundation/clock/clock';
import { Organizations } from '../../../directory/institutions/organizations.service';
import type { Agreement } from '../agreement.entity';
import { AgreementPerformer } from '../agreement-performer.service';
import { AgreementAccess } from '../agreement-access.service';
import { AgreementDocuments } from '../agreement-documents.service';
import { AgreementSecrets } from '../agreement-secrets';
import { recordType } from '../agreement.record';

const toCountersign: readonly Agreement['state'][] = agreementAwaitingInstitution;

/** The institution signs: the agreement is effective, its document is made, and the service begins (104/6). */
@Injectable()
export class Countersigning {
  constructor(
    private readonly clock: Clock,
    private readonly acts: AgreementPerformer,
    private readonly desk: AgreementAccess,
    private readonly documents: AgreementDocuments,
    private readonly secrets: AgreementSecrets,
    private readonly attachments: Attachments,
    private readonly organizations: Organizations,
    private readonly steps: CaseSteps,
  ) {}

  async countersign(
    account: SignedInAccount,
    id: string,
    { version }: VersionForm,
  ): Promise<ActionAnswer<AgreementState>> {
    const { row } = await this.desk.get(account, id, 'agreement.countersign');
    const at = this.clock.now();
    // Drawn before the locks are taken: a row of another version or state is refused below.
    const ready = toCountersign.includes(row.state) && row.version === version;
    if (!ready) return this.sign(account, id, version, at);
    const document = await this.draw(account, row, at);
    return this.attachments.ready(document.id, document.bytes, (file) =>
      this.sign(account, id, version, at, { file, hash: document.hash }),
    );
  }

  private sign(
    account: SignedInAccount,
    id: string,
    version: number,
    at: Date,
    document?: { readonly file: ReadyFile; readonly hash: string },
  ): Promise<ActionAnswer<AgreementState>> {
    return this.acts.act(account, id, 'countersign', (of) => ({
      version,
      effect: async (manager, row) => {
        if (!document) throw new Error('The row that was drawn is not the one that is signed.');
        const { file, hash } = document;
        const ref = { recordType, recordId: id };
        const made = { account, kind: 'document', mediaType: 'application/pdf', submittedAt: at } as const;
        await this.attachments.keep(manager, ref, file, made);
        await this.steps.move(manager, of.id, 'start-service', {
          facts: { informedConsentGiven: true, agreementEffective: true },
          codes: { agreement: id },
        });
        const dates = { effectiveOn: toLocalDate(at), endsOn: this.secrets.contents(row).termTo ?? null };
        const signed = { countersignedById: account.id, countersignedAt: at };
        return {
          changes: { ...dates, ...signed, documentId: file.id, documentHash: hash },
          codes: {
            document: hash,
            text: row.textHash ?? '',
            bundle: row.bundleHash ?? '',
            effectiveOn: dates.effectiveOn,
            endsOn: dates.endsOn ?? '',
          },
        };
      },
    }));
  }

  private async draw(account: SignedInAccount, row: Agreement, at: Date) {
    const institution = await this.organizations.find(row.organizationId);
    return this.documents.make(row, {
      institutionName: institution?.name ?? '',
      byWhom: account.displayName,
      at,
    });
  }
}
