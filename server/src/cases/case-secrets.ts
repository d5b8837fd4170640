import type { LocalDate } from '@jingkang/shared/calendar/local-date';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../common/field-cipher';
import type { Case } from './case.entity';

/** The newest known risk (§6.3): 0–5, where it was told, and on which day. */
export interface KnownRisk {
  readonly level: number;
  readonly source: 'hospital_referral' | 'assessment' | 'hospital_opinion';
  readonly on: LocalDate;
}

/** Of two, the one told last; of two of one day the graver one. */
export function newerRisk(one: KnownRisk | undefined, two: KnownRisk | undefined): KnownRisk | undefined {
  if (!one || !two) return one ?? two;
  if (one.on === two.on) return one.level >= two.level ? one : two;
  return one.on > two.on ? one : two;
}

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
