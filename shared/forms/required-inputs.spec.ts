import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { requiredConsentItems } from '../texts/consent';
import { ApplicationForm, requiredApplicationInputs } from './application';
import { FeedbackForm } from './feedback';
import { nestedFormsOf } from './nested';
import { NeedReportForm } from './need-report';
import { ReviewForm } from './review';

/** The inputs of a form by class-validator's own metadata: required ones have no condition under which they are skipped. */
function inputsOf(form: new () => object): { all: string[]; required: string[] } {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', false, false);
  const all = [...new Set(rules.map((rule) => rule.propertyName))];
  const optional = new Set(
    rules
      .filter((rule) => rule.type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map((rule) => rule.propertyName),
  );
  return { all, required: all.filter((name) => !optional.has(name)) };
}

describe('how much a person must fill in (§10.3-1)', () => {
  it('an application: six inputs, with the consents and the phone code at most nine (F1)', () => {
    const { required } = inputsOf(ApplicationForm);
    expect(required.sort()).toEqual([
      'applicantRole',
      'contactPhone',
      'needs',
      'personName',
      'regionCode',
      'relation',
    ]);
    expect([...requiredApplicationInputs].sort()).toEqual(required);
    const phoneCode = 1;
    expect(required.length + requiredConsentItems.length + phoneCode).toBeLessThanOrEqual(9);
  });

  it('a need report: at most six (F3)', () => {
    const { required } = inputsOf(NeedReportForm);
    expect(required.length).toBeLessThanOrEqual(6);
    expect(required).toContain('attested');
  });

  it('a feedback: at most three (F13)', () => {
    expect(inputsOf(FeedbackForm).required.sort()).toEqual(['content', 'kind', 'target']);
  });

  it('a review is saved as it grows: nothing but the version is asked (F4)', () => {
    expect(inputsOf(ReviewForm).required).toEqual(['version']);
  });
});

describe('what a form may not ask for', () => {
  it('a need report has no diagnosis and no document number (§6.6)', () => {
    const { all } = inputsOf(NeedReportForm);
    for (const name of all) expect(name).not.toMatch(/diagnos|document|birth|disab|medic/i);
  });

  it('an application asks for a diagnosis or a document as an option only (个人信息保护法 16, F1)', () => {
    const { all, required } = inputsOf(ApplicationForm);
    for (const name of ['diagnosis', 'documentNumber', 'birthDate', 'disabilityCertificate', 'address']) {
      expect(all).toContain(name);
      expect(required).not.toContain(name);
    }
  });

  it('the public forms hold no form inside a form that would hide more inputs', () => {
    for (const form of [ApplicationForm, NeedReportForm, FeedbackForm])
      expect(nestedFormsOf(form).size).toBe(0);
  });
});
