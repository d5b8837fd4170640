import { effective, informed, sent, signature } from '../support/agreements';
import { assessed } from '../support/assessments';
import { answer, offered, registered } from '../support/cases';
import type { Client } from '../support/client';
import { application, draft, fullReview, mustBe, spokenConsent } from '../support/factories';
import type { RunningServer } from '../support/server';
import { photo } from './photo';
import type { Fixture } from './world';

/** Who and where, for whoever makes records. */
export interface Cast {
  readonly by: (name: string) => Client;
  readonly stranger: Client;
  readonly places: Readonly<Record<string, string>>;
}

const committeePhone = '13900005001';
const town = { qijiang: '500110001', heping: '210102002' } as const;

/** Whose cases they are, who works on them, and where they stand. */
export interface Place {
  readonly name: string;
  readonly owner: Client;
  readonly owners: readonly string[];
  readonly worker: Client;
  readonly workerName: string;
  readonly therapist: Client;
  readonly therapistName: string;
  readonly manager: Client;
  readonly organization: string;
  readonly institutionId: string;
  readonly region: string;
}

function placesOf({ by, stranger, places }: Cast): Place[] {
  const staff = (workerName: string, therapistName: string) => ({
    worker: by(workerName),
    workerName,
    therapist: by(therapistName),
    therapistName,
  });
  const center = {
    ...staff('qj-worker-1', 'qj-therapist'),
    manager: by('qj-manager'),
    organization: 'center',
    institutionId: places.center ?? '',
    region: town.qijiang,
  };
  return [
    { name: 'of the applicant', owner: by('applicant'), owners: ['applicant'], ...center },
    { name: 'of a committee worker', owner: by('committee'), owners: ['committee'], ...center },
    {
      name: 'in another county',
      owner: stranger,
      owners: ['stranger'],
      ...staff('sy-worker', 'sy-therapist'),
      manager: by('sy-manager'),
      organization: 'heping',
      institutionId: places.heping ?? '',
      region: town.heping,
    },
  ];
}

let people = 0;

/** The application that the case of a place begins with. A committee worker applies for the own family by phone. */
function fieldsOf({ name, region }: Place) {
  const phone = name.includes('committee') ? { contactPhone: committeePhone } : {};
  return application({ personName: `测试个${(people += 1)}`, regionCode: region, ...phone });
}

const fixture = (
  { name, owners, organization, region }: Place,
  id: string,
  version: number,
  inner?: string,
) => ({
  name,
  id,
  version,
  owners,
  organization,
  region,
  ...(inner ? { inner } : {}),
});

export async function rehabilitationOf(server: RunningServer, cast: Cast) {
  const made = [];
  for (const place of placesOf(cast)) {
    const agreement = await sentAgreement(server, place);
    const inCase = await assessedCase(place);
    made.push({
      case: await registeredCase(place),
      caseFile: await fileOfCase(place),
      ...inCase,
      agreement,
      signedAgreement: await effectiveAgreement(server, place),
      ...(await broughtTo(place, { agreement: agreement.id, ...inCase })),
    });
  }
  return {
    case: made.map((one) => one.case),
    caseFile: made.map((one) => one.caseFile),
    broughtToCase: made.flatMap((one) => one.broughtToCase),
    broughtToConsent: made.flatMap((one) => one.broughtToConsent),
    broughtToAgreement: made.flatMap((one) => one.broughtToAgreement),
    broughtToAssessment: made.flatMap((one) => one.broughtToAssessment),
    consent: made.map((one) => one.consent),
    consentFile: made.map((one) => one.consentFile),
    assessment: made.map((one) => one.assessment),
    agreement: made.map((one) => one.agreement),
    signedAgreement: made.map((one) => one.signedAgreement),
  };
}

async function registeredCase(place: Place): Promise<Fixture> {
  const id = await caseOf(place);
  return fixture(place, id, await versionOf(place.worker, `/cases/${id}`));
}

async function fileOfCase(place: Place): Promise<Fixture> {
  const id = await caseOf(place);
  const added = await place.worker.post(`/cases/${id}/files`, photo('evidence'));
  mustBe(added.status, 201, added.text);
  return fixture(place, id, 1, added.body.id);
}

