import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type { RecordPaperForm, SignAgreementForm } from '@jingkang/shared/forms/agreements';
import type { SigningForm } from '@jingkang/shared/forms/signing';
import type { AgreementAction } from '@jingkang/shared/lifecycles/agreement';
import { pagesOf } from '@jingkang/shared/signing/pages';
import { Injectable } from '@nestjs/common';
import type { Device } from '../../foundation/http/sessions/client-kind';
import type { Case } from '../cases/case.entity';
import { type SigningWay, Signings } from '../signing/signings.service';
import { AgreementPerformer, type AgreementStep } from './agreement-performer.service';
import { unsigned } from './drafting/agreement-drafts.service';
import { signersPlace } from './agreement-secrets';
import { AgreementTexts } from './drafting/agreement-texts.service';
import { recordType } from './agreement.record';

/** What is done with an agreement before it is effective. Each method is one action of the lifecycle. */
@Injectable()
export class AgreementActions {
  constructor(
    private readonly acts: AgreementPerformer,
    private readonly texts: AgreementTexts,
    private readonly signings: Signings,
  ) {}

  send(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AgreementState>> {
    return this.acts.act(account, id, 'send', (of) => ({
      version,
      facts: async (_, row) => ({ contentsComplete: this.texts.complete(row) !== undefined }),
      effect: (manager, row) => this.texts.fixed(manager, row, of),
    }));
  }

  recall(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AgreementState>> {
    return this.acts.act(account, id, 'recall', () => ({
      version,
      effect: async () => ({ changes: unsigned }),
    }));
  }

  cancel(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<AgreementState>> {
    return this.acts.act(account, id, 'cancel', () => ({ version }));
  }

  sign(
    account: Account,
    id: string,
    form: SignAgreementForm,
    device: Device,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.signed(account, id, 'sign', form, { way: 'electronic', drawn: true, device });
  }

  recordPaper(
    account: Account,
    id: string,
    form: RecordPaperForm,
    device: Device,
  ): Promise<ActionAnswer<AgreementState>> {
    const how = { way: 'paper_scan', drawn: false, pages: pagesOf(form), device } as const;
    return this.signed(account, id, 'record-paper', form, how);
  }

  private signed(
    account: Account,
    id: string,
    action: AgreementAction,
    form: SigningForm,
    how: SigningWay,
  ): Promise<ActionAnswer<AgreementState>> {
    const ref = { recordType, recordId: id };
    const step = ({ applicationId }: Case): AgreementStep => ({
      version: form.version,
      facts: async (manager, row) => ({
        ...(await this.signings.factsOf(manager, ref, applicationId, form, how)),
        textCurrent: row.textHash !== null && form.textHash === row.textHash,
      }),
      effect: async (manager, row) => {
        const text = { textHash: row.textHash ?? '', textVersion: row.textVersion, items: [] };
        const { at, ...signed } = await this.signings.bundled(
          manager,
          account,
          ref,
          signersPlace,
          text,
          form,
          how,
        );
        return {
          changes: { ...signed, personSignedAt: at },
          codes: { text: row.textVersion, bundle: signed.bundleHash, way: signed.way },
        };
      },
    });
    return this.acts.act(account, id, action, step);
  }
}
