import type { Answer, Client } from '../support/client';
import { application, feedback, needReport } from '../support/factories';
import { agreementContents } from '../support/agreements';
import { referral } from '../support/referrals';
import type { Records } from './life';
import { guardian, livingReport } from './people';

/** What is sent here is wrong in every way, with a person's values in every place. */
export async function refusedRequests(client: Client, records: Records): Promise<Answer[]> {
  const words = `${guardian.personName} ${guardian.documentNumber} ${guardian.contactPhone} ${guardian.address}`;
  const path = encodeURIComponent(guardian.personName);
  const wrong = {
    ...livingReport,
    reporterPhone: `${guardian.contactPhone}000`,
    urgency: guardian.address,
  };
  return [
    await client.get(`/applications/${path}`),
    await client.get(`/my/applications/${path}`),
    await client.get(`/cases/${path}`),
    await client.get(`/need-reports/${path}`),
    await client.get(`/feedback/${path}`),
    await client.get(`/enrolments/${path}`),
    await client.post(`/staff/${path}/actions/disable`, { version: 1 }),
    await client.post(`/invitations/${path}/actions/revoke`),
    await client.delete(`/attachments/${path}`),
    await client.get(`/applications/${path}/${path}?view=${path}`),
    await client.get(`/applications?view=${path}`),
    await client.get(`/attachments/${guardian.contactPhone}`),
    await client.get(`/audit-events?recordType=${path}&kind=${path}`),
    await client.post('/applications/searches', { by: guardian.personName, value: words }),
    await client.post('/applications/searches', { by: 'name', value: words.repeat(3) }),
    await client.post(`/applications/${path}/reveals`, {
      fields: [guardian.personName],
      reason: guardian.address,
    }),
    await client.post(`/applications/${path}/actions/claim`, { version: 1 }),
    await client.post('/need-reports', needReport(wrong)),
    await client.post(
      '/feedback',
      feedback({ content: words, kind: guardian.personName, phone: guardian.documentNumber }),
    ),
    await client.put(`/applications/${records.guardian}/draft`, {
      version: guardian.personName,
      fields: application({ ...guardian }),
    }),
    await client.put(`/applications/${records.guardian}/review`, {
      version: 0,
      note: words,
      livesAtHome: words,
    }),
    ...(await refusedOfCases(client, records, words)),
    await client.post('/sessions/phone', { phone: guardian.contactPhone, code: '000000' }),
    await client.post('/sessions/staff', {
      userName: guardian.personName,
      password: guardian.documentNumber,
    }),
    await client.post('/sessions/current/unlock', { password: words, totp: guardian.documentNumber }),
    await client.post('/sessions/current/unlock', { password: guardian.documentNumber }),
    await client.post('/need-reports', `{"personName":"${words}",`),
    await client.post('/feedback', `{"content":"${'满'.repeat(20_000)}${words}"}`),
    await client.post('/feedback', '[]', {
      headers: { 'idempotency-key': path, 'x-request-id': path, 'user-agent': path },
    }),
  ];
}

/** The same from the referral of a hospital to the agreement. */
async function refusedOfCases(client: Client, records: Records, words: string): Promise<Answer[]> {
  const path = encodeURIComponent(guardian.personName);
  const signing = {
    version: 1,
    textHash: guardian.documentNumber,
    capacity: guardian.personName,
    signers: [{ who: guardian.personName, name: words, agrees: guardian.address }],
    items: [guardian.personName],
  };
  return [
    await client.get(`/hospital-referrals/${path}`),
    await client.get(`/allocations/${path}`),
    await client.get(`/consents/${path}/files/${path}`),
    await client.get(`/consents?caseId=${path}`),
    await client.get(`/cases?view=${path}`),
    await client.put(`/hospital-referrals/${records.returnedReferral}/draft`, {
      version: guardian.personName,
      fields: { ...referral(), ...guardian },
    }),
    await client.post(`/hospital-referrals/${records.referral}/actions/return`, {
      version: words,
      words: words.repeat(20),
    }),
    await client.post(`/cases/${records.case}/actions/wait`, {
      version: 1,
      reason: guardian.personName,
      alternatives: words.repeat(20),
    }),
    await client.post(`/cases/${records.case}/actions/exit`, { version: words, reason: words }),
    await client.post(`/allocations/${records.askedAllocation}/actions/return`, {
      version: words,
      reason: guardian.personName,
      words,
    }),
    await client.post(`/consents/${records.informedConsent}/actions/give`, signing),
    await client.post(`/agreements/${records.agreement}/actions/sign`, signing),
    await client.put(`/agreements/${records.agreement}`, {
      version: words,
      contents: agreementContents({ emergencyPhone: words, place: words.repeat(9) }),
    }),
    await client.put(`/assessments/${records.assessment}`, {
      version: 1,
      contents: { members: [{ name: words, profession: guardian.personName }], scales: [words] },
    }),
    await client.post('/document-templates', { kind: guardian.personName, title: words }),
    await client.post('/scales', { definition: { name: words, title: words, item: [words] } }),
  ];
}