/** Registered. What a committee worker enters for the own family is theirs by their phone. */
async function caseOf(place: Place): Promise<string> {
  const { owner, worker } = place;
  if (!place.owners.includes('committee')) return registered(owner, worker, fieldsOf(place));
  const { id, version } = await draft(owner, fieldsOf(place), 'committee');
  const sent = await owner.post(`/applications/${id}/actions/submit`, { version, consent: spokenConsent });
  mustBe(sent.status, 200, sent.text);
  const claimed = await worker.post(`/applications/${id}/actions/claim`, { version: sent.body.version });
  const saved = await worker.put(`/applications/${id}/review`, fullReview(claimed.body.version));
  const done = await worker.post(`/applications/${id}/actions/register`, { version: saved.body.version });
  mustBe(done.status, 200, done.text);
  return (await worker.get(`/applications/${id}`)).body.caseId as string;
}

interface Records {
  readonly agreement: string;
  readonly consent: Fixture;
  readonly assessment: Fixture;
}

/** Files that lie unsent on each record, once of each who may bring one; theirs alone. */
async function broughtTo(place: Place, { agreement, consent, assessment }: Records) {
  const { owner, owners, worker, workerName, therapist, therapistName } = place;
  const of = (id: string, inner: string, names: readonly string[]) => ({
    ...fixture(place, id, 1, inner),
    name: `${place.name}, of ${names.join()}`,
    owners: names,
  });
  const scan = async (by: Client, record: string, kind: string) => {
    const added = await by.post(`${record}/files`, photo(kind));
    mustBe(added.status, 201, added.text);
    return added.body.id as string;
  };
  const onCase = await caseOf(place);
  const signed = async (record: string, id: string) => [
    of(id, await signature(owner, `/${record}/${id}`, 3), owners),
    of(id, await scan(worker, `/${record}/${id}`, 'paper_consent'), [workerName]),
  ];
  const assessed = `/assessments/${assessment.id}`;
  return {
    broughtToCase: [of(onCase, await scan(worker, `/cases/${onCase}`, 'evidence'), [workerName])],
    broughtToConsent: await signed('consents', consent.id),
    broughtToAgreement: await signed('agreements', agreement),
    broughtToAssessment: [
      of(assessment.id, await scan(worker, assessed, 'evidence'), [workerName]),
      of(assessment.id, await scan(therapist, assessed, 'evidence'), [therapistName]),
    ],
  };
}

/** At an institution: a consent is asked for and an assessment is under way. */
async function assessedCase(place: Place) {
  const id = await acceptedCase(place);
  const asked = await place.worker.post('/consents', { caseId: id });
  mustBe(asked.status, 201, asked.text);
  const signatureId = await signature(place.owner, `/consents/${asked.body.id}`);
  const begun = await place.worker.post('/assessments', { caseId: id });
  mustBe(begun.status, 201, begun.text);
  const scan = await place.worker.post(`/assessments/${begun.body.id}/files`, photo('evidence'));
  mustBe(scan.status, 201, scan.text);
  const version = await versionOf(place.worker, `/assessments/${begun.body.id}`);
  return {
    consent: fixture(place, asked.body.id, await versionOf(place.worker, `/consents/${asked.body.id}`)),
    consentFile: fixture(place, asked.body.id, 1, signatureId),
    assessment: fixture(place, begun.body.id, version, scan.body.id),
  };
}

async function sentAgreement(server: RunningServer, place: Place): Promise<Fixture> {
  const id = await readyToSign(server, place);
  const agreementId = await sent(place.worker, id);
  return fixture(place, agreementId, await versionOf(place.worker, `/agreements/${agreementId}`));
}

async function effectiveAgreement(server: RunningServer, place: Place): Promise<Fixture> {
  const id = await readyToSign(server, place);
  const agreementId = await sent(place.worker, id);
  const drawn = await signature(place.owner, `/agreements/${agreementId}`, 2);
  await effective(place.owner, place.manager, agreementId);
  return fixture(place, agreementId, 1, drawn);
}

async function readyToSign(server: RunningServer, place: Place): Promise<string> {
  const id = await acceptedCase(place);
  await assessed(place.worker, id);
  await informed(place.owner, place.worker, id);
  return id;
}

/** Of this place, and accepted by its institution. */
async function acceptedCase(place: Place): Promise<string> {
  const id = await caseOf(place);
  const allocationId = await offered(place.owner, place.worker, id, place.institutionId);
  const taken = await answer(place.worker, allocationId, 'accept');
  mustBe(taken.status, 200, taken.text);
  return id;
}

async function versionOf(client: Client, path: string): Promise<number> {
  const { status, text, body } = await client.get(path);
  mustBe(status, 200, text);
  return body.version as number;
}
