import type { PersonalField } from '@jingkang/shared/access/privacy';
import type { FeedbackForm } from '@jingkang/shared/forms/feedback';
import { foldCopied } from '@jingkang/shared/forms/typed/codes';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Feedback } from './feedback.entity';

/** Seals and opens what someone wrote, and hashes the code it is looked up by. */
@Injectable()
export class FeedbackSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  columnsOf(id: string, { content, phone, hopedResult }: FeedbackForm) {
    return {
      contentSealed: this.cipher.seal(content, contentPlace(id)),
      phoneSealed: phone ? this.cipher.seal(phone, phonePlace(id)) : null,
      hopedResultSealed: hopedResult ? this.cipher.seal(hopedResult, hopedPlace(id)) : null,
    };
  }

  content({ id, contentSealed }: Feedback): string {
    return this.cipher.open(contentSealed, contentPlace(id));
  }

  hopedResult({ id, hopedResultSealed }: Feedback): string | undefined {
    return hopedResultSealed != null ? this.cipher.open(hopedResultSealed, hopedPlace(id)) : undefined;
  }

  personal(row: Feedback): Partial<Record<PersonalField, string | undefined>> {
    const phone = row.phoneSealed != null ? this.cipher.open(row.phoneSealed, phonePlace(row.id)) : undefined;
    const hoped = this.hopedResult(row);
    const feedbackContent = hoped ? `${this.content(row)}\n希望的结果：${hoped}` : this.content(row);
    return { feedbackContent, feedbackPhone: phone };
  }

  hashOfCode(code: string): string {
    return this.cipher.lookupHash('query_code', foldCopied(code));
  }
}

const contentPlace = (id: string) => `feedback.content:${id}`;
const phonePlace = (id: string) => `feedback.phone:${id}`;
const hopedPlace = (id: string) => `feedback.hoped:${id}`;
