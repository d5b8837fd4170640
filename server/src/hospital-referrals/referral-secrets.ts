import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../common/field-cipher';
import type { HospitalReferral } from './hospital-referral.entity';

/** What of a referral other modules read; the form itself is typed where it is kept (F2). */
export interface ReferralClinics {
  readonly riskLevel?: number | undefined;
  readonly assessedOn?: string | undefined;
}

/** Seals and opens what is personal and clinical in a referral. */
@Injectable()
export class ReferralSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  sealDetails(id: string, fields: object): string {
    return this.cipher.sealJson(fields, detailsPlace(id));
  }

  details<Fields extends object = ReferralClinics>({
    id,
    detailsSealed,
  }: Pick<HospitalReferral, 'id' | 'detailsSealed'>): Partial<Fields> {
    return detailsSealed ? this.cipher.openJson<Partial<Fields>>(detailsSealed, detailsPlace(id)) : {};
  }

  sealHead(id: string, head: object): string {
    return this.cipher.sealJson(head, headPlace(id));
  }

  head({ id, headSealed }: Pick<HospitalReferral, 'id' | 'headSealed'>): {
    personName?: string;
    birthDate?: string;
  } {
    return headSealed ? this.cipher.openJson(headSealed, headPlace(id)) : {};
  }
}

const headPlace = (id: string) => `hospital_referrals.head:${id}`;
const detailsPlace = (id: string) => `hospital_referrals.details:${id}`;
