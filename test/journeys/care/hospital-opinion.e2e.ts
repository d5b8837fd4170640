import { caseAct } from '../../support/cases';
import { dayFromToday } from '../../support/calendar';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { institutionOf } from '../../support/factories';
import { jpeg, uploadTo } from '../../support/files';
import { referral, registeredReferral } from '../../support/referrals';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('a known risk stops the usual way on the %s database (§6.3)', (database) => {
  let server: RunningServer;
  let worker: Client;
  let hospital: Client;
  let county: Client;
  let toStation: string;
  beforeAll(async () => {
    server = await startServer({ database });
    worker = await asStaff(server, 'qj-worker-1');
    hospital = await asStaff(server, 'qj-hospital');
    county = await asStaff(server, 'qj-civil');
    toStation = await institutionOf(await asPhone(server, freshPhone()), '500110', '文龙街道服务站');
  });
  afterAll(() => server.destroy());

  /** Referred by the hospital with this risk, and registered. */
  const referred = (riskLevel: number) => registeredReferral(hospital, worker, referral({ riskLevel }));
  const propose = (id: string, by = worker) =>
    caseAct(by, id, 'propose-allocation', { organizationId: toStation });
  const opinion = (more: Record<string, unknown> = {}) => ({
    hospitalName: '测试医院',
    seenOn: dayFromToday(-1),
    riskLevel: 1,
    note: '情绪平稳，可以参加社区康复',
    ...more,
  });
  const record = async (id: string, by = worker) => (await by.get(`/cases/${id}`)).body;

  it('level 2 is allocated the usual way, level 3 is not', async () => {
    expect((await propose(await referred(2))).status).toBe(200);
    const id = await referred(3);
    expect(await propose(id)).toMatchObject({
      status: 409,
      body: { code: 'risk_blocks', message: expect.stringContaining('110') },
    });
    expect(await record(id)).toMatchObject({
      riskBlocks: true,
      risk: { value: expect.stringContaining('3级') },
    });
  });

  it('the county cannot allocate it either, and learns no risk from the refusal', async () => {
    const id = await referred(4);
    const refused = await propose(id, county);
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_routine' } });
    const seen = await county.get(`/cases/${id}`);
    expect(seen.body).toMatchObject({ risk: null, riskBlocks: null });
    for (const { text } of [refused, seen]) expect(text).not.toMatch(/风险|[345]级/);
    expect((await worker.get('/cases?view=to_allocate')).text).not.toMatch(/风险|4级/);
  });

  it('a hospital sees the person first; its opinion below level 3 opens the way again, with its evidence', async () => {
    const id = await referred(5);
    const asked = await caseAct(worker, id, 'propose-hospital-assessment', { reason: '转介时风险较高' });
    expect(asked).toMatchObject({ status: 200, body: { state: 'hospital_assessment' } });
    expect(await record(id)).toMatchObject({ clock: { label: '医院意见', status: 'running' } });
    expect((await propose(id)).status).toBe(409);

    const still = await caseAct(worker, id, 'resume-allocation', opinion({ riskLevel: 3 }));
    expect(still).toMatchObject({ status: 409, body: { code: 'hospital_not_clear' } });
    const wrongWay = await caseAct(worker, id, 'resume-assessment', opinion());
    expect(wrongWay).toMatchObject({ status: 409, body: { code: 'not_with_institution' } });
    for (const bad of [{ riskLevel: 6 }, { seenOn: dayFromToday(1) }, { hospitalName: '' }])
      expect((await caseAct(worker, id, 'resume-allocation', opinion(bad))).status).toBe(422);

    const scan = await uploadTo(worker, `/cases/${id}/files`, 'evidence', await jpeg());
    expect(scan.status).toBe(201);
    const foreign = await caseAct(
      worker,
      id,
      'resume-allocation',
      opinion({ attachmentId: crypto.randomUUID() }),
    );
    expect(foreign.body.fields).toHaveProperty('attachmentId');
    const resumed = await caseAct(worker, id, 'resume-allocation', opinion({ attachmentId: scan.body.id }));
    expect(resumed).toMatchObject({ status: 200, body: { state: 'registered' } });
    expect(await record(id)).toMatchObject({
      clock: { label: '康复转介', status: 'running' },
      risk: { value: expect.stringContaining('1级') },
      riskBlocks: false,
      files: [{ id: scan.body.id }],
    });
    expect((await worker.download(`/cases/${id}/files/${scan.body.id}`)).status).toBe(200);
    expect((await hospital.download(`/cases/${id}/files/${scan.body.id}`)).status).toBe(404);
    expect((await propose(id)).status).toBe(200);
  });

  it("the hospital's words are clinical: masked for the worker until revealed, hidden from the lead (§11)", async () => {
    const id = await referred(3);
    await caseAct(worker, id, 'propose-hospital-assessment', { reason: '转介时风险较高' });
    expect((await caseAct(worker, id, 'resume-allocation', opinion())).status).toBe(200);
    const manager = await asStaff(server, 'qj-manager');
    for (const by of [worker, manager, county])
      expect((await by.get(`/cases/${id}`)).text).not.toMatch(/情绪平稳|测试医院/);
    const { timeline } = await record(id);
    expect(timeline.find(({ label }: { label: string }) => label === '医院意见')).toMatchObject({
      masked: true,
    });
    const reveal = { fields: ['hospitalAdvice'], reason: 'arrange_service' };
    const plain = await worker.post(`/cases/${id}/reveals`, reveal);
    expect(plain.body.values.hospitalAdvice).toContain('情绪平稳');
    const [row] = await sql(server, `SELECT risk_sealed FROM cases WHERE id = '${id}'`);
    expect(row?.risk_sealed).not.toContain('level');
  });
});
