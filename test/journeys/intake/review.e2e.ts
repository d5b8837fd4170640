import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  fullReview,
  institutionOf,
  reviewed,
  spokenConsent,
  submitted,
} from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('the review of applications on the %s database', (database) => {
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
    application({ personName: `初核${(people += 1)}号`, ...more });
  const act = (by: Client, id: string, action: string, body: Record<string, unknown>) =>
    by.post(`/applications/${id}/actions/${action}`, body);
  const claimed = async (by: Client, fields = fresh()) => {
    const { id, version } = await submitted(applicant, fields);
    const answer = await act(by, id, 'claim', { version });
    expect(answer.status).toBe(200);
    return { id, version: answer.body.version as number };
  };
  const colleague = async (name: string) => {
    const { items } = (await manager.get('/colleagues')).body;
    return items.find((one: { displayName: string }) => one.displayName === name).id as string;
  };
  const stateOf = async (id: string, by = worker) => (await by.get(`/applications/${id}`)).body.state?.code;

  const demands: [string, Record<string, unknown>][] = [
    ['identity_unverified', { identityCheck: undefined }],
    ['not_at_home', { livesAtHome: false }],
    ['no_need', { needs: [] }],
    ['not_assessed_suitable', { assessedSuitable: false }],
    ['person_unwilling', { personWillingness: 'unwilling' }],
    ['person_unwilling', { personWillingness: undefined }],
    ['person_unwilling', { personWillingness: 'unable', guardianWillingness: 'none' }],
    ['guardian_unwilling', { guardianWillingness: 'unwilling' }],
    ['guardian_unwilling', { guardianWillingness: undefined }],
  ];

  it.each(demands)('no registration while %s holds, given %j (LN/8, 104/5)', async (code, missing) => {
    const { id, version } = await claimed(worker);
    const saved = await worker.put(`/applications/${id}/review`, fullReview(version, missing));
    expect(saved.status).toBe(200);
    const refused = await act(worker, id, 'register', { version: saved.body.version });
    expect(refused).toMatchObject({ status: 409, body: { code, message: expect.stringMatching(/[一-龥]/) } });
    const record = (await worker.get(`/applications/${id}`)).body;
    const offer = record.actions.find(({ action }: { action: string }) => action === 'register');
    expect(offer).toMatchObject({ allowed: false, reasons: expect.arrayContaining([refused.body.message]) });
    expect(record).toMatchObject({ state: { code: 'under_review' }, caseId: null });

    const mended = await worker.put(`/applications/${id}/review`, fullReview(saved.body.version));
    const registered = await act(worker, id, 'register', { version: mended.body.version });
    expect(registered).toMatchObject({ status: 200, body: { state: 'registered' } });
    expect((await worker.get(`/applications/${id}`)).body.caseId).toEqual(expect.any(String));
  });

  it('no registration without consent evidence; evidence brought later makes it possible (LN/7, 个人信息保护法 29)', async () => {
    const { id, version } = await reviewed(applicant, worker, fresh());
    await sql(
      server,
      `DELETE FROM consents WHERE application_id = '${id}'`,
      `UPDATE applications SET has_consent = 0 WHERE id = '${id}'`,
    );
    expect(await act(worker, id, 'register', { version })).toMatchObject({
      status: 409,
      body: { code: 'consent_missing' },
    });
    const given = await worker.post(`/applications/${id}/consents`, { version, ...spokenConsent });
    expect(given.status).toBe(200);
    expect((await act(worker, id, 'register', { version: given.body.version })).body.state).toBe(
      'registered',
    );
  });

  it('someone who cannot express a wish is spoken for by a willing guardian (民法典 28, 35)', async () => {
    const { id, version } = await claimed(worker);
    const saved = await worker.put(
      `/applications/${id}/review`,
      fullReview(version, { personWillingness: 'unable' }),
    );
    expect((await act(worker, id, 'register', { version: saved.body.version })).status).toBe(200);
  });

  it('a reviewer without 需求评估能力 cannot register unless a lead allows it with a reason, which is recorded (104/13)', async () => {
    const unqualified = await asStaff(server, 'qj-worker-new');
    const { id, version } = await reviewed(applicant, unqualified, fresh());
    expect(await act(unqualified, id, 'register', { version })).toMatchObject({
      status: 409,
      body: { code: 'reviewer_unqualified' },
    });
    expect((await act(worker, id, 'override-qualification', { version, reason: '我来准许' })).status).toBe(
      404,
    );
    expect((await act(manager, id, 'override-qualification', { version, reason: ' ' })).status).toBe(422);
    const allowed = await act(manager, id, 'override-qualification', { version, reason: '培训证书下周补交' });
    expect(allowed.status).toBe(200);
    expect((await act(unqualified, id, 'register', { version: allowed.body.version })).body.state).toBe(
      'registered',
    );
    const { qualificationOverride } = (await unqualified.get(`/applications/${id}`)).body;
    expect(qualificationOverride).toMatchObject({
      byWhom: expect.stringContaining('甲主任'),
      reason: '培训证书下周补交',
    });
    const rows = await sql(
      server,
      `SELECT action FROM evidence_events WHERE record_id = '${id}' AND action = 'override-qualification'`,
    );
    expect(rows).toHaveLength(1);
    expect((await applicant.get(`/my/applications/${id}`)).text).not.toContain('培训证书');
  });

  it('only the colleague in charge decides', async () => {
    const { id, version } = await reviewed(applicant, worker, fresh());
    const others = {
      register: {},
      decline: { reason: '不', advice: '请' },
      'record-no-consent': { reason: '不' },
      'request-information': { items: ['other'], message: '请' },
    };
    for (const [action, body] of Object.entries(others))
      expect(await act(second, id, action, { version, ...body })).toMatchObject({
        status: 409,
        body: { code: 'not_assignee' },
      });
    expect(await stateOf(id)).toBe('under_review');
  });

  it('a refusal gives a reason and an advice, and the applicant reads both (LN/8)', async () => {
    const { id, version } = await claimed(worker);
    expect((await act(worker, id, 'decline', { version, reason: '住院治疗中' })).body.fields).toHaveProperty(
      'advice',
    );
    expect(
      (await act(worker, id, 'decline', { version, reason: '住院治疗中', advice: '出院前请联系医院社工' }))
        .status,
    ).toBe(200);
    const mine = (await applicant.get(`/my/applications/${id}`)).body;
    expect(mine).toMatchObject({
      stateLabel: '暂不适合',
      outcome: { reason: '住院治疗中', advice: '出院前请联系医院社工' },
    });
  });

  it('it ends at once when the person does not consent, and nothing is registered (LN/7)', async () => {
    const { id, version } = await reviewed(applicant, worker, fresh());
    const ended = await act(worker, id, 'record-no-consent', { version, reason: '本人说不参加' });
    expect(ended.body.state).toBe('no_consent');
    expect((await act(worker, id, 'register', { version: ended.body.version })).status).toBe(409);
    expect((await applicant.get(`/my/applications/${id}`)).body.stateLabel).toBe('已停止办理');
  });

  it('the applicant withdraws while it is open, and may apply again (个人信息保护法 15)', async () => {
    const fields = fresh();
    const { id, version } = await reviewed(applicant, worker, fields);
    const withdrawn = await act(applicant, id, 'withdraw', { version, reason: '先不办了' });
    expect(withdrawn.body.state).toBe('withdrawn');
    expect((await act(worker, id, 'register', { version: withdrawn.body.version })).status).toBe(409);
    expect((await act(applicant, id, 'withdraw', { version: withdrawn.body.version })).status).toBe(409);
    expect((await submitted(applicant, fields)).number).toMatch(/^SQ/);
  });

  it('a lead assigns and reassigns, a worker does not (LN/8, QJ/5(3))', async () => {
    const { id, version } = await submitted(applicant, fresh());
    const [one, two] = [await colleague('甲社工'), await colleague('乙社工')];
    expect((await act(worker, id, 'assign', { version, accountId: two })).status).toBe(404);
    const first = await act(manager, id, 'assign', { version, accountId: one });
    expect(first.body.state).toBe('under_review');
    expect((await worker.get(`/applications/${id}`)).body.assignee.displayName).toBe('甲社工');
    const again = await act(manager, id, 'assign', { version: first.body.version, accountId: two });
    expect((await second.get('/applications?view=mine')).text).toContain(id);
    expect((await worker.get('/applications?view=mine')).text).not.toContain(id);
    const { body: self } = await manager.get('/sessions/current');
    for (const accountId of [self.account.id, crypto.randomUUID()]) {
      const wrong = await act(manager, id, 'assign', { version: again.body.version, accountId });
      expect(wrong).toMatchObject({ status: 422, body: { fields: { accountId: expect.any(String) } } });
    }
  });

  it('a lead hands it to another institution: the old one loses sight of it, the new one takes over (QJ/5(4))', async () => {
    const { id, version } = await claimed(worker);
    const organizationId = await institutionOf(applicant, '500110', '文龙街道服务站');
    expect((await act(worker, id, 'transfer', { version, organizationId, reason: '离家近' })).status).toBe(
      404,
    );
    // Nobody is asked: it goes no further than where the person lives or where it is.
    const far = await institutionOf(applicant, '210102', '和平区');
    for (const by of [manager, await asStaff(server, 'qj-civil')])
      expect(await act(by, id, 'transfer', { version, organizationId: far, reason: '转交' })).toMatchObject({
        status: 422,
        body: { fields: { organizationId: expect.stringContaining('本区县') } },
      });
    const moved = await act(manager, id, 'transfer', { version, organizationId, reason: '离家近' });
    expect(moved).toMatchObject({ status: 200, body: { state: 'submitted' } });
    for (const old of [worker, manager]) expect((await old.get(`/applications/${id}`)).status).toBe(404);
    const station = await asStaff(server, 'qj-station-worker');
    expect((await act(station, id, 'claim', { version: moved.body.version })).status).toBe(200);
    expect((await applicant.get(`/my/applications/${id}`)).body.next.byWhom).toContain('文龙街道服务站');
  });

  it('goes to the institution chosen, or else by residence to the intake of the county (LN/8, QJ/5(3), QJ/5(4))', async () => {
    const hospital = await institutionOf(applicant, '500110', '康宁医院');
    const routes = [
      { fields: { chosenOrganizationId: hospital }, to: '綦江区康宁医院', by: 'qj-hospital-worker' },
      { fields: { regionCode: '500110109' }, to: '綦江区精康融合指导中心', by: 'qj-worker-1' },
      { fields: { regionCode: '210102002' }, to: '和平区精康融合指导中心', by: 'sy-worker' },
      {
        fields: { regionCode: '210102002', hukouRegionCode: '500110' },
        to: '和平区精康融合指导中心',
        by: 'sy-worker',
      },
    ];
    for (const { fields, to, by } of routes) {
      const sent = await submitted(applicant, fresh(fields));
      expect((sent as unknown as { organizationName: string }).organizationName).toContain(to);
      const receiver = await asStaff(server, by);
      expect(await stateOf(sent.id, receiver)).toBe('submitted');
      const elsewhere = await asStaff(server, by === 'qj-worker-1' ? 'sy-worker' : 'qj-worker-1');
      expect((await elsewhere.get(`/applications/${sent.id}`)).status).toBe(404);
    }
    const { items } = (await applicant.get('/regions?parent=210103')).body;
    const { id, version } = await draft(applicant, fresh({ regionCode: items[0].code }));
    const nowhere = await act(applicant, id, 'submit', { version, consent: electronicConsent });
    expect(nowhere).toMatchObject({ status: 422, body: { message: expect.stringContaining('服务电话') } });
  });
});
