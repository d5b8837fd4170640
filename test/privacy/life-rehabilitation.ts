import { agreementContents } from '../support/agreements';
import { act as assess, begun, fullAssessment, save, suitableOpinion, teamOf } from '../support/assessments';
import { answer, caseAct, proposed, registered } from '../support/cases';
import { dayFromToday } from '../support/calendar';
import type { Answer, Client } from '../support/client';
import { application, fullReview, mustBe } from '../support/factories';
import { drawnSignature, pdf, uploadTo } from '../support/files';
import { draftReferral, referral } from '../support/referrals';
import { guardian } from './people';
import { asked, left, referred, returned, served, withdrawn } from './people-rehabilitation';

type By = (name: string) => Client;

export interface Places {
  readonly center: string;
  readonly station: string;
}

interface Consented {
  readonly consent: string;
  readonly files: readonly string[];
}

/** Where the values written from the hospital's referral to the agreement stand. */
export interface RehabilitationRecords {
  readonly returnedReferral: string;
  readonly returnedPaper: string;
  readonly referral: string;
  readonly referredPaper: string;
  readonly referredApplication: string;
  readonly waitingCase: string;
  readonly opinionFile: string;
  readonly askedCase: string;
  readonly askedAllocation: string;
  readonly leftCase: string;
  readonly withdrawnCase: string;
  readonly withdrawnConsent: string;
  readonly withdrawnAllocation: string;
  readonly withdrawnSignature: string;
  readonly returnedAllocation: string;
  readonly acceptedAllocation: string;
  readonly receiverConsents: readonly string[];
  readonly informedConsent: string;
  readonly consentSignature: string;
  readonly assessment: string;
  readonly assessmentScan: string;
  readonly agreement: string;
  readonly agreementSignature: string;
}

async function done(sent: Promise<Answer>, status = 200): Promise<any> {
  const { status: actual, text, body } = await sent;
  mustBe(actual, status, text);
  return body;
}

const paper = (words: string) => Buffer.concat([Buffer.from(`%PDF-1.4\n% ${words}\n`), pdf()]);

/** A scan whose bytes hold the words; gives its id. */
async function scanned(client: Client, path: string, kind: string, words: string): Promise<string> {
  return (
    await done(
      uploadTo(client, path, kind, paper(words), `${guardian.personName}.pdf`, 'application/pdf'),
      201,
    )
  ).id;
}

/** The toy people go on from the registration to the agreement, each as far as it takes. */
export async function goOn(by: By, caseId: string, places: Places): Promise<RehabilitationRecords> {
  return {
    ...(await returnedReferral(by)),
    ...(await waitingAfterReferral(by)),
    ...(await askedOnly(by, places)),
    leftCase: await leftCase(by),
    ...(await withdrawnCase(by, places)),
    ...(await servedCase(by, caseId, places)),
  };
}

async function sentReferral(by: By, toy: typeof returned | typeof referred, more: object) {
  const hospital = by('qj-hospital');
  const { file, doctor, personName, documentNumber, birthDate, contactPhone, contactName, address } = toy;
  const { diagnosisName, medication, rehabAdvice, functionNotes, precautions } = toy;
  const person = { personName, documentNumber, birthDate, contactPhone, contactName, address };
  const clinical = { doctor, diagnosisName, medication, rehabAdvice, functionNotes, precautions };
  const { id, version } = await draftReferral(hospital, referral({ ...person, ...clinical, ...more }));
  const scan = await scanned(hospital, `/hospital-referrals/${id}/files`, 'paper_consent', file);
  const sent = await done(hospital.post(`/hospital-referrals/${id}/actions/submit`, { version }));
  return { id, version: sent.version as number, scan };
}

async function returnedReferral(by: By) {
  const { id, version, scan } = await sentReferral(by, returned, { riskLevel: 1 });
  const body = { version, words: returned.words };
  await done(by('qj-worker-1').post(`/hospital-referrals/${id}/actions/return`, body));
  return { returnedReferral: id, returnedPaper: scan };
}

