import type { ApplicationForm } from '@jingkang/shared/forms/application';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { personHash, type PersonHashKind } from '../../foundation/crypto/person-hash';
import type { Application } from './application.entity';

export type ApplicationFields = Partial<ApplicationForm>;

/** What a list may know of the person before masking. */
export interface Head {
  readonly personName?: string | undefined;
  readonly birthDate?: string | undefined;
}

type SealedColumns = Pick<
  Application,
  'headSealed' | 'detailsSealed' | 'documentHash' | 'nameHash' | 'phoneHash' | 'regionCode' | 'countyCode'
>;

/** Seals and opens what is personal in an application, and makes the hashes it is searched by. */
@Injectable()
export class ApplicationSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  columnsOf(id: string, fields: ApplicationFields): SealedColumns {
    const { personName, birthDate, documentNumber, contactPhone, regionCode } = fields;
    return {
      headSealed: this.cipher.sealJson({ personName, birthDate } satisfies Head, headPlace(id)),
      detailsSealed: this.cipher.sealJson(fields, detailsPlace(id)),
      documentHash: this.hashOf('document', documentNumber),
      nameHash: this.hashOf('name', personName),
      phoneHash: this.hashOf('phone', contactPhone),
      regionCode: regionCode || null,
      countyCode: (regionCode && countyOf(regionCode)) || null,
    };
  }

  head({ id, headSealed }: Pick<Application, 'id' | 'headSealed'>): Head {
    return headSealed != null ? this.cipher.openJson<Head>(headSealed, headPlace(id)) : {};
  }

  details({ id, detailsSealed }: Pick<Application, 'id' | 'detailsSealed'>): ApplicationFields {
    return detailsSealed != null
      ? this.cipher.openJson<ApplicationFields>(detailsSealed, detailsPlace(id))
      : {};
  }

  /** The keyed hash of a value in the form it is compared in; null when there is none. */
  hashOf(kind: PersonHashKind, value: string | undefined): string | null {
    return personHash(this.cipher, kind, value);
  }

  sealWords(text: string | undefined, place: string): string | null {
    return text ? this.cipher.seal(text, place) : null;
  }

  openWords(sealed: string | null, place: string): string | undefined {
    return sealed != null ? this.cipher.open(sealed, place) : undefined;
  }
}

const headPlace = (id: string) => `applications.head:${id}`;
const detailsPlace = (id: string) => `applications.details:${id}`;
