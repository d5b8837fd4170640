import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { VersionForm } from '@jingkang/shared/forms/application-steps';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { agreementAwaitingInstitution } from '@jingkang/shared/lifecycles/agreement';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/attachments.service';
import { CaseSteps } from '../cases/case-steps.service';
import type { SignedInAccount } from '../common/account';
import { Clock } from '../common/clock';
import { Organizations } from '../institutions/organizations.service';
import type { Agreement } from './agreement.entity';
import { AgreementActs } from './agreement-acts.service';
import { AgreementDesk } from './agreement-desk.service';
import { AgreementDocuments } from './agreement-documents.service';
import { recordType } from './agreement-kind';
import { AgreementSecrets } from './agreement-secrets';

const toCountersign: readonly Agreement['state'][] = agreementAwaitingInstitution;

/** The institution signs: the agreement is effective, its document is made, and the service begins (104/6). */
@Injectable()
export class Countersigning {
  constructor(
    private readonly clock: Clock,
    private readonly acts: AgreementActs,
    private readonly desk: AgreementDesk,
    private readonly documents: AgreementDocuments,
    private readonly secrets: AgreementSecrets,
    private readonly attachments: Attachments,
    private readonly organizations: Organizations,
    private readonly steps: CaseSteps,
  ) {}

  async countersign(account: SignedInAccount, id: string, { version }: VersionForm): Promise<ActionAnswer> {
    const { row } = await this.desk.get(account, id, 'agreement.countersign');
    const at = this.clock.now();
    // Drawn before the locks are taken: a row of another version or state is refused below.
    const ready = toCountersign.includes(row.state) && row.version === version;
    const document = ready ? await this.draw(account, row, at) : undefined;
    const answer = this.acts.act(account, id, 'countersign', (of) => ({
      version,
      effect: async (manager, { textHash, bundleHash }) => {
        if (!document) throw new Error('The row that was drawn is not the one that is signed.');
        const { bytes, hash, id: documentId } = document;
        const ref = { recordType, recordId: id };
        const made = { kind: 'document', mediaType: 'application/pdf', uploadedById: account.id } as const;
        await this.attachments.keep(manager, ref, { ...made, id: documentId, bytes });
        await this.steps.move(manager, of.id, 'start-service', {
          facts: { informedConsentGiven: true, agreementEffective: true },
          codes: { agreement: id },
        });
        const dates = { effectiveOn: toLocalDate(at), endsOn: this.secrets.contents(row).termTo ?? null };
        return {
          changes: {
            ...dates,
            countersignedById: account.id,
            countersignedAt: at,
            documentId,
            documentHash: hash,
          },
          codes: {
            document: hash,
            text: textHash ?? '',
            bundle: bundleHash ?? '',
            effectiveOn: dates.effectiveOn,
            endsOn: dates.endsOn ?? '',
          },
        };
      },
    }));
    return answer.catch(async (error: unknown) => {
      if (document) await this.attachments.discard([document.id]);
      throw error;
    });
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
