import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import type { Client } from './client';
import { freshPhone } from './client';

/** Valid input of the public, typed as a person would; every test may change a part. */
export const application = (more: Record<string, unknown> = {}) => ({
  applicantRole: 'guardian',
  personName: '测试甲',
  relation: 'parent',
  regionCode: '500110001',
  contactPhone: freshPhone(),
  needs: ['life_skills'],
  ...more,
});

export const electronicConsent = {
  way: 'electronic',
  textVersion: consentText.version,
  items: [...consentItems],
};
export const spokenConsent = { ...electronicConsent, way: 'spoken_witnessed', witness: '见证人甲' };

export const needReport = (more: Record<string, unknown> = {}) => ({
  reporterType: 'residents_committee',
  personName: '测试乙',
  regionCode: '500110001',
  howToReach: '下午在家',
  description: '想了解有什么活动',
  attested: true,
  ...more,
});

export const feedback = (more: Record<string, unknown> = {}) => ({
  kind: 'complaint',
  target: 'platform',
  content: '等了很久没有回音',
  regionCode: '500110',
  anonymous: true,
  ...more,
});

export const fullReview = (version: number, more: Record<string, unknown> = {}) => ({
  version,
  identityCheck: 'document_seen',
  residenceVerified: true,
  livesAtHome: true,
  needs: ['life_skills'],
  priority: 'normal',
  assessedSuitable: true,
  personWillingness: 'willing',
  guardianWillingness: 'willing',
  ...more,
});

interface Made {
  readonly id: string;
  readonly version: number;
}

/** A saved draft of this client. */
export async function draft(client: Client, fields = application(), channel?: string): Promise<Made> {
  const created = await client.post<Made>('/applications', {
    noticeVersion: privacyNotice.version,
    ...(channel ? { channel } : {}),
  });
  mustBe(created.status, 201, created.text);
  const saved = await client.put<Made>(`/applications/${created.body.id}/draft`, {
    version: created.body.version,
    fields,
  });
  mustBe(saved.status, 200, saved.text);
  return { id: created.body.id, version: saved.body.version };
}

/** An application of a signed-in person, submitted. */
export async function submitted(client: Client, fields = application()): Promise<Made & { number: string }> {
  return submit(client, await draft(client, fields));
}

/** A draft, submitted. */
export async function submit(client: Client, { id, version }: Made): Promise<Made & { number: string }> {
  const answer = await client.post(`/applications/${id}/actions/submit`, {
    version,
    consent: electronicConsent,
  });
  mustBe(answer.status, 200, answer.text);
  return answer.body as Made & { number: string };
}

/** Submitted, claimed by this worker and reviewed in full. */
export async function reviewed(client: Client, worker: Client, fields = application()): Promise<Made> {
  const { id, version } = await submitted(client, fields);
  const claimed = await worker.post<Made>(`/applications/${id}/actions/claim`, { version });
  mustBe(claimed.status, 200, claimed.text);
  const saved = await worker.put<Made>(`/applications/${id}/review`, fullReview(claimed.body.version));
  mustBe(saved.status, 200, saved.text);
  return { id, version: saved.body.version };
}

export function mustBe(status: number, expected: number, text: string): void {
  if (status !== expected) throw new Error(`Expected ${expected}, got ${status}: ${text}`);
}

/** The id of a public institution whose name holds these words. */
export async function institutionOf(client: Client, regionCode: string, words: string): Promise<string> {
  const { body } = await client.get<{ items: { id: string; name: string }[] }>(
    `/institutions?region=${regionCode}`,
  );
  const found = body.items.find(({ name }) => name.includes(words));
  if (!found) throw new Error(`There is no institution ${words} in ${regionCode}.`);
  return found.id;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let sequence = 0;

/** A resident identity number of nobody that GB 11643 accepts, another one each time. */
export function freshIdentityNumber(): string {
  sequence += 1;
  const digits = `50011019${70 + (sequence % 25)}0${1 + (sequence % 9)}1${sequence % 9}${String(900 + (sequence % 99))}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
