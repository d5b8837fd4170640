import { modulesOf } from '../kinds/folders';
import type { Client } from '../support/client';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  fullReview,
  mustBe,
  needReport,
  spokenConsent,
} from '../support/factories';
import { pdf, upload } from '../support/files';
import { goOn, type Places, type RehabilitationRecords } from './life-rehabilitation';
import {
  agreedReport,
  complaint,
  counter,
  family,
  forgottenReport,
  guardian,
  livingReport,
  suggestion,
} from './people';

type By = (name: string) => Client;

/** The records in which the toy people's values stand. */
export interface Records extends RehabilitationRecords {
  readonly guardian: string;
  readonly case: string;
  readonly counter: string;
  readonly family: string;
  readonly livingReport: string;
  readonly agreedReport: string;
  readonly forgottenReport: string;
  readonly complaint: string;
  readonly suggestion: string;
  readonly queryCode: string;
  readonly file: string;
  /** The account of who works on them. */
  readonly colleague: string;
  /** What the folder of a kind has made by its own `live`. */
  readonly made: Readonly<Record<string, readonly string[]>>;
}

/** In `test/kinds/<kind>/reads.ts`: makes records of a kind, with values of the toy people, and tells their ids. */
type Live = (by: By, records: Omit<Records, 'made'>) => Promise<readonly string[]>;

async function done(
  answer: Promise<{ status: number; text: string; body: any }>,
  status = 200,
): Promise<any> {
  const { status: actual, text, body } = await answer;
  mustBe(actual, status, text);
  return body;
}

/** Lets the toy people go through the service, from the first word to where each of them stands. */
export async function live(by: By, places: Places): Promise<Records> {
  const own = await guardianApplies(by);
  const records = {
    ...own,
    counter: await counterApplication(by),
    family: await familyApplication(by),
    livingReport: (await done(by('committee').post('/need-reports', needReport(livingReport)), 201)).id,
    agreedReport: await consentedReport(by),
    forgottenReport: await declinedReport(by),
    ...(await sendFeedback(by, places.center)),
    ...(await goOn(by, own.case, places)),
    colleague: (await done(by('qj-worker-1').get('/sessions/current'))).account.id,
  };
  const made: Record<string, readonly string[]> = {};
  for (const { folder, module } of modulesOf<{ readonly live?: Live }>('reads'))
    if (module.live) made[folder] = await module.live(by, records);
  return { ...records, made };
}

async function guardianApplies(by: By): Promise<Pick<Records, 'guardian' | 'case' | 'file'>> {
  const { message, told, note, reviewNote, reminder, file: words, ...fields } = guardian;
  const [applicant, worker] = [by('applicant'), by('qj-worker-1')];
  const { id, version } = await draft(
    applicant,
    application({ ...fields, documentType: 'resident_identity' }),
  );
  const document = Buffer.concat([Buffer.from(`%PDF-1.4\n% ${words}\n`), pdf()]);
  const file = await done(
    upload(applicant, id, 'photo', document, `${guardian.personName}.pdf`, 'application/pdf'),
    201,
  );
  const act = (client: Client, action: string, body: object) =>
    done(client.post(`/applications/${id}/actions/${action}`, body));
  const sent = await act(applicant, 'submit', { version, consent: electronicConsent });
  const claimed = await act(worker, 'claim', { version: sent.version });
  const asked = await act(worker, 'request-information', {
    version: claimed.version,
    items: ['other'],
    message: told,
  });
  const supplied = await act(applicant, 'supply-information', { version: asked.version, message });
  await done(worker.post(`/applications/${id}/notes`, { body: note, visibleToApplicant: false }), 204);
  await done(worker.post(`/applications/${id}/reminders`, { on: '2099-01-01', note: reminder }), 204);
  const reviewed = await done(
    worker.put(`/applications/${id}/review`, fullReview(supplied.version, { note: reviewNote })),
  );
  await act(worker, 'register', { version: reviewed.version });
  return { guardian: id, case: (await done(worker.get(`/applications/${id}`))).caseId, file: file.id };
}

async function counterApplication(by: By): Promise<string> {
  const worker = by('qj-worker-1');
  const { personName, contactPhone, address, witness, reason, advice } = counter;
  const { id, version } = await draft(worker, application({ personName, contactPhone, address }), 'counter');
  const act = (action: string, body: object) =>
    done(worker.post(`/applications/${id}/actions/${action}`, body));
  const sent = await act('submit', { version, consent: { ...spokenConsent, witness } });
  const claimed = await act('claim', { version: sent.version });
  await act('decline', { version: claimed.version, reason, advice });
  return id;
}

async function familyApplication(by: By): Promise<string> {
  const committee = by('committee');
  const { override, ...fields } = family;
  const { id, version } = await draft(committee, application(fields), 'committee');
  const act = (client: Client, action: string, body: object) =>
    done(client.post(`/applications/${id}/actions/${action}`, body));
  const sent = await act(committee, 'submit', { version, consent: spokenConsent });
  const claimed = await act(by('qj-worker-1'), 'claim', { version: sent.version });
  await act(by('qj-manager'), 'override-qualification', { version: claimed.version, reason: override });
  return id;
}

/** The person agrees, and an application begins that the reporter is told nothing of. */
async function consentedReport(by: By): Promise<string> {
  const worker = by('qj-worker-1');
  const { id } = await done(by('committee').post('/need-reports', needReport(agreedReport)), 201);
  const act = (path: string, body: object) => done(worker.post(`/need-reports/${id}/${path}`, body));
  const taken = await act('actions/take', { version: 1 });
  const tried = await act('contact-attempts', {
    version: taken.version,
    channel: 'visit',
    outcome: 'reached',
  });
  const form = application({ personName: agreedReport.personName });
  await act('actions/record-consent', { version: tried.version, consent: spokenConsent, application: form });
  return id;
}

async function declinedReport(by: By): Promise<string> {
  const { contactNote, reason, ...form } = forgottenReport;
  const worker = by('qj-worker-1');
  const { id } = await done(by('committee').post('/need-reports', needReport(form)), 201);
  const taken = await done(worker.post(`/need-reports/${id}/actions/take`, { version: 1 }));
  const attempt = { version: taken.version, channel: 'phone', outcome: 'reached', note: contactNote };
  const tried = await done(worker.post(`/need-reports/${id}/contact-attempts`, attempt));
  await done(worker.post(`/need-reports/${id}/actions/decline`, { version: tried.version, reason }));
  return id;
}

async function sendFeedback(
  by: By,
  centerId: string,
): Promise<Pick<Records, 'complaint' | 'suggestion' | 'queryCode'>> {
  const about = { target: 'institution', organizationId: centerId, regionCode: undefined };
  const secret = await done(
    by('nobody').post('/feedback', feedback({ ...about, ...complaint, kind: 'complaint' })),
    201,
  );
  const { answer, reopening, ...idea } = suggestion;
  const form = feedback({ ...about, ...idea, kind: 'suggestion', anonymous: false });
  const { id } = await done(by('applicant').post('/feedback', form), 201);
  const manager = by('qj-manager');
  const act = (client: Client, action: string, body: object) =>
    done(client.post(`/feedback/${id}/actions/${action}`, body));
  const accepted = await act(manager, 'accept', { version: 1, category: 'other', complexity: 'simple' });
  const answered = await act(manager, 'answer', { version: accepted.version, body: answer });
  await act(by('applicant'), 'reopen', { version: answered.version, reason: reopening });
  return { complaint: secret.id, suggestion: id, queryCode: secret.queryCode };
}
