import type { ApplicationForm } from '@jingkang/shared/forms/application';
import type { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import type { HospitalReferralForm } from '@jingkang/shared/forms/hospital-referral';
import type { diagnosisKinds } from '@jingkang/shared/terms';

/** The kinds that a category of ICD-10 tells for certain; the others are for the reviewer to find out (§6.3). */
const kindOfCategory: Readonly<Record<string, keyof typeof diagnosisKinds>> = {
  F20: 'schizophrenia',
  F22: 'paranoid',
  F25: 'schizoaffective',
  F31: 'bipolar',
};

/** What the application knows from the referral; advice and risk stay where they are. */
export function applicationOf(form: HospitalReferralForm, hospitalName: string): ApplicationForm {
  const { contactRelation, contactName } = form;
  return {
    applicantRole: applicantOf(form),
    personName: form.personName,
    relation: contactRelation,
    regionCode: form.regionCode,
    contactPhone: form.contactPhone,
    needs: form.needs,
    birthDate: form.birthDate,
    diagnosis: kindOfCategory[form.diagnosisCode.slice(0, 3).toUpperCase()] ?? 'other',
    diagnosingHospital: hospitalName,
    ...(contactName && contactRelation !== 'self' ? { contactName } : {}),
    ...(form.gender ? { gender: form.gender } : {}),
    ...(form.documentType ? { documentType: form.documentType } : {}),
    ...(form.documentNumber ? { documentNumber: form.documentNumber } : {}),
    ...(form.address ? { address: form.address } : {}),
  };
}

/** The consent that was signed on paper at the hospital, with all its pages. */
export function consentOf(
  form: HospitalReferralForm,
  [first = '', ...furtherPageIds]: string[],
): ConsentForm {
  const { consentTextVersion: textVersion, consentItems: items } = form;
  return { way: 'paper_scan', textVersion, items, attachmentId: first, furtherPageIds };
}

function applicantOf({
  contactRelation,
  guardianConsent,
}: HospitalReferralForm): ApplicationForm['applicantRole'] {
  if (contactRelation === 'self') return 'person';
  return guardianConsent === 'agrees' ? 'guardian' : 'relative';
}
