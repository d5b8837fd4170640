import type { PersonalField } from '@jingkang/shared/access/privacy';
import type { NeedReportForm } from '@jingkang/shared/forms/need-report';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { personHash } from '../../foundation/crypto/person-hash';
import type { NeedReport } from './need-report.entity';

type Details = Partial<
  Pick<
    NeedReportForm,
    | 'howToReach'
    | 'description'
    | 'communityName'
    | 'reporterName'
    | 'reporterPhone'
    | 'organizationName'
    | 'organizationCode'
    | 'personKnows'
  >
>;
type Sealed = Pick<NeedReport, 'id' | 'headSealed' | 'detailsSealed'>;

/** Seals and opens what is personal in a need report. */
@Injectable()
export class NeedReportSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  columnsOf(id: string, form: NeedReportForm): Pick<NeedReport, 'headSealed' | 'detailsSealed' | 'nameHash'> {
    const { howToReach, description, communityName, reporterName, reporterPhone } = form;
    const { organizationName, organizationCode, personKnows } = form;
    const said = { howToReach, description, communityName, reporterName, reporterPhone };
    const details: Details = { ...said, organizationName, organizationCode, personKnows };
    return {
      headSealed: this.cipher.seal(form.personName, headPlace(id)),
      detailsSealed: this.cipher.sealJson(details, detailsPlace(id)),
      nameHash: personHash(this.cipher, 'name', form.personName),
    };
  }

  personName({ id, headSealed }: Pick<NeedReport, 'id' | 'headSealed'>): string | undefined {
    return headSealed != null ? this.cipher.open(headSealed, headPlace(id)) : undefined;
  }

  details({ id, detailsSealed }: Pick<NeedReport, 'id' | 'detailsSealed'>): Details {
    return detailsSealed != null ? this.cipher.openJson<Details>(detailsSealed, detailsPlace(id)) : {};
  }

  personal(row: Sealed): Partial<Record<PersonalField, string | undefined>> {
    const { howToReach, description, communityName, reporterName, reporterPhone } = this.details(row);
    return {
      personName: this.personName(row),
      howToReach,
      needDescription: description,
      communityName,
      reporterName,
      reporterPhone,
    };
  }

  seal(text: string | undefined, place: string): string | null {
    return text ? this.cipher.seal(text, place) : null;
  }

  open(sealed: string | null, place: string): string | undefined {
    return sealed != null ? this.cipher.open(sealed, place) : undefined;
  }
}

/** What erasing a report takes away: every sealed field and every hash. */
export const erasedColumns = { headSealed: null, detailsSealed: null, nameHash: null } as const;

const headPlace = (id: string) => `need_reports.head:${id}`;
const detailsPlace = (id: string) => `need_reports.details:${id}`;
