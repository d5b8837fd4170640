import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { dayFromToday } from './calendar';
import { type Client, freshPhone } from './client';
import { freshIdentityNumber, fullReview, mustBe } from './factories';
import { jpeg, uploadTo } from './files';

interface Made {
  readonly id: string;
  readonly version: number;
}

/** F2 as a hospital fills it in for someone who went home yesterday; every test may change a part. */
export const referral = (more: Record<string, unknown> = {}) => ({
  kind: 'discharge',
  department: '康复科',
  doctor: '测试医生',
  dischargedOn: dayFromToday(-1),
  personName: '转介甲',
  birthDate: '1980-05-01',
  gender: 'female',
  documentType: 'resident_identity',
  documentNumber: freshIdentityNumber(),
  regionCode: '500110001',
  address: '转介路8号',
  contactRelation: 'spouse',
  contactName: '转介家属',
  contactPhone: freshPhone(),
  diagnosisCode: 'F20.0',
  diagnosisName: '偏执型精神分裂症',
  assessedOn: dayFromToday(-2),
  conclusion: 'suitable',
  riskLevel: 2,
  medication: '每晚一次口服',
  rehabAdvice: '先做服药训练',
  needs: ['medication', 'life_skills'],
  personConsent: 'agrees',
  guardianConsent: 'agrees',
  consentedOn: dayFromToday(-2),
  consentTextVersion: consentText.version,
  consentItems: [...consentItems],
  ...more,
});

/** Still on the ward, to go home in so many days. */
export const onWard = (days: number) => ({ dischargedOn: null, plannedDischargeOn: dayFromToday(days) });

/** A draft of this hospital, filled in. */
export async function draftReferral(hospital: Client, fields: object = referral()): Promise<Made> {
  const created = await hospital.post<Made>('/hospital-referrals');
  mustBe(created.status, 201, created.text);
  const { id, version } = created.body;
  const saved = await hospital.put<Made>(`/hospital-referrals/${id}/draft`, { version, fields });
  mustBe(saved.status, 200, saved.text);
  return { id, version: saved.body.version };
}

export async function addPaper(hospital: Client, id: string): Promise<string> {
  const { status, text, body } = await uploadTo(
    hospital,
    `/hospital-referrals/${id}/files`,
    'paper_consent',
    await jpeg(),
  );
  mustBe(status, 201, text);
  return body.id as string;
}

/** Filled in, with its evidence, and submitted. */
export async function submittedReferral(
  hospital: Client,
  fields: object = referral(),
): Promise<Made & { readonly number: string; readonly paper: string }> {
  const { id, version } = await draftReferral(hospital, fields);
  const paper = await addPaper(hospital, id);
  const answer = await hospital.post(`/hospital-referrals/${id}/actions/submit`, { version });
  mustBe(answer.status, 200, answer.text);
  return { ...(answer.body as Made & { number: string }), paper };
}

/** Referred by this hospital, received and registered by this worker; gives the id of the case. */
export async function registeredReferral(
  hospital: Client,
  worker: Client,
  fields: object = referral(),
): Promise<string> {
  const sent = await submittedReferral(hospital, fields);
  const received = await worker.post(`/hospital-referrals/${sent.id}/actions/receive`, {
    version: sent.version,
  });
  mustBe(received.status, 200, received.text);
  const path = `/applications/${received.body.applicationId}`;
  const claimed = await worker.post(`${path}/actions/claim`, { version: 1 });
  mustBe(claimed.status, 200, claimed.text);
  const saved = await worker.put(`${path}/review`, fullReview(claimed.body.version));
  mustBe(saved.status, 200, saved.text);
  const done = await worker.post(`${path}/actions/register`, { version: saved.body.version });
  mustBe(done.status, 200, done.text);
  return (await worker.get(path)).body.caseId as string;
}
