import { answer, offered, registered } from './cases';
import type { Client } from './client';
import { application, mustBe } from './factories';
import { drawnSignature, uploadTo } from './files';

/** Ways from an accepted case to an effective agreement, through HTTP. */

/** Registered, allocated and accepted by the institution. */
export async function accepted(
  owner: Client,
  worker: Client,
  institution: Client,
  institutionId: string,
  fields = application(),
): Promise<string> {
  const id = await registered(owner, worker, fields);
  const allocationId = await offered(owner, worker, id, institutionId);
  const taken = await answer(institution, allocationId, 'accept');
  mustBe(taken.status, 200, taken.text);
  return id;
}

/** A drawn signature on a consent or an agreement; gives its id. */
export async function signature(owner: Client, record: string, seed = 1): Promise<string> {
  const sent = await uploadTo(
    owner,
    `${record}/files`,
    'signature',
    await drawnSignature(seed),
    's.png',
    'image/png',
  );
  mustBe(sent.status, 201, sent.text);
  return sent.body.id as string;
}

/** Asked for by the institution; gives the id. */
export async function askedForConsent(institution: Client, caseId: string): Promise<string> {
  const asked = await institution.post('/consents', { caseId });
  mustBe(asked.status, 201, asked.text);
  return asked.body.id as string;
}

/** What a grown-up with full capacity sends who signs alone. */
export async function signedAlone(owner: Client, record: string, more: Record<string, unknown> = {}) {
  const { version, textHash, signing } = (await owner.get(`/my${record}`)).body;
  const signatureId = await signature(owner, record);
  return {
    version,
    textHash,
    capacity: 'full',
    noGuardianReason: 'full_capacity',
    signers: [{ who: 'person', name: signing.personName, agrees: true, signatureId }],
    ...more,
  };
}

export const requiredItems = ['health_data', 'service_and_risk', 'named_institution'];

/** The informed consent, asked for and given on the phone; gives its id. */
export async function informed(owner: Client, institution: Client, caseId: string): Promise<string> {
  const id = await askedForConsent(institution, caseId);
  const body = await signedAlone(owner, `/consents/${id}`, { items: requiredItems });
  const given = await owner.post(`/consents/${id}/actions/give`, body);
  mustBe(given.status, 200, given.text);
  return id;
}

export const agreementContents = (more: Record<string, unknown> = {}) => ({
  termFrom: '2026-12-01',
  termTo: '2027-11-30',
  services: ['medication', 'life_skills'],
  forms: ['day_training'],
  frequency: '每周两次',
  place: '文龙街道演示路1号',
  free: false,
  priceListVersion: '2026年第1号',
  priceItems: [{ item: '手工训练', unit: '次', priceFen: 3050 }],
  emergencyContact: '联系人甲',
  emergencyPhone: '13700000001',
  ...more,
});

/** Prepared, written and sent to be signed; gives the id. */
export async function sent(
  institution: Client,
  caseId: string,
  contents = agreementContents(),
): Promise<string> {
  const made = await institution.post('/agreements', { caseId });
  mustBe(made.status, 201, made.text);
  const { id, version } = made.body;
  const saved = await institution.put(`/agreements/${id}`, { version, contents });
  mustBe(saved.status, 200, saved.text);
  const away = await institution.post(`/agreements/${id}/actions/send`, { version: saved.body.version });
  mustBe(away.status, 200, away.text);
  return id as string;
}

/** Signed on the phone and by the institution. */
export async function effective(owner: Client, manager: Client, id: string): Promise<void> {
  const signed = await owner.post(
    `/agreements/${id}/actions/sign`,
    await signedAlone(owner, `/agreements/${id}`),
  );
  mustBe(signed.status, 200, signed.text);
  const { version } = signed.body;
  const countersigned = await manager.post(`/agreements/${id}/actions/countersign`, { version });
  mustBe(countersigned.status, 200, countersigned.text);
}
