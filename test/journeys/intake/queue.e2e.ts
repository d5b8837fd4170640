import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { dayFromToday, dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import {
  application,
  freshIdentityNumber,
  fullReview,
  spokenConsent,
  submitted,
} from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

interface Row {
  readonly id: string;
  readonly personName: string;
  readonly clock: { readonly dueAt: string; readonly status: string };
}

describe.each(bothDatabases)('the queue of a social worker on the %s database', (database) => {
  let server: RunningServer;
  let applicant: Client;
  let worker: Client;
  let second: Client;
  let manager: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    applicant = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    second = await asStaff(server, 'qj-worker-2');
    manager = await asStaff(server, 'qj-manager');
  });
  afterAll(() => server.destroy());

  let people = 0;
  const fresh = (more: Record<string, unknown> = {}) =>
    application({ personName: `队列${(people += 1)}号`, ...more });
  const act = (by: Client, id: string, action: string, body: Record<string, unknown>) =>
    by.post(`/applications/${id}/actions/${action}`, body);
  const claimed = async () => {
    const { id, version } = await submitted(applicant, fresh());
    const answer = await act(worker, id, 'claim', { version });
    expect(answer.status).toBe(200);
    return { id, version: answer.body.version as number };
  };
  const whole = async (by: Client, view: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = (await by.get(`/applications?view=${view}&cursor=${cursor}`)).body;
      expect(items.length).toBeLessThanOrEqual(20);
      rows.push(...items);
      if (!nextCursor) return rows;
      cursor = nextCursor;
    }
  };

  it('has the nearest deadline first, each row once over all pages, names masked, and counts that agree', async () => {
    for (let n = 0; n < 12; n += 1) await submitted(applicant, fresh());
    const rows = await whole(worker, 'all');
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const due = rows.map(({ clock }) => Date.parse(clock.dueAt));
    expect(due).toEqual([...due].sort((a, b) => a - b));
    for (const { personName } of rows) expect(personName).toMatch(/^.\*+$/u);
    const counts = (await worker.get('/applications/counts')).body;
    for (const view of ['mine', 'unassigned', 'due_today', 'overdue', 'waiting_applicant', 'all', 'ended'])
      expect([view, (await whole(worker, view)).length]).toEqual([view, counts[view]]);
  });

  it('holds nothing of another institution or region (§11)', async () => {
    const { id } = await submitted(applicant, fresh());
    for (const key of ['sy-worker', 'qj-station-worker', 'qj-hospital-worker', 'sy-civil']) {
      const other = await asStaff(server, key);
      for (const view of ['all', 'unassigned', 'ended'])
        expect((await whole(other, view)).map((row) => row.id)).not.toContain(id);
    }
    const above = await asStaff(server, 'qj-civil');
    expect((await whole(above, 'all')).map((row) => row.id)).toContain(id);
  });

  it('the clock stands still while the applicant is asked, and goes on with the answer (§2.3)', async () => {
    const { id, version } = await claimed();
    const clock = async () => (await worker.get(`/applications/${id}`)).body.clock;
    expect(dayOfMoment((await clock()).dueAt)).toBe(workingDayAfterToday(5));
    const asked = await act(worker, id, 'request-information', {
      version,
      items: ['need'],
      message: '请补充',
    });
    expect((await clock()).status).toBe('paused');
    expect((await whole(worker, 'waiting_applicant')).map((row) => row.id)).toContain(id);
    const next = (await applicant.get(`/my/applications/${id}`)).body;
    expect(next).toMatchObject({ next: { byWhom: '您' }, asked: { lapsesOn: dayFromToday(60) } });

    await act(applicant, id, 'supply-information', { version: asked.body.version, message: '补充了' });
    expect((await clock()).status).not.toBe('paused');
    expect(dayOfMoment((await clock()).dueAt)).toBe(workingDayAfterToday(5));
    expect((await worker.get('/notices')).text).toContain(id);
  });

  it('an answer may correct what was typed, but not where the person lives (QJ/5(4))', async () => {
    const { id, version } = await claimed();
    const ask = { version, items: ['contact'], message: '电话打不通' };
    const asked = await act(worker, id, 'request-information', ask);
    const before = (await applicant.get(`/my/applications/${id}`)).body.fields;
    const contactPhone = freshPhone();
    const wrong = { ...before, contactPhone: '12' };
    const supply = (fields: unknown) =>
      act(applicant, id, 'supply-information', { version: asked.body.version, message: '改了', fields });
    expect((await supply(wrong)).body.fields).toHaveProperty(['fields.contactPhone']);
    expect((await supply({ ...before, contactPhone, regionCode: '210102002' })).status).toBe(200);
    const after = (await applicant.get(`/my/applications/${id}`)).body.fields;
    expect(after).toEqual({ ...before, contactPhone });
    const found = await worker.post('/applications/searches', { by: 'phone', value: contactPhone });
    expect(found.body.items.map((row: Row) => row.id)).toEqual([id]);
  });

  it('a stale version is told what changed since, whatever was asked (bad input)', async () => {
    const { id, version } = await submitted(applicant, fresh());
    const assigned = await act(manager, id, 'assign', { version, accountId: worker.session?.account?.id });
    const late = [
      await act(worker, id, 'claim', { version }),
      await worker.put(`/applications/${id}/review`, fullReview(version)),
      await worker.post(`/applications/${id}/consents`, { version, ...spokenConsent }),
    ];
    for (const answer of late) {
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'stale', data: { version: assigned.body.version } },
      });
      expect(answer.body.data.changed).toEqual([
        expect.objectContaining({ at: expect.any(String), label: '分派' }),
      ]);
    }
  });

  it('「稍后」 is a reminder and no state', async () => {
    const { id } = await claimed();
    expect(
      (await worker.post(`/applications/${id}/reminders`, { on: dayFromToday(0), note: '下午再打' })).status,
    ).toBe(204);
    expect((await worker.get(`/applications/${id}`)).body.state.code).toBe('under_review');
    expect((await worker.get('/applications?view=reminders')).text).toContain(id);
    expect((await second.get('/applications?view=reminders')).text).not.toContain(id);
  });

  it('a search by document number, name, phone or number gives masked rows of the own scope only', async () => {
    const number = freshIdentityNumber();
    const [personName, contactPhone] = ['查找甲', freshPhone()];
    const fields = { personName, contactPhone, documentType: 'resident_identity', documentNumber: number };
    const sent = await submitted(applicant, application(fields));
    const stranger = await asStaff(server, 'sy-worker');
    const keys = { document: number, name: personName, phone: contactPhone, number: sent.number };
    for (const [by, value] of Object.entries(keys)) {
      const found = await worker.post('/applications/searches', { by, value });
      expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([sent.id]);
      for (const plain of [number, personName, contactPhone]) expect(found.text).not.toContain(plain);
      expect((await stranger.post('/applications/searches', { by, value })).body.items).toEqual([]);
    }
  });
});
