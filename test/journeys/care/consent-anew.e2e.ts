import { accepted, informed } from '../../support/agreements';
import { assessed } from '../../support/assessments';
import { answer, offered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { application, institutionOf, mustBe } from '../../support/factories';
import { bothDatabases, runCommand, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('an informed consent that names another institution, %s', (database) => {
  let server: RunningServer;
  let [owner, center, station]: Client[] = [];
  let id = '';
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    center = await asStaff(server, 'qj-worker-1');
    station = await asStaff(server, 'qj-station-worker');
    const toStation = await institutionOf(owner, '500110002', '文龙街道服务站');
    const toCenter = await institutionOf(owner, '500110', '指导中心');
    id = await accepted(owner, center, station, toStation, application({ personName: '测试换家' }));
    await informed(owner, station, id);
    await stop(await asStaff(server, 'admin'), toStation);
    mustBe((await runCommand(server, 'timed')).code, 0, 'timed');
    const taken = await answer(center, await offered(owner, center, id, toCenter), 'accept');
    mustBe(taken.status, 200, taken.text);
    await assessed(center, id);
  });
  afterAll(() => server.destroy());

  it('carries no agreement of the next one, which asks anew (个人信息保护法 23, 104/6)', async () => {
    const early = await center?.post('/agreements', { caseId: id });
    expect([early?.status, early?.body.code]).toEqual([409, 'informed_consent_missing']);
    await informed(owner as Client, center as Client, id);
    expect((await center?.post('/agreements', { caseId: id }))?.status).toBe(201);
  });

  it('taken back, stops nothing at the next one (个人信息保护法 15)', async () => {
    const { items } = (await center?.get(`/consents?caseId=${id}`))?.body ?? {};
    const old = items.find((one: { kind: string; receiverName: string; state: { code: string } }) =>
      [one.kind === 'informed', one.receiverName.includes('文龙'), one.state.code === 'given'].every(Boolean),
    );
    const withdrawn = await owner?.post(`/consents/${old.id}/actions/withdraw`, { version: old.version });
    expect(withdrawn?.status).toBe(200);
    expect((await center?.get(`/cases/${id}`))?.body.state.code).toBe('agreement_pending');
  });
});

async function stop(admin: Client, id: string): Promise<void> {
  const { body } = await admin.get('/organizations?region=500110002');
  const found = body.items.find((one: { id: string }) => one.id === id);
  const { regionName: _, id: __, places: ___, ...row } = found;
  const kept = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const stopped = await admin.put(`/organizations/${id}`, { ...kept, status: 'stopped' });
  mustBe(stopped.status, 200, stopped.text);
}
