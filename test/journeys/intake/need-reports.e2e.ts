import { type Answer, asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import { countsOf } from '../../support/database';
import { application, needReport, spokenConsent } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

/** Words that would tell a reporter more than 已收到, 已联系 and 已办结. */
const tooMuch = [
  '同意申请',
  '不愿申请',
  '联系不上',
  'consented',
  'declined',
  'unreachable',
  'contacting',
  'SQ2',
  '申请',
];

describe.each(bothDatabases)('need reports on the %s database', (database) => {
  let server: RunningServer;
  let committee: Client;
  let worker: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    committee = await asPhone(server, '13900005001');
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(() => server.destroy());

  const reported = async (by: Client, more = {}) => {
    const answer = await by.post('/need-reports', needReport(more));
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const taken = async (id: string, by = worker) => {
    const record = await by.get(`/need-reports/${id}`);
    const answer = await by.post(`/need-reports/${id}/actions/take`, { version: record.body.version });
    expect(answer).toMatchObject({ status: 200, body: { state: 'contacting' } });
    return answer.body.version as number;
  };
  const tried = (id: string, version: number, outcome = 'no_answer', note?: string) =>
    worker.post(`/need-reports/${id}/contact-attempts`, {
      version,
      channel: 'phone',
      outcome,
      ...(note ? { note } : {}),
    });
  const consent = { consent: spokenConsent, application: application({ personName: '上报甲' }) };

  /** Everything the reporter can ask about this report. */
  const allAnswersTo = async (reporter: Client, id: string): Promise<Answer[]> => [
    await reporter.get(`/my/need-reports/${id}`),
    await reporter.get('/my/matters'),
    await reporter.get('/notices'),
  ];

  it('a danger is told to call 110 or 120 and nothing is stored (§6.6, F3)', async () => {
    const before = await countsOf(server, 'need_reports', 'idempotency_keys');
    const answer = await committee.post('/need-reports', needReport({ urgency: 'danger' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'danger_call' } });
    expect(answer.body.message).toMatch(/110.*120/);
    expect(await countsOf(server, 'need_reports', 'idempotency_keys')).toEqual(before);
  });

  it('asks for no diagnosis and no identity number, and takes none (§6.6)', async () => {
    for (const extra of [{ diagnosis: 'bipolar' }, { documentNumber: '500110199001010013' }]) {
      const answer = await committee.post('/need-reports', needReport(extra));
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
    }
    const unattested = await committee.post('/need-reports', needReport({ attested: false }));
    expect(unattested).toMatchObject({
      status: 422,
      body: { fields: { attested: expect.stringMatching(/勾选/) } },
    });
  });

  it('goes 已收到 → 已联系 → 已办结 for the reporter and becomes an application with a clock of its own (LN/9, QJ/5(3))', async () => {
    const reporter = await asPhone(server, freshPhone());
    const id = await reported(reporter, { personName: '上报甲', howToReach: '村口第三家' });
    const stage = async () => (await reporter.get(`/my/need-reports/${id}`)).body.stageLabel;
    expect(await stage()).toBe('已收到');

    const record = await worker.get(`/need-reports/${id}`);
    expect(record.body).toMatchObject({
      state: { code: 'reported' },
      personName: '上**',
      clock: { label: '首次联系' },
    });
    expect(dayOfMoment(record.body.clock.dueAt)).toBe(workingDayAfterToday(3));
    const version = await taken(id);
    expect(await stage()).toBe('已收到');

    const contact = await tried(id, version, 'reached', '周三下午见面');
    expect(contact.status).toBe(200);
    expect(await stage()).toBe('已联系');
    const logged = await worker.get(`/need-reports/${id}`);
    expect(logged.body.timeline).toContainEqual(
      expect.objectContaining({ kind: 'contact', body: '周三下午见面' }),
    );

    const agreed = await worker.post(`/need-reports/${id}/actions/record-consent`, {
      version: contact.body.version,
      ...consent,
    });
    expect(agreed).toMatchObject({ status: 200, body: { state: 'consented' } });
    const { applicationId } = agreed.body;
    expect(await stage()).toBe('已办结');

    const opened = await worker.get(`/applications/${applicationId}`);
    expect(opened.body).toMatchObject({
      state: { code: 'submitted' },
      channelLabel: '需求上报',
      clock: { label: '初核登记' },
    });
    expect(dayOfMoment(opened.body.clock.dueAt)).toBe(workingDayAfterToday(5));
    expect(opened.body.consents).toEqual([expect.objectContaining({ wayLabel: '口头同意，有人见证' })]);

    for (const answer of await allAnswersTo(reporter, id)) {
      expect(answer.status).toBe(200);
      for (const word of [...tooMuch, '上报甲', '村口第三家', applicationId])
        expect(answer.text).not.toContain(word);
    }
    for (const path of [
      `/need-reports/${id}`,
      `/applications/${applicationId}`,
      `/my/applications/${applicationId}`,
    ])
      expect((await reporter.get(path)).status).toBe(404);
  });

  it('the reporter learns the same whether the person agreed, refused or was not reached (§6.6)', async () => {
    const reporter = await asPhone(server, freshPhone());
    const ends = [
      (id: string, version: number) =>
        worker.post(`/need-reports/${id}/actions/record-consent`, { version, ...consent }),
      (id: string, version: number) =>
        worker.post(`/need-reports/${id}/actions/decline`, { version, reason: '现在不想参加' }),
      (id: string, version: number) =>
        worker.post(`/need-reports/${id}/actions/record-unreachable`, { version }),
    ];
    const seen: unknown[] = [];
    for (const end of ends) {
      const id = await reported(reporter);
      let version = await taken(id);
      for (let n = 0; n < 3; n += 1) ({ version } = (await tried(id, version)).body);
      expect((await end(id, version)).status).toBe(200);
      const mine = (await reporter.get(`/my/need-reports/${id}`)).body;
      const line = (await reporter.get('/my/matters')).body.items.find(
        (item: { id: string }) => item.id === id,
      );
      const notices = (await reporter.get('/notices')).body.items.filter(
        (item: { recordId: string }) => item.recordId === id,
      );
      const same = { id: '', number: '', createdAt: '', updatedAt: '' };
      seen.push([
        { ...mine, ...same },
        { ...line, ...same },
        notices.map(({ title }: { title: string }) => title),
      ]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(JSON.stringify(seen)).not.toContain('现在不想参加');
  });

  it('nobody counts as unreachable before three attempts, and only who took it may log one (§6.3)', async () => {
    const id = await reported(committee);
    let version = await taken(id);
    const other = await asStaff(server, 'qj-worker-2');
    const foreign = await other.post(`/need-reports/${id}/contact-attempts`, {
      version,
      channel: 'phone',
      outcome: 'no_answer',
    });
    expect(foreign).toMatchObject({ status: 409, body: { code: 'not_assignee' } });
    for (let n = 0; n < 3; n += 1) {
      const early = await worker.post(`/need-reports/${id}/actions/record-unreachable`, { version });
      expect(early).toMatchObject({ status: 409, body: { code: 'too_few_attempts' } });
      ({ version } = (await tried(id, version)).body);
    }
    const done = await worker.post(`/need-reports/${id}/actions/record-unreachable`, { version });
    expect(done).toMatchObject({ status: 200, body: { state: 'unreachable' } });
  });

  it('a consent without its proof makes no application (LN/9, 个人信息保护法 29)', async () => {
    const id = await reported(committee);
    const version = await taken(id);
    const before = await countsOf(server, 'applications', 'consents');
    const wrong = [
      { consent: { ...spokenConsent, witness: '' }, field: 'consent.witness' },
      { consent: { ...spokenConsent, items: ['healthData'] }, field: 'consent.items' },
      { consent: { ...spokenConsent, way: 'electronic' }, field: 'consent.way' },
    ];
    for (const { field, ...form } of wrong) {
      const answer = await worker.post(`/need-reports/${id}/actions/record-consent`, {
        version,
        application: application(),
        ...form,
      });
      expect(answer).toMatchObject({ status: 422, body: { fields: { [field]: expect.any(String) } } });
    }
    expect(await countsOf(server, 'applications', 'consents')).toEqual(before);
  });

  it('an urgent report has one working day for the first contact (§2.3)', async () => {
    const id = await reported(committee, { urgency: 'soon' });
    const { body } = await worker.get(`/need-reports/${id}`);
    expect(body).toMatchObject({ urgent: true, urgencyLabel: '尽快' });
    expect(dayOfMoment(body.clock.dueAt)).toBe(workingDayAfterToday(1));
  });

  it('one account reports ten times a day at most (§6.6)', async () => {
    const busy = await asPhone(server, freshPhone());
    for (let n = 0; n < 10; n += 1) await reported(busy);
    const before = await countsOf(server, 'need_reports');
    const eleventh = await busy.post('/need-reports', needReport());
    expect(eleventh.status).toBe(429);
    expect(eleventh.body.message).toContain('10');
    expect(await countsOf(server, 'need_reports')).toEqual(before);
  });

  it('a colleague of another county or institution meets no report (§11)', async () => {
    const id = await reported(committee);
    for (const key of ['sy-worker', 'qj-station-worker', 'sy-civil', 'admin', 'qj-finance']) {
      const stranger = await asStaff(server, key);
      expect((await stranger.get(`/need-reports/${id}`)).status).toBe(404);
      expect((await stranger.post(`/need-reports/${id}/actions/take`, { version: 1 })).status).toBe(404);
    }
    expect((await worker.get(`/need-reports/${id}`)).body.state.code).toBe('reported');
  });
});
