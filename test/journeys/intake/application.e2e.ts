import { asPhone, asStaff, asVisitor, freshPhone } from '../../support/client';
import { application, draft, electronicConsent, fullReview } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('an application on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.destroy());

  it('goes from an anonymous draft to 已登记 and back to the phone (LN/8, 104/5)', async () => {
    const phone = freshPhone();
    const visitor = await asVisitor(server);
    const { id, version } = await draft(visitor, application({ personName: '演示𬱖', contactPhone: phone }));
    const early = await visitor.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(early.status).toBe(401);

    const guardian = await asPhone(server, phone, visitor);
    const sent = await guardian.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({ organizationName: expect.stringContaining('綦江区精康融合指导中心') });

    const worker = await asStaff(server, 'qj-worker-1');
    const queue = await worker.get('/applications?view=unassigned');
    expect(queue.body.items.map((row: { id: string }) => row.id)).toContain(id);
    const claimed = await worker.post(`/applications/${id}/actions/claim`, { version: sent.body.version });
    const asked = await worker.post(`/applications/${id}/actions/request-information`, {
      version: claimed.body.version,
      items: ['residence'],
      message: '请写下方便上门的时间。',
    });
    expect(asked.status).toBe(200);

    const mine = await guardian.get(`/my/applications/${id}`);
    expect(mine.body).toMatchObject({
      stateLabel: '等您补充',
      asked: { message: '请写下方便上门的时间。', items: ['住址'] },
    });
    const supplied = await guardian.post(`/applications/${id}/actions/supply-information`, {
      version: mine.body.version,
      message: '周三下午在家。',
    });
    expect(supplied.status).toBe(200);

    const early2 = await worker.post(`/applications/${id}/actions/register`, {
      version: supplied.body.version,
    });
    expect(early2).toMatchObject({ status: 409, body: { code: 'identity_unverified' } });
    const saved = await worker.put(`/applications/${id}/review`, fullReview(supplied.body.version));
    const registered = await worker.post(`/applications/${id}/actions/register`, {
      version: saved.body.version,
    });
    expect(registered.status).toBe(200);

    const after = await guardian.get(`/my/applications/${id}`);
    expect(after.body).toMatchObject({ stateLabel: '已登记', fields: { personName: '演示𬱖' } });
    expect(
      after.body.steps
        .filter((s: { status: string }) => s.status === 'done')
        .map((s: { label: string }) => s.label),
    ).toEqual(['提出申请', '初核登记']);
    const unread = await guardian.get('/notices');
    expect(unread.body.items.map((notice: { title: string }) => notice.title)).toContain(
      '已登记，接下来安排康复转介。',
    );
    const cases = await worker.get('/cases?view=all');
    expect(cases.body.items.length).toBeGreaterThan(0);
  });
});
