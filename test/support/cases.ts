import type { Client } from './client';
import { application, mustBe, reviewed } from './factories';

/** Ways of a case through HTTP, as a worker and the person concerned go them. */

interface Versioned {
  readonly version: number;
}

/** Registered by this worker; gives the id of the case. */
export async function registered(owner: Client, worker: Client, fields = application()): Promise<string> {
  const { id, version } = await reviewed(owner, worker, fields);
  const answer = await worker.post(`/applications/${id}/actions/register`, { version });
  mustBe(answer.status, 200, answer.text);
  return (await worker.get(`/applications/${id}`)).body.caseId as string;
}

/** An action of a case on the version that stands now. */
export async function caseAct(by: Client, id: string, action: string, body: Record<string, unknown> = {}) {
  const { version } = (await by.get<Versioned>(`/cases/${id}`)).body ?? {};
  return by.post(`/cases/${id}/actions/${action}`, { version: version ?? 1, ...body });
}

/** The institution is chosen; gives the ids of the allocation and of the consent asked for. */
export async function proposed(
  worker: Client,
  id: string,
  organizationId: string,
): Promise<{ allocationId: string; consentId: string }> {
  const answer = await caseAct(worker, id, 'propose-allocation', { organizationId });
  mustBe(answer.status, 200, answer.text);
  const { allocations } = (await worker.get(`/cases/${id}`)).body;
  const { id: allocationId, consentId } = allocations.at(-1);
  return { allocationId, consentId };
}

/** An adult with full capacity agrees to the receiver in the mini-program. */
export async function agree(owner: Client, consentId: string) {
  const { version, textHash, wording, signing } = (await owner.get(`/my/consents/${consentId}`)).body;
  return owner.post(`/consents/${consentId}/actions/give`, {
    version,
    textHash,
    capacity: 'full',
    noGuardianReason: 'full_capacity',
    signers: [{ who: 'person', name: signing.personName, agrees: true }],
    items: wording.items.map(({ code }: { code: string }) => code),
  });
}

/** Chosen and agreed to: the institution is asked. Gives the id of the allocation. */
export async function offered(
  owner: Client,
  worker: Client,
  id: string,
  organizationId: string,
): Promise<string> {
  const { allocationId, consentId } = await proposed(worker, id, organizationId);
  const given = await agree(owner, consentId);
  mustBe(given.status, 200, given.text);
  return allocationId;
}

/** The institution's answer on the version that stands now. */
export async function answer(
  by: Client,
  allocationId: string,
  action: 'accept' | 'return',
  body: Record<string, unknown> = {},
) {
  const { version } = (await by.get<Versioned>(`/allocations/${allocationId}`)).body ?? {};
  return by.post(`/allocations/${allocationId}/actions/${action}`, { version: version ?? 1, ...body });
}