/** Known risk 3: the hospital is asked first, then there is no room. */
async function waitingAfterReferral(by: By) {
  const worker = by('qj-worker-1');
  const { id, version, scan } = await sentReferral(by, referred, { riskLevel: 3 });
  const received = await done(worker.post(`/hospital-referrals/${id}/actions/receive`, { version }));
  const path = `/applications/${received.applicationId}`;
  const claimed = await done(worker.post(`${path}/actions/claim`, { version: 1 }));
  const reviewed = await done(worker.put(`${path}/review`, fullReview(claimed.version)));
  await done(worker.post(`${path}/actions/register`, { version: reviewed.version }));
  const { caseId } = await done(worker.get(path));
  const act = (action: string, body: Record<string, unknown>) => done(caseAct(worker, caseId, action, body));
  await act('propose-hospital-assessment', { reason: referred.proposal });
  const opinionFile = await scanned(worker, `/cases/${caseId}/files`, 'evidence', referred.opinionFile);
  await act('resume-allocation', {
    hospitalName: referred.hospitalName,
    seenOn: dayFromToday(-1),
    riskLevel: 1,
    note: referred.opinion,
    attachmentId: opinionFile,
  });
  await act('wait', { reason: 'no_room', alternatives: referred.alternatives });
  await act('review-wish', {
    way: 'phone',
    personWillingness: 'willing',
    guardianWillingness: 'willing',
    circumstances: referred.circumstances,
    decision: 'keep_waiting',
  });
  const note = { body: referred.note, visibleToApplicant: false };
  await done(worker.post(`/cases/${caseId}/notes`, note), 204);
  return {
    referral: id,
    referredPaper: scan,
    referredApplication: received.applicationId as string,
    waitingCase: caseId as string,
    opinionFile,
  };
}

/** The signers of a consent or agreement: the person and one guardian, who draw where it asks for it. */
async function signedByBoth(owner: Client, record: string, person: string, guardianName: string) {
  const { version, textHash, wording, signing } = await done(owner.get(`/my${record}`));
  const draw = async (seed: number) => {
    const image = await drawnSignature(seed);
    return (await done(uploadTo(owner, `${record}/files`, 'signature', image, 's.png', 'image/png'), 201)).id;
  };
  const signatures: string[] = signing.drawnSignatures ? [await draw(1), await draw(2)] : [];
  const signer = (who: string, name: string, at: number) => ({
    who,
    name,
    agrees: true,
    ...(who === 'guardian' ? { relation: 'spouse' } : {}),
    ...(signatures[at] ? { signatureId: signatures[at] } : {}),
  });
  return {
    signatures,
    wording,
    body: {
      version,
      textHash,
      capacity: 'limited',
      signers: [signer('person', person, 0), signer('guardian', guardianName, 1)],
    },
  };
}

/** Agreed to in the mini-program by the person and the guardian. */
async function consented(owner: Client, consent: string, person: string, name: string): Promise<Consented> {
  const { body, wording, signatures } = await signedByBoth(owner, `/consents/${consent}`, person, name);
  const items = wording.items
    .filter(({ required }: { required: boolean }) => required)
    .map(({ code }: { code: string }) => code);
  await done(owner.post(`/consents/${consent}/actions/give`, { ...body, items }));
  return { consent, files: signatures };
}

async function askedOnly(by: By, { station }: Places) {
  const [owner, worker] = [by('another applicant'), by('qj-worker-1')];
  const askedCase = await registered(owner, worker, application({ ...asked, contactTimes: ['weekend'] }));
  const { allocationId, consentId } = await proposed(worker, askedCase, station);
  await consented(owner, consentId, asked.personName, asked.contactName);
  return { askedCase, askedAllocation: allocationId };
}

async function leftCase(by: By): Promise<string> {
  const owner = by('another applicant');
  const { reason, ...fields } = left;
  const id = await registered(owner, by('qj-worker-1'), application(fields));
  const { version } = await done(owner.get(`/my/cases/${id}`));
  await done(owner.post(`/cases/${id}/actions/exit`, { version, reason }));
  return id;
}

/** The station accepts and asks for the informed consent, which is given and taken back. */
async function withdrawnCase(by: By, { station }: Places) {
  const [owner, institution] = [by('another applicant'), by('qj-station-worker')];
  const { signer, note, ...fields } = withdrawn;
  const id = await registered(owner, by('qj-worker-1'), application(fields));
  const { allocationId, consentId } = await proposed(by('qj-worker-1'), id, station);
  await consented(owner, consentId, withdrawn.personName, signer);
  await done(answer(institution, allocationId, 'accept'));
  await done(institution.post(`/cases/${id}/notes`, { body: note, visibleToApplicant: false }), 204);
  const requested = await done(institution.post('/consents', { caseId: id }), 201);
  const given = await consented(owner, requested.id, withdrawn.personName, signer);
  const { version } = await done(owner.get(`/my/consents/${given.consent}`));
  await done(owner.post(`/consents/${given.consent}/actions/withdraw`, { version }));
  return {
    withdrawnCase: id,
    withdrawnConsent: given.consent,
    withdrawnAllocation: allocationId,
    withdrawnSignature: given.files[0] ?? '',
  };
}

