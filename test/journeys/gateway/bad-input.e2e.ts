import { randomUUID } from 'node:crypto';
import { tableOf } from '../../model/arrows';
import { type Answer, asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { countsOf } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  freshIdentityNumber,
  needReport,
} from '../../support/factories';
import { type Fault, faultsOf, type FormRoute, placesOf } from '../../support/form-faults';
import { formRoutes } from '../../support/form-routes';
import { holdTimedRun } from '../../support/held-schedule';
import type { Sender } from '../../support/request';
import { documentedRoutes } from '../../support/routes';
import { bothDatabases, type DatabaseKind, type RunningServer, startServer } from '../../support/server';

/** What a form could leave behind: records of every kind, and what stands beside them. */
const tables = [
  ...Object.values(tableOf),
  'accounts',
  'application_reviews',
  'attachments',
  'consents',
  'contact_attempts',
  'evidence_events',
  'document_templates',
  'idempotency_keys',
  'invitations',
  'local_days',
  'notices',
  'one_time_codes',
  'organizations',
  'qualifications',
  'record_messages',
  'region_settings',
  'reminders',
  'scales',
  'sessions',
];
const sentence = /^[^\n]*[一-龥][^\n]*[。？！]$/u;

/** An identity number whose last character does not follow from the others. */
function wrongChecksum(): string {
  const number = freshIdentityNumber();
  return `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`;
}

/**
 * Every fault is tried on one database: what is wrong with a form is found before a statement is made. On the other
 * the first fault of each kind shows that it is told and stores nothing there too.
 */
function faultsOn(database: DatabaseKind, one: FormRoute): Fault[] {
  const all = faultsOf(one);
  if (database === 'embedded') return all;
  return all.filter(({ what }, index) => all.findIndex((other) => other.what === what) === index);
}

