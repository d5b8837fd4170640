import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { dayFromToday, workingDayAfterToday } from '../../support/calendar';
import { countsOf, sql } from '../../support/database';
import { application, draft, needReport, submitted } from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';

const DAY = 86_400_000;

describe.each(bothDatabases)('what time does on the %s database (§2.3, §6.7)', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(async () => {
    await server.destroy();
  });

  const timed = async (at: string) => {
    const { code, output } = await runCommand(server, 'timed', '--at', at);
    expect({ code, output }).toMatchObject({ code: 0 });
    return Object.fromEntries(
      output
        .split('\n')
        .flatMap((line) => (/^(\w+) (\d+)$/.exec(line) ? [line.split(' ')] : []))
        .map(([name, n]) => [name, Number(n)]),
    );
  };
  const rows = async (id: string, action: string) =>
    (await sql(server, `SELECT id FROM evidence_events WHERE record_id = '${id}' AND action = '${action}'`))
      .length;
  const told = async (client: Client, id: string) =>
    (await client.get('/notices')).body.items
      .filter((one: { recordId: string }) => one.recordId === id)
      .map((one: { title: string }) => one.title) as string[];
  let people = 0;
  const asked = async (owner: Client) => {
    const worker = await asStaff(server, 'qj-worker-1');
    const { id, version } = await submitted(owner, application({ personName: `时间${(people += 1)}号` }));
    const claimed = await worker.post(`/applications/${id}/actions/claim`, { version });
    const ask = { version: claimed.body.version, items: ['other'], message: '请补充' };
    expect((await worker.post(`/applications/${id}/actions/request-information`, ask)).status).toBe(200);
    return id;
  };

  it('thirty days after a refusal the identity is erased: nothing to reveal, the evidence stays whole (§6.6, §6.7)', async () => {
    const reporter = await asPhone(server, freshPhone());
    let worker = await asStaff(server, 'qj-worker-1');
    const typed = {
      personName: '清除甲',
      howToReach: '清除路1号',
      description: '清除的需求',
      reporterName: '清除报',
    };
    const { id } = (await reporter.post('/need-reports', needReport(typed))).body;
    const act = (action: string, body: object) => worker.post(`/need-reports/${id}/${action}`, body);
    const taken = await act('actions/take', { version: 1 });
    const contact = { version: taken.body.version, channel: 'phone', outcome: 'reached', note: '清除的记录' };
    const { version } = (await act('contact-attempts', contact)).body;
    expect((await act('actions/decline', { version, reason: '清除的理由' })).body.state).toBe('declined');
    const fields = ['personName', 'howToReach', 'needDescription', 'reporterName'];
    const reveal = () => act('reveals', { fields, reason: 'contact' });
    expect((await reveal()).body.values).toMatchObject({ personName: '清除甲', howToReach: '清除路1号' });

    await timed(dayFromToday(29));
    worker = await asStaff(server, 'qj-worker-1');
    expect((await reveal()).body.values.personName).toBe('清除甲');
    expect((await timed(dayFromToday(30))).reportsErased).toBeGreaterThan(0);
    expect((await timed(dayFromToday(30))).reportsErased).toBe(0);

    worker = await asStaff(server, 'qj-worker-1');
    const record = await worker.get(`/need-reports/${id}`);
    expect(record.body).toMatchObject({
      state: { code: 'erased', label: '身份已清除' },
      personName: '身份已清除',
    });
    const after = await reveal();
    for (const text of [record.text, after.text]) expect(text).not.toMatch(/清除甲|清除路|清除的|清除报/);
    expect(Object.values(after.body.values ?? {}).filter(Boolean)).toEqual([]);
    expect((await reporter.get(`/my/need-reports/${id}`)).body.stageLabel).toBe('已办结');
    const counts = await worker.get('/need-reports/counts');
    expect(counts.body.ended).toBeGreaterThan(0);
    expect(await runCommand(server, 'audit:verify')).toEqual({
      code: 0,
      output: expect.stringMatching(/problems=0$/m),
    });
  });

  it('a clock warns once before it runs out and tells the lead once when it has, also with two runs at once', async () => {
    const owner = await asPhone(server, freshPhone());
    const worker = await asStaff(server, 'qj-worker-2');
    const { id, version } = await submitted(owner, application({ personName: '时限甲' }));
    await worker.post(`/applications/${id}/actions/claim`, { version });
    const report = (await owner.post('/need-reports', needReport())).body.id as string;

    await timed(workingDayAfterToday(3));
    expect(await rows(id, 'warned')).toBe(0);
    await Promise.all([timed(workingDayAfterToday(4)), timed(workingDayAfterToday(4))]);
    await timed(workingDayAfterToday(5));
    expect({ warned: await rows(id, 'warned'), escalated: await rows(id, 'escalated') }).toEqual({
      warned: 1,
      escalated: 0,
    });
    await Promise.all([timed(workingDayAfterToday(6)), timed(workingDayAfterToday(6))]);
    const again = await timed(workingDayAfterToday(6));
    expect(again).toMatchObject({ clocksWarned: 0, clocksEscalated: 0 });
    expect({ warned: await rows(id, 'warned'), escalated: await rows(id, 'escalated') }).toEqual({
      warned: 1,
      escalated: 1,
    });
    expect(await rows(report, 'escalated')).toBe(1);

    const [assignee, lead] = [await asStaff(server, 'qj-worker-2'), await asStaff(server, 'qj-manager')];
    expect((await told(assignee, id)).filter((title) => title.includes('快到期'))).toHaveLength(1);
    expect((await told(lead, id)).filter((title) => title.includes('已逾期'))).toHaveLength(1);
    for (const title of [...(await told(assignee, id)), ...(await told(lead, id))])
      expect(title).not.toContain('时限甲');
    expect((await told(owner, id)).join()).not.toMatch(/逾期|到期/);
  });

  it('an applicant who is silent is reminded after thirty days, once, and it lapses after sixty, once; who answered is neither reminded nor stopped', async () => {
    const owner = await asPhone(server, freshPhone());
    const id = await asked(owner);
    const prompt = await asPhone(server, freshPhone());
    const answered = await asked(prompt);
    const { version } = (await prompt.get(`/my/applications/${answered}`)).body;
    const supply = { version, message: '补充了' };
    expect((await prompt.post(`/applications/${answered}/actions/supply-information`, supply)).status).toBe(
      200,
    );
    await timed(dayFromToday(29));
    expect(await rows(id, 'remind-applicant')).toBe(0);
    await timed(dayFromToday(30));
    await timed(dayFromToday(30));
    await timed(dayFromToday(59));
    expect([await rows(id, 'remind-applicant'), await rows(id, 'lapse')]).toEqual([1, 0]);
    await Promise.all([timed(dayFromToday(60)), timed(dayFromToday(60))]);
    expect((await timed(dayFromToday(61))).applicationsLapsed).toBe(0);
    expect(await rows(id, 'lapse')).toBe(1);
    const [row] = await sql(server, `SELECT state FROM applications WHERE id = '${id}'`);
    expect(row?.state).toBe('lapsed');
    const notices = await sql(
      server,
      `SELECT action FROM notices WHERE record_id = '${id}' AND account_id = '${owner.session?.account?.id}' ORDER BY id`,
    );
    const actions = notices.map(({ action }) => action as string);
    expect(actions.filter((action) => action === 'remind-applicant')).toHaveLength(1);
    expect(actions.filter((action) => action === 'lapse')).toHaveLength(1);
    expect([await rows(answered, 'remind-applicant'), await rows(answered, 'lapse')]).toEqual([0, 0]);
  });

  it('a draft is erased at ninety days, with its files, and not before', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    const { id } = await draft(worker, application({ personName: '过期草稿' }), 'counter');
    const { body } = await upload(worker, id, 'photo', await jpeg());
    const sealed = join(server.dataDir, 'attachments', body.id.slice(-2), `${body.id}.sealed`);
    expect(existsSync(sealed)).toBe(true);
    const after = (days: number, minutes: number) =>
      new Date(Date.now() + days * DAY + minutes * 60_000).toISOString();
    await timed(after(90, -5));
    const kept = await asStaff(server, 'qj-worker-1');
    expect((await kept.get(`/applications/${id}/draft`)).body.fields.personName).toBe('过期草稿');
    expect((await timed(after(90, 5))).draftsErased).toBeGreaterThan(0);
    expect((await timed(after(90, 5))).draftsErased).toBe(0);

    const later = await asStaff(server, 'qj-worker-1');
    expect((await later.get(`/applications/${id}/draft`)).status).toBe(404);
    expect((await later.get(`/attachments/${body.id}`)).status).toBe(404);
    expect(await sql(server, `SELECT id FROM applications WHERE id = '${id}'`)).toEqual([]);
    expect(existsSync(sealed)).toBe(false);
    expect(
      readdirSync(join(server.dataDir, 'attachments'), { recursive: true }).some((name) =>
        String(name).includes(body.id),
      ),
    ).toBe(false);
    expect(await rows(id, 'draft')).toBe(1);
    expect(await runCommand(server, 'audit:verify')).toEqual({
      code: 0,
      output: expect.stringMatching(/problems=0$/m),
    });
  });

  it('a date that is none is refused, and nothing is done', async () => {
    // It does what time does by itself a minute after its start, whenever that falls.
    await server.stop();
    const before = await countsOf(server, 'evidence_events', 'applications');
    const { code, output } = await runCommand(server, 'timed', '--at', 'tomorrow');
    expect({ code, told: output.includes('--at') }).toEqual({ code: 1, told: true });
    expect((await runCommand(server, 'no-such-command')).code).toBe(1);
    expect(await countsOf(server, 'evidence_events', 'applications')).toEqual(before);
  });
});
