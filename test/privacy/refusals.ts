import type { Answer, Client } from '../support/client';
import { application, feedback, needReport } from '../support/factories';
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
    await client.post('/sessions/phone', { phone: guardian.contactPhone, code: '000000' }),
    await client.post('/sessions/staff', {
      userName: guardian.personName,
      password: guardian.documentNumber,
    }),
    await client.post('/need-reports', `{"personName":"${words}",`),
    await client.post('/feedback', `{"content":"${'满'.repeat(20_000)}${words}"}`),
    await client.post('/feedback', '[]', {
      headers: { 'idempotency-key': path, 'x-request-id': path, 'user-agent': path },
    }),
  ];
}
