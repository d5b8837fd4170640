import type { KnownRisk } from '@jingkang/shared/referrals/known-risk';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Case } from './case.entity';

/** Seals and opens what is personal on a case itself; the person stays with the application. */
@Injectable()
export class CaseSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  sealRisk(id: string, risk: KnownRisk): string {
    return this.cipher.sealJson(risk, riskPlace(id));
  }

  risk({ id, riskSealed }: Pick<Case, 'id' | 'riskSealed'>): KnownRisk | undefined {
    return riskSealed != null ? this.cipher.openJson<KnownRisk>(riskSealed, riskPlace(id)) : undefined;
  }

  sealWaitingNote(id: string, text: string | undefined): string | null {
    return text ? this.cipher.seal(text, notePlace(id)) : null;
  }

  waitingNote({ id, waitingNoteSealed }: Pick<Case, 'id' | 'waitingNoteSealed'>): string | undefined {
    return waitingNoteSealed != null ? this.cipher.open(waitingNoteSealed, notePlace(id)) : undefined;
  }
}

const riskPlace = (id: string) => `cases.risk:${id}`;
const notePlace = (id: string) => `cases.waiting_note:${id}`;