describe.each(bothDatabases)('bad input on the %s database', (database) => {
  let server: RunningServer;
  let clients: Record<Sender, Client>;
  beforeAll(async () => {
    server = await startServer({ database });
    await holdTimedRun(server);
    clients = {
      nobody: new Client(server.url),
      applicant: await asPhone(server, freshPhone()),
      worker: await asStaff(server, 'qj-worker-1'),
      manager: await asStaff(server, 'qj-manager'),
      hospital: await asStaff(server, 'qj-hospital'),
      county: await asStaff(server, 'qj-civil'),
      admin: await asStaff(server, 'admin'),
    };
  });
  afterAll(() => server.destroy());

  const stored = () => countsOf(server, ...tables);
  const send = ({ route, by }: Pick<FormRoute, 'route' | 'by'>, body: unknown): Promise<Answer> => {
    const [method = '', path = ''] = route.split(' ');
    const params: Record<string, string> = { code: '500110', token: 'x'.repeat(43) };
    return clients[by].call(
      method,
      path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? randomUUID()),
      body,
    );
  };

  it('every route of the document that takes a form is tried here', async () => {
    const taking = (await documentedRoutes(server))
      .filter(({ operation }) => operation.requestBody?.content?.['application/json'])
      .map(({ route }) => route.replace(' /api', ' '));
    expect([...new Set(formRoutes.map(({ route }) => route))].sort()).toEqual(taking.sort());
  });

  it.each(formRoutes)(
    '$route names each field at fault in a Chinese sentence and stores nothing',
    async (one) => {
      const before = await stored();
      for (const { what, path, body } of faultsOn(database, one)) {
        const answer = await send(one, body);
        const told = `${path} ${what}: ${answer.status} ${answer.text.slice(0, 300)}`;
        const sentences = placesOf(path).map((place) => String(answer.body?.fields?.[place] ?? ''));
        const fits = sentences.some((text) => sentence.test(text));
        expect({ told, status: answer.status, fits }).toEqual({ told, status: 422, fits: true });
        expect(answer.body.message).toMatch(sentence);
      }
      for (const body of [[], 'text', 7, null])
        expect((await send(one, body)).status).toBeGreaterThanOrEqual(400);
      const unknown = await send(one, { ...one.body, isAdmin: true });
      expect(unknown).toMatchObject({
        status: 422,
        body: { fields: { isAdmin: expect.stringMatching(sentence) } },
      });
      const inherited = await send(
        one,
        JSON.stringify(one.body).replace(/}$/, ',"__proto__":{"admin":true},"constructor":1}'),
      );
      expect([400, 422]).toContain(inherited.status);
      expect(await stored()).toEqual(before);
    },
  );

  it('wrong checksums, future dates and unknown places are told at the submission, and the draft keeps what was typed', async () => {
    const { applicant } = clients;
    const wrong: [string, unknown, Record<string, unknown>?][] = [
      ['documentNumber', wrongChecksum(), { documentType: 'resident_identity' }],
      ['documentNumber', '500110199013010013', { documentType: 'resident_identity' }],
      ['documentNumber', freshIdentityNumber()],
      ['disabilityCertificate', '50011019900101001342'],
      ['birthDate', '2999-01-01'],
      ['birthDate', '1990-02-30'],
      ['contactPhone', '12345'],
      ['regionCode', '500110999'],
      ['regionCode', '500110'],
      ['chosenOrganizationId', randomUUID()],
    ];
    for (const [field, value, more] of wrong) {
      const fields = application({ ...more, [field]: value });
      const created = await applicant.post('/applications', { noticeVersion: 'any-version-1' });
      const saved = await applicant.put(`/applications/${created.body.id}/draft`, {
        version: created.body.version,
        fields,
      });
      if (saved.status === 422) {
        expect(saved.body.fields[`fields.${field}`]).toMatch(sentence);
        continue;
      }
      const submit = { version: saved.body.version, consent: electronicConsent };
      const before = await stored();
      const answer = await applicant.post(`/applications/${created.body.id}/actions/submit`, submit);
      expect({ field, value, status: answer.status }).toEqual({ field, value, status: 422 });
      expect(answer.body.fields[field]).toMatch(sentence);
      expect(await stored()).toEqual(before);
      expect((await applicant.get(`/applications/${created.body.id}/draft`)).body.fields).toEqual(fields);
    }
    const before = await stored();
    const places = [
      await applicant.post('/need-reports', needReport({ regionCode: '500110999' })),
      await applicant.post('/need-reports', needReport({ organizationCode: '91500110MA5U000000' })),
      await clients.nobody.post('/feedback', feedback({ regionCode: '990110' })),
      await clients.nobody.post('/feedback', feedback({ regionCode: undefined })),
      await clients.nobody.post('/feedback', feedback({ target: 'staff', organizationId: randomUUID() })),
    ];
    for (const answer of places) expect(answer.status).toBe(422);
    expect(await stored()).toEqual(before);
  });

  it('an unknown id is a 404 everywhere, whatever it looks like', async () => {
    const ids = [
      randomUUID(),
      'x',
      '%27%20OR%201=1--',
      '..%2f..%2fetc',
      '0',
      'a'.repeat(150),
      'a'.repeat(3000),
      '%F0%A0%AE%B7',
      '%',
      '%E0%A4%A',
    ];
    for (const id of ids) {
      const answers = [
        await clients.worker.get(`/applications/${id}`),
        await clients.worker.get(`/need-reports/${id}`),
        await clients.county.get(`/feedback/${id}`),
        await clients.worker.get(`/cases/${id}`),
        await clients.applicant.get(`/my/applications/${id}`),
        await clients.applicant.get(`/attachments/${id}`),
        await clients.applicant.delete(`/applications/${id}/draft`),
        await clients.worker.post(`/applications/${id}/actions/claim`, { version: 1 }),
        await clients.admin.post(`/staff/${id}/actions/disable`, { version: 1 }),
      ];
      for (const { status, body, text, headers } of answers) {
        expect({ id, status, told: sentence.test(body.message) }).toEqual({ id, status: 404, told: true });
        // The same keys and headers as of any other, and nothing of the address.
        expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId']);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('cache-control')).toBe('no-store');
        if (id.length > 1) expect(text).not.toContain(id);
      }
    }
    expect((await clients.nobody.get('/nothing-here')).status).toBe(404);
  });

  it('what is no JSON is a 400 with a sentence', async () => {
    const broken = ['{"kind":', '{kind: 1}', '\u0000', '{"a":1}}'];
    for (const text of broken)
      expect(await clients.nobody.post('/feedback', text)).toMatchObject({
        status: 400,
        body: { message: expect.stringMatching(sentence) },
      });
    const headers = { 'content-type': 'text/plain' };
    const plain = await clients.nobody.post('/feedback', JSON.stringify(feedback()), { headers });
    expect(plain.status).toBeGreaterThanOrEqual(400);
    expect(plain.status).toBeLessThan(500);
  });

  it('a query out of its rules is told like a form', async () => {
    for (const query of [
      'view=nothing',
      'view=',
      'view=all&more=1',
      'view=all&view=mine',
      `view=all&cursor=${'c'.repeat(300)}`,
    ])
      expect((await clients.worker.get(`/applications?${query}`)).status).toBe(422);
    expect((await clients.worker.get('/applications?view=all&cursor=no.such.place')).status).toBe(200);
    for (const query of ['latitude=abc&longitude=1', 'latitude=91&longitude=1', 'region=abc'])
      expect((await clients.nobody.get(`/institutions?${query}`)).status).toBe(422);
    expect((await clients.nobody.get('/regions/999999')).status).toBe(404);
  });

  it('a body of 50 MB is a 413 with one sentence, and the server goes on', async () => {
    const large = JSON.stringify(feedback({ content: 'a'.repeat(50 * 1024 * 1024) }));
    const { id } = await draft(clients.applicant);
    const form = new FormData();
    form.append('kind', 'photo');
    form.append('file', new Blob([new Uint8Array(50 * 1024 * 1024)]), 'a.jpg');
    const before = await stored();
    const answers = [
      await clients.nobody.post('/feedback', large),
      await clients.applicant.post(`/applications/${id}/attachments`, form),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 413,
        body: { code: 'too_large', message: expect.stringMatching(sentence) },
      });
    expect(await stored()).toEqual(before);
    expect((await clients.nobody.get('/health')).status).toBe(200);
  });
});
