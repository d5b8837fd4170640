import { ageBandOf } from '../access/privacy';
import type { LocalDate } from '../calendar/local-date';
import type { SigningForm } from '../forms/signing';

export type Signing = Pick<SigningForm, 'capacity' | 'signers' | 'noPersonReason' | 'noGuardianReason'>;

/** Who the person is, as far as it decides who signs. */
export interface SigningPerson {
  readonly birthDate: LocalDate | undefined;
  readonly today: LocalDate;
  /** Whether a name is the one in the application; anything is where none is known. */
  readonly isNamed?: (name: string) => boolean;
}

export interface SigningFacts {
  readonly personSignsOrCannot: boolean;
  readonly guardianSignsOrNone: boolean;
  readonly guardianWhereNeeded: boolean;
  readonly signersAgree: boolean;
  readonly otherNameAt: string | null;
}

export const otherNameForStaff = '和申请里登记的姓名不一致，请核对后再写。';
export const otherName = '请写申请里登记的姓名。登记错了的，请先联系社工。';

/** 个人信息保护法 31: under 14. Where the date of birth is not known, the capacity alone decides. */
export const isUnder14 = ({ birthDate, today }: SigningPerson): boolean =>
  ageBandOf(birthDate, today)?.code === 'child';

/** A guardian must sign, whatever else is said (民法典 19–22, 个人信息保护法 31). */
export const guardianRequired = (capacity: Signing['capacity'], person: SigningPerson): boolean =>
  capacity !== 'full' || isUnder14(person);

/** What the guards of consents and agreements ask about the signers. */
export function signingFacts(signing: Signing, person: SigningPerson): SigningFacts {
  const personSigns = signing.signers.some(({ who }) => who === 'person');
  const guardianSigns = signing.signers.some(({ who }) => who === 'guardian');
  return {
    personSignsOrCannot: personSigns || personReasonFits(signing, person),
    guardianSignsOrNone: guardianSigns || guardianReasonFits(signing, person),
    // Somebody signs in any case: whoever does not sign for themselves is signed for.
    guardianWhereNeeded: guardianSigns || (personSigns && !guardianRequired(signing.capacity, person)),
    signersAgree: signing.signers.every(({ agrees }) => agrees),
    otherNameAt: otherNameAt(signing, person),
  };
}

/** Whoever signs for themselves signs with the name of the application: a signature is the signer's own (电子签名法 13). */
function otherNameAt({ signers }: Signing, { isNamed = () => true }: SigningPerson): string | null {
  const index = signers.findIndex(({ who, name }) => who === 'person' && !isNamed(name));
  return index < 0 ? null : `signers.${index}.name`;
}

/** The reason is one that can be true of this person. */
function personReasonFits({ capacity, noPersonReason }: Signing, person: SigningPerson): boolean {
  switch (noPersonReason) {
    case 'minor':
      return isUnder14(person) || (person.birthDate === undefined && capacity !== 'full');
    case 'cannot_express':
      return capacity !== 'full';
    case 'absent':
      return true;
    default:
      return false;
  }
}

function guardianReasonFits({ capacity, noGuardianReason }: Signing, person: SigningPerson): boolean {
  if (noGuardianReason === 'full_capacity') return !guardianRequired(capacity, person);
  return noGuardianReason !== undefined;
}