/** The station returns it; the center takes it, assesses, and comes to an agreement. */
async function servedCase(by: By, id: string, { center, station }: Places) {
  const [owner, worker] = [by('applicant'), by('qj-worker-1')];
  const first = await proposed(worker, id, station);
  await consented(owner, first.consentId, guardian.personName, served.signer);
  const back = { reason: 'other', words: served.returnWords };
  await done(answer(by('qj-station-worker'), first.allocationId, 'return', back));
  const note = { body: served.caseNote, visibleToApplicant: false };
  await done(worker.post(`/cases/${id}/notes`, note), 204);
  const second = await proposed(worker, id, center);
  await recorded(worker, second.consentId);
  await done(answer(worker, second.allocationId, 'accept'));
  return {
    returnedAllocation: first.allocationId,
    acceptedAllocation: second.allocationId,
    receiverConsents: [first.consentId, second.consentId],
    ...(await assessedByTeam(by, id)),
    ...(await agreedOn(by, id)),
  };
}

/** Spoken before a witness, and written down by the worker. */
async function recorded(worker: Client, consent: string): Promise<void> {
  const { version, textHash, wording } = await done(worker.get(`/consents/${consent}`));
  await done(
    worker.post(`/consents/${consent}/actions/record`, {
      version,
      textHash,
      capacity: 'limited',
      signers: [
        { who: 'person', name: guardian.personName, agrees: true },
        { who: 'guardian', name: served.signer, relation: 'spouse', agrees: true },
      ],
      items: wording.items.map(({ code }: { code: string }) => code),
      way: 'spoken_witnessed',
      witness: served.witness,
    }),
  );
}

/** Two professions of the house and a doctor from outside, who signs on paper. */
async function assessedByTeam(by: By, caseId: string) {
  const [worker, therapist] = [by('qj-worker-1'), by('qj-therapist')];
  const { place, whyNot, selfCare, socialLife, work, familySupport, strengths, notes } = served;
  const { cautions, frequency } = served;
  const id = await begun(worker, caseId);
  const scan = await scanned(worker, `/assessments/${id}/files`, 'evidence', served.scan);
  const doctor = { name: served.external, profession: 'psychiatrist', attachmentId: scan };
  const contents = {
    ...fullAssessment({ opinion: { ...suitableOpinion(), cautions, frequency } }),
    ...{ place, tookPart: false, whyNot, selfCare, socialLife, work, familySupport, strengths, notes },
    members: [...(await teamOf(worker, id)), doctor],
  };
  await done(save(worker, id, contents));
  for (const [client, action] of [
    [therapist, 'sign'],
    [worker, 'sign'],
    [worker, 'conclude'],
  ] as const)
    await done(assess(client, id, action));
  return { assessment: id, assessmentScan: scan };
}

async function agreedOn(by: By, caseId: string) {
  const [owner, worker] = [by('applicant'), by('qj-worker-1')];
  const requested = await done(worker.post('/consents', { caseId }), 201);
  const consent = await consented(owner, requested.id, guardian.personName, served.informedSigner);
  const { id, version } = await done(worker.post('/agreements', { caseId }), 201);
  const contents = agreementContents({
    place: served.agreementPlace,
    frequency: served.agreementFrequency,
    emergencyContact: served.emergencyContact,
    emergencyPhone: served.emergencyPhone,
    extra: served.extra,
  });
  const saved = await done(worker.put(`/agreements/${id}`, { version, contents }));
  await done(worker.post(`/agreements/${id}/actions/send`, { version: saved.version }));
  const names = [guardian.personName, served.informedSigner] as const;
  const { body, signatures } = await signedByBoth(owner, `/agreements/${id}`, ...names);
  const signed = await done(owner.post(`/agreements/${id}/actions/sign`, body));
  const manager = by('qj-manager');
  await done(manager.post(`/agreements/${id}/actions/countersign`, { version: signed.version }));
  return {
    informedConsent: consent.consent,
    consentSignature: consent.files[0] ?? '',
    agreement: id as string,
    agreementSignature: signatures[0] ?? '',
  };
}
