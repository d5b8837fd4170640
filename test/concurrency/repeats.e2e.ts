import { randomUUID } from 'node:crypto';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  needReport,
  reviewed,
  submitted,
} from '../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../support/server';
import { atOnce, countOf, rowsOf, statuses } from './rows';

const TIMES = 12;

describe.each(bothDatabases)('the same request many times at once on the %s database', (database) => {
  let server: RunningServer;
  let guardian: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    guardian = await asPhone(server, freshPhone());
  });
  afterAll(() => server.destroy());

  const sameKey = async (path: string, body: unknown, client = guardian) => {
    const idempotencyKey = randomUUID();
    return atOnce(TIMES, () => client.post(path, body, { idempotencyKey }));
  };
  const oneAnswer = (answers: readonly { readonly text: string }[]) =>
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);

  it(`${TIMES} submissions with one key are one submission, and all get its answer`, async () => {
    const { id, version } = await draft(guardian, application({ personName: '一键甲' }));
    const answers = await sameKey(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(statuses(answers)).toEqual({ 200: TIMES });
    oneAnswer(answers);
    expect(await countOf(server, `consents WHERE application_id = '${id}'`)).toBe(1);
    expect(await countOf(server, `evidence_events WHERE record_id = '${id}' AND action = 'submit'`)).toBe(1);
    const [row] = await rowsOf<{ number: string }>(
      server,
      `SELECT number FROM applications WHERE id = '${id}'`,
    );
    expect(row?.number).toBe(answers[0]?.body.number);
  });

  it(`${TIMES} submissions of one draft, each with a key of its own, are one submission`, async () => {
    const { id, version } = await draft(guardian, application({ personName: '多键甲' }));
    const submit = () =>
      guardian.post(`/applications/${id}/actions/submit`, { version, consent: electronicConsent });
    const answers = await atOnce(TIMES, submit);
    expect(statuses(answers)).toEqual({ 200: 1, 409: TIMES - 1 });
    expect(await countOf(server, `consents WHERE application_id = '${id}'`)).toBe(1);
    expect(await countOf(server, `evidence_events WHERE record_id = '${id}' AND action = 'submit'`)).toBe(1);
  });

  it(`${TIMES} new drafts with one key are one draft`, async () => {
    const before = await countOf(server, 'applications');
    const answers = await sameKey('/applications', { noticeVersion: privacyNotice.version });
    expect(statuses(answers)).toEqual({ 201: TIMES });
    oneAnswer(answers);
    expect(await countOf(server, 'applications')).toBe(before + 1);
  });

  it(`${TIMES} need reports with one key are one report`, async () => {
    const before = await countOf(server, 'need_reports');
    const answers = await sameKey('/need-reports', needReport());
    expect(statuses(answers)).toEqual({ 201: TIMES });
    oneAnswer(answers);
    expect(await countOf(server, 'need_reports')).toBe(before + 1);
  });

  it(`${TIMES} complaints with one key are one complaint with one query code`, async () => {
    const before = await countOf(server, 'feedback');
    const answers = await sameKey('/feedback', feedback());
    expect(statuses(answers)).toEqual({ 201: TIMES });
    oneAnswer(answers);
    expect(await countOf(server, 'feedback')).toBe(before + 1);
  });

  it('two drafts for one person sent at once by one guardian: one is taken, and the other is told to follow it', async () => {
    for (const personName of ['同人甲', '同人乙', '同人丙']) {
      const begun = () => draft(guardian, application({ personName }));
      const drafts = [await begun(), await begun()];
      const answers = await Promise.all(
        drafts.map(({ id, version }) =>
          guardian.post(`/applications/${id}/actions/submit`, { version, consent: electronicConsent }),
        ),
      );
      expect(statuses(answers)).toEqual({ 200: 1, 409: 1 });
      const taken = answers.find(({ status }) => status === 200);
      const told = answers.find(({ status }) => status === 409);
      expect(told?.body).toMatchObject({ code: 'follow_existing', data: { id: taken?.body.id } });
    }
  });

  it(`${TIMES} openings of one record all show it, and are one row of evidence`, async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    const { id } = await submitted(guardian, application({ personName: '查看甲' }));
    const answers = await atOnce(TIMES, () => worker.get(`/applications/${id}`));
    expect(statuses(answers)).toEqual({ 200: TIMES });
    const opened = `evidence_events WHERE record_id = '${id}' AND kind = 'opened'`;
    expect(await countOf(server, opened)).toBe(1);
  });

  it(`${TIMES} registrations of one application open one case`, async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    const { id, version } = await reviewed(guardian, worker, application({ personName: '登记甲' }));
    const answers = await atOnce(TIMES, () =>
      worker.post(`/applications/${id}/actions/register`, { version }),
    );
    expect(statuses(answers)).toEqual({ 200: 1, 409: TIMES - 1 });
    expect(await countOf(server, `cases WHERE application_id = '${id}'`)).toBe(1);
    expect(await countOf(server, `evidence_events WHERE record_id = '${id}' AND action = 'register'`)).toBe(
      1,
    );
  });
});
