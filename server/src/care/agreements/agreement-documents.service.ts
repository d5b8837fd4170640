import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../../messages/attachments/attachments.service';
import { AppLog } from '../../foundation/running/app-log';
import { fingerprint } from '../../foundation/crypto/fingerprint';
import { newId } from '../../foundation/clock/ids';
import { errorForLog } from '../../foundation/running/log';
import { conflict, notFound } from '../../foundation/refusals/refusal';
import { Signings } from '../signing/signings.service';
import { Settings } from '../../foundation/settings/settings';
import type { Agreement } from './agreement.entity';
import { AgreementSecrets, signersPlace } from './agreement-secrets';
import { agreementSheet, type SignatureOnSheet } from './document/agreement-sheet';
import { type Countersignature, signatureFacts, signerWords } from './signing/signature-facts';

const fontFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

export interface AgreementDocument {
  readonly id: string;
  readonly bytes: Buffer;
  readonly hash: string;
}

/** The PDF of an agreement: made once when the institution signs, and never changed. */
@Injectable()
export class AgreementDocuments {
  private font: Promise<Buffer> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly attachments: Attachments,
    private readonly secrets: AgreementSecrets,
    private readonly signings: Signings,
    private readonly log: AppLog,
  ) {}

  async make(row: Agreement, countersignature: Countersignature): Promise<AgreementDocument> {
    const bundle = this.signings.open(row.id, row.signersSealed, signersPlace);
    const text = this.secrets.text(row);
    if (!bundle || !text) throw new Error('An agreement that nobody has signed has no document.');
    const signatures: SignatureOnSheet[] = [];
    for (const signer of bundle.signers)
      if (signer.signatureId)
        signatures.push({
          caption: `签名：${signerWords(signer)}`,
          image: await this.attachments.bytesOf(signer.signatureId),
        });
    const facts = signatureFacts(row.number, bundle, row.bundleHash ?? '', countersignature);
    const bytes = await agreementSheet(await this.fontBytes(), {
      text,
      facts,
      signatures,
      at: countersignature.at,
    });
    return { id: newId(), bytes, hash: fingerprint(bytes) };
  }

  /** The bytes as they were signed, or none at all. */
  async bytesOf({ id, documentId, documentHash }: Agreement): Promise<Buffer> {
    if (!documentId || !documentHash) throw notFound();
    const bytes = await this.attachments.bytesOf(documentId).catch((error: unknown) => {
      const { code, kind } = errorForLog(error);
      this.log.often('error', { code: code || kind, agreement: id }, 'a document cannot be opened');
    });
    if (!bytes || fingerprint(bytes) !== documentHash) {
      if (bytes)
        this.log.often(
          'error',
          { code: 'document_changed', agreement: id },
          'a document is not as it was signed',
        );
      throw conflict('document_changed', '这份文件和签署时的不一致，不能打开。请联系机构核对。');
    }
    return bytes;
  }

  /** Read once; the file lies beside the other packages. */
  private fontBytes(): Promise<Buffer> {
    const from = createRequire(join(this.settings.root, 'server', 'package.json'));
    // One failed read is not kept for all that follow.
    this.font ??= readFile(from.resolve(fontFile)).catch((error: unknown) => {
      this.font = undefined;
      throw error;
    });
    return this.font;
  }
}
