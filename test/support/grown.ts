import type { Client } from './client';
import { application, fullReview, mustBe, needReport, spokenConsent } from './factories';
import { jpeg, upload } from './files';
import { referral, submittedReferral } from './referrals';

/** One person's case, and all it has grown from: two ways into an institution, of which one was merged into the other. */
export interface Grown {
  readonly caseId: string;
  /** Ids by the collection of their routes; what belongs to the case may be added. */
  readonly roots: Readonly<Record<string, readonly string[]>> & { readonly applications: readonly string[] };
  /** Files of the applications; the paper of the referral went to the first. */
  readonly files: readonly string[];
  /** What it is searched by. */
  readonly sought: { readonly name: string; readonly phone: string; readonly number: string };
}

interface Cast {
  readonly hospital: Client;
  readonly worker: Client;
  readonly reporter: Client;
  readonly personName: string;
  readonly contactPhone: string;
}

async function act(by: Client, path: string, action: string, body: Record<string, unknown> = {}) {
  const { version } = (await by.get(path)).body;
  const answer = await by.post(`${path}/actions/${action}`, { version, ...body });
  mustBe(answer.status, 200, answer.text);
  return answer.body;
}

/** Referred by the hospital; reported too, and that one merged into the other; registered by this worker. */
export async function grown({ hospital, worker, reporter, personName, contactPhone }: Cast): Promise<Grown> {
  const known = { personName, contactPhone, regionCode: '500110001' };
  const sent = await submittedReferral(hospital, referral(known));
  const referralPath = `/hospital-referrals/${sent.id}`;
  const { applicationId: own } = await act(worker, referralPath, 'receive');
  const report = await reporter.post('/need-reports', needReport({ personName }));
  mustBe(report.status, 201, report.text);
  const reportPath = `/need-reports/${report.body.id}`;
  await act(worker, reportPath, 'take');
  const reached = { channel: 'phone', outcome: 'reached' };
  const { version } = (await worker.get(reportPath)).body;
  const contact = await worker.post(`${reportPath}/contact-attempts`, { version, ...reached });
  mustBe(contact.status, 200, contact.text);
  const form = application({ ...known, applicantRole: 'guardian' });
  const consented = { consent: spokenConsent, application: form };
  const { applicationId: merged } = await act(worker, reportPath, 'record-consent', consented);
  await act(worker, `/applications/${own}`, 'claim');
  const claimed = await act(worker, `/applications/${merged}`, 'claim');
  mustBe(
    (await worker.put(`/applications/${merged}/review`, fullReview(claimed.version))).status,
    200,
    'review',
  );
  const photo = await upload(worker, merged, 'evidence', await jpeg());
  mustBe(photo.status, 201, photo.text);
  await act(worker, `/applications/${merged}`, 'merge', { intoId: own });
  const { version: now, number } = (await worker.get(`/applications/${own}`)).body;
  const saved = await worker.put(`/applications/${own}/review`, fullReview(now));
  mustBe(saved.status, 200, saved.text);
  await act(worker, `/applications/${own}`, 'register');
  const { caseId } = (await worker.get(`/applications/${own}`)).body;
  return {
    caseId,
    roots: { applications: [own, merged], 'need-reports': [report.body.id], 'hospital-referrals': [sent.id] },
    files: [photo.body.id, sent.paper],
    sought: { name: personName, phone: contactPhone, number },
  };
}
