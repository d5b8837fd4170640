import type { HospitalReferralForm } from '@jingkang/shared/forms/hospital-referral';
import { isInpatient } from '@jingkang/shared/forms/hospital-referral';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { personHash } from '../../foundation/crypto/person-hash';
import type { HospitalReferral } from './hospital-referral.entity';

export type ReferralFields = Partial<HospitalReferralForm>;

interface Head {
  readonly personName?: string | undefined;
  readonly birthDate?: string | undefined;
}

type FormColumns = Pick<
  HospitalReferral,
  | 'kind'
  | 'regionCode'
  | 'countyCode'
  | 'headSealed'
  | 'detailsSealed'
  | 'documentHash'
  | 'nameHash'
  | 'phoneHash'
  | 'plannedDischargeOn'
  | 'dischargedOn'
>;

/** Seals and opens what is personal and clinical in a referral, and makes the hashes it is compared by. */
@Injectable()
export class ReferralSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  columnsOf(id: string, fields: ReferralFields): FormColumns {
    const { kind, regionCode, personName, birthDate, plannedDischargeOn, dischargedOn } = fields;
    return {
      kind: kind ?? null,
      regionCode: regionCode || null,
      countyCode: (regionCode && countyOf(regionCode)) || null,
      headSealed: this.cipher.sealJson({ personName, birthDate } satisfies Head, headPlace(id)),
      detailsSealed: this.cipher.sealJson(fields, detailsPlace(id)),
      documentHash: personHash(this.cipher, 'document', fields.documentNumber),
      nameHash: personHash(this.cipher, 'name', personName),
      phoneHash: personHash(this.cipher, 'phone', fields.contactPhone),
      plannedDischargeOn: (isInpatient(fields) && plannedDischargeOn) || null,
      dischargedOn: (kind === 'discharge' && dischargedOn) || null,
    };
  }

  head({ id, headSealed }: Pick<HospitalReferral, 'id' | 'headSealed'>): Head {
    return headSealed != null ? this.cipher.openJson<Head>(headSealed, headPlace(id)) : {};
  }

  details({ id, detailsSealed }: Pick<HospitalReferral, 'id' | 'detailsSealed'>): ReferralFields {
    return detailsSealed != null ? this.cipher.openJson<ReferralFields>(detailsSealed, detailsPlace(id)) : {};
  }
}

/** What forgetting the person takes away. */
export const erasedColumns = {
  kind: null,
  regionCode: null,
  countyCode: null,
  headSealed: null,
  detailsSealed: null,
  documentHash: null,
  nameHash: null,
  phoneHash: null,
  plannedDischargeOn: null,
  dischargedOn: null,
} as const satisfies FormColumns;

const headPlace = (id: string) => `hospital_referrals.head:${id}`;
const detailsPlace = (id: string) => `hospital_referrals.details:${id}`;
