import type { LocalDate } from '../calendar/local-date';
import { HospitalReferralForm, isInpatient } from '../forms/hospital-referral';
import type { FieldProblems } from '../forms/problems';
import { validateForm } from '../forms/validate';
import {
  hospitalReferralLifecycle,
  hospitalReferralDraft,
  type HospitalReferralFacts,
} from '../lifecycles/hospital-referral';
import { refusalsOf } from '../lifecycles/lifecycle';
import { isUnder14 } from '../signing/signing-facts';
import { consentText, requiredConsentItems } from '../texts/consent';

export interface ReferralEvidence {
  /** Scans of signed papers that were uploaded. */
  readonly papers: number;
  readonly today: LocalDate;
}

type Fields = Partial<HospitalReferralForm>;

/** What the guards ask, as the form and its evidence tell it. */
export function referralFacts(fields: Fields, evidence: ReferralEvidence): HospitalReferralFacts {
  const guardian = fields.guardianConsent === 'agrees';
  return {
    formComplete: Object.keys(formProblems(fields, evidence)).length === 0,
    assessedSuitable: fields.conclusion === 'suitable',
    personAgrees:
      fields.personConsent === 'agrees' || (fields.personConsent === 'cannot_express' && guardian),
    guardianAgreesOrNone: guardian || (fields.guardianConsent === 'none' && reasonFits(fields, evidence)),
    consentEvidence: evidence.papers > 0,
    inpatient: isInpatient(fields),
    // Told by the input of the action that asks it.
    plannedAhead: true,
  };
}

/** Everything that stands against submitting, at once: a sentence at each input. */
export function referralProblems(fields: Fields, evidence: ReferralEvidence): FieldProblems {
  const facts = { ...referralFacts(fields, evidence), formComplete: true };
  const hindered = refusalsOf(hospitalReferralLifecycle, 'submit', hospitalReferralDraft[0], facts).map(
    ({ code, message }) => [inputOf[code] ?? code, message] as const,
  );
  const child = isChild(fields, evidence) && fields.guardianConsent !== 'agrees';
  return {
    ...Object.fromEntries(hindered),
    ...(child ? { guardianConsent: '不满14岁的，须有监护人同意。' } : {}),
    ...formProblems(fields, evidence),
  };
}

/** The input at which the sentence of a guard is read. */
const inputOf: Readonly<Record<string, string>> = {
  not_assessed_suitable: 'conclusion',
  person_consent_missing: 'personConsent',
  guardian_consent_missing: 'guardianConsent',
  consent_missing: 'evidence',
};

function formProblems(fields: Fields, { today }: ReferralEvidence): FieldProblems {
  const checked = validateForm(HospitalReferralForm, fields, { today });
  return { ...consentProblem(fields), ...('fields' in checked ? checked.fields : {}) };
}

function consentProblem({ consentItems = [], consentTextVersion }: Fields): FieldProblems {
  if (consentTextVersion && consentTextVersion !== consentText.version)
    return { consentItems: '同意书的内容有更新，请重新说明后再勾选。' };
  if (requiredConsentItems.every((item) => consentItems.includes(item))) return {};
  return { consentItems: '带“必须”的事项都要同意，才能转介。' };
}

/** The reason is one that can be true of this person (民法典 19–22, 个人信息保护法 31). */
function reasonFits(fields: Fields, evidence: ReferralEvidence): boolean {
  if (isChild(fields, evidence)) return false;
  if (fields.noGuardianReason === 'full_capacity') return fields.personConsent === 'agrees';
  return fields.noGuardianReason !== undefined;
}

const isChild = ({ birthDate }: Fields, { today }: ReferralEvidence) => isUnder14({ birthDate, today });
