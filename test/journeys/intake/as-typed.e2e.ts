import { randomUUID } from 'node:crypto';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { countsOf } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  needReport,
  submitted,
} from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

/** Texts that a careless program would change, cut or execute. */
const texts = [
  '演示𬱖与𠮷',
  '👩🏽‍🦽家人👨‍👩‍👧',
  '<script>alert("一")</script><b>粗</b>&amp;',
  "'; DROP TABLE applications; -- 甲",
  '100% _甲\\乙" OR 1=1',
  '第一行\n第二行',
  'أحمد · Ångström é é',
];
const names = texts.filter((text) => !text.includes('\n'));

describe.each(bothDatabases)('what was typed, once, on the %s database', (database) => {
  let server: RunningServer;
  let worker: Client;
  let county: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    worker = await asStaff(server, 'qj-worker-1');
    county = await asStaff(server, 'qj-civil');
  });
  afterAll(() => server.destroy());

  it.each(texts)('an application gives %j back as it was typed, everywhere', async (text) => {
    const owner = await asPhone(server, freshPhone());
    const personName = text.replace('\n', ' ');
    const fields = application({
      personName,
      contactName: personName,
      address: text,
      communityName: text,
      remark: text,
    });
    const { id, version } = await draft(owner, fields);
    expect((await owner.get(`/applications/${id}/draft`)).body.fields).toEqual(fields);
    const sent = await owner.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(sent.status).toBe(200);
    expect((await owner.get(`/my/applications/${id}`)).body.fields).toEqual(fields);

    const reveal = {
      fields: ['personName', 'contactName', 'address', 'communityName', 'remark'],
      reason: 'contact',
    };
    const shown = await worker.post(`/applications/${id}/reveals`, reveal);
    expect(shown.body.values).toEqual({
      personName,
      contactName: personName,
      address: text,
      communityName: text,
      remark: text,
    });
    const found = await worker.post('/applications/searches', { by: 'name', value: personName });
    expect(found.body.items.map((row: { id: string }) => row.id)).toContain(id);
    const masked = [...personName][0];
    expect(found.body.items[0].personName).toMatch(/^.{1,2}\*+$/u);
    expect(found.body.items[0].personName.startsWith(masked)).toBe(true);

    const claimed = await worker.post(`/applications/${id}/actions/claim`, { version: sent.body.version });
    const asked = { version: claimed.body.version, items: ['other'], message: text };
    expect((await worker.post(`/applications/${id}/actions/request-information`, asked)).status).toBe(200);
    expect((await owner.get(`/my/applications/${id}`)).body.asked.message).toBe(text);
    expect(
      (await worker.post(`/applications/${id}/notes`, { body: text, visibleToApplicant: true })).status,
    ).toBe(204);
    const record = await worker.get(`/applications/${id}`);
    expect(record.body.timeline.map(({ body }: { body: string }) => body)).toContain(text);
    expect((await owner.get(`/my/applications/${id}`)).body.timeline).toContainEqual(
      expect.objectContaining({ message: text }),
    );
    expect(record.headers.get('content-type')).toContain('application/json');
    expect(record.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(names)('feedback and reports give %j back as it was typed', async (text) => {
    const nobody = new Client(server.url);
    const { id, queryCode } = (await nobody.post('/feedback', feedback({ content: text, hopedResult: text })))
      .body;
    expect((await nobody.post('/feedback/look-ups', { queryCode })).body.content).toBe(text);
    const record = (await county.get(`/feedback/${id}`)).body;
    expect(record.personal).toContainEqual(
      expect.objectContaining({ field: 'feedbackContent', value: expect.stringContaining(text) }),
    );

    const reporter = await asPhone(server, freshPhone());
    const report = await reporter.post(
      '/need-reports',
      needReport({ personName: text, howToReach: text, description: text }),
    );
    const reveal = { fields: ['personName', 'howToReach', 'needDescription'], reason: 'contact' };
    const shown = await worker.post(`/need-reports/${report.body.id}/reveals`, reveal);
    expect(shown.body.values).toEqual({ personName: text, howToReach: text, needDescription: text });
  });

  it('a repeated key gives the first answer again and makes one of each', async () => {
    const owner = await asPhone(server, freshPhone());
    const { id, version } = await draft(owner);
    const requests: [string, string, object, object][] = [
      [
        '/applications',
        'applications',
        { noticeVersion: privacyNotice.version },
        { noticeVersion: 'another-version' },
      ],
      [
        `/applications/${id}/actions/submit`,
        'consents',
        { version, consent: electronicConsent },
        { version, consent: { ...electronicConsent, items: ['healthData', 'reviewAndContact'] } },
      ],
      ['/need-reports', 'need_reports', needReport(), needReport({ personName: '另一人' })],
      ['/feedback', 'feedback', feedback(), feedback({ content: '另一件事' })],
    ];
    for (const [path, table, body, otherBody] of requests) {
      const idempotencyKey = randomUUID();
      const first = await owner.post(path, body, { idempotencyKey });
      expect(first.status).toBeLessThan(300);
      const before = await countsOf(server, table);
      for (let n = 0; n < 3; n += 1) {
        const again = await owner.post(path, body, { idempotencyKey });
        expect({ status: again.status, body: again.body }).toEqual({
          status: first.status,
          body: first.body,
        });
      }
      const other = await owner.post(path, otherBody, { idempotencyKey });
      expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_mismatch' } });
      expect(await countsOf(server, table)).toEqual(before);
      const headers = { 'idempotency-key': '' };
      expect(await owner.post(path, body, { headers })).toMatchObject({
        status: 400,
        body: { message: expect.stringMatching(/。$/) },
      });
    }
    const again = await owner.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(again.status).toBe(409);
  });

  it('two people with the same key do not meet', async () => {
    const idempotencyKey = randomUUID();
    const [one, two] = [await asPhone(server, freshPhone()), await asPhone(server, freshPhone())];
    const body = needReport();
    const first = await one.post('/need-reports', body, { idempotencyKey });
    const second = await two.post('/need-reports', body, { idempotencyKey });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
    expect((await two.get(`/my/need-reports/${first.body.id}`)).status).toBe(404);
  });

  it('a draft saved on an older version is refused and loses nothing of the newer one', async () => {
    const owner = await asPhone(server, freshPhone());
    const { id, version } = await draft(owner, application({ remark: '新的' }));
    const late = await owner.put(`/applications/${id}/draft`, {
      version: version - 1,
      fields: { remark: '旧的' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale', data: { version } } });
    expect((await owner.get(`/applications/${id}/draft`)).body.fields.remark).toBe('新的');
    await submitted(owner, application({ personName: '别的人' }));
  });
});
