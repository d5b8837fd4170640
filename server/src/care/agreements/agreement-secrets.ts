import type { AgreementForm } from '@jingkang/shared/forms/agreements';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Agreement } from './agreement.entity';

/** Where what was signed is sealed. */
export const signersPlace = 'agreements.signers';

export type AgreementContents = Partial<AgreementForm>;

/** Seals and opens what an agreement says. */
@Injectable()
export class AgreementSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  sealContents(id: string, contents: AgreementContents): string {
    return this.cipher.sealJson(contents, contentsPlace(id));
  }

  contents({ id, contentsSealed }: Pick<Agreement, 'id' | 'contentsSealed'>): AgreementContents {
    return contentsSealed != null
      ? this.cipher.openJson<AgreementContents>(contentsSealed, contentsPlace(id))
      : {};
  }

  sealText(id: string, text: string): string {
    return this.cipher.seal(text, textPlace(id));
  }

  text({ id, textSealed }: Pick<Agreement, 'id' | 'textSealed'>): string | undefined {
    return textSealed != null ? this.cipher.open(textSealed, textPlace(id)) : undefined;
  }
}

const contentsPlace = (id: string) => `agreements.contents:${id}`;
const textPlace = (id: string) => `agreements.text:${id}`;
