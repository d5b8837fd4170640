import { asPhone, asStaff, asVisitor, Client, freshPhone } from '../../support/client';
import { dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import { sql } from '../../support/database';
import { feedback, institutionOf } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

type Sent = Readonly<Record<'id' | 'queryCode', string>>;

describe.each(bothDatabases)('feedback on the %s database', (database) => {
  let server: RunningServer;
  let nobody: Client;
  let county: Client;
  let manager: Client;
  let center: string;
  beforeAll(async () => {
    server = await startServer({ database });
    nobody = new Client(server.url);
    county = await asStaff(server, 'qj-civil');
    manager = await asStaff(server, 'qj-manager');
    center = await institutionOf(nobody, '500110', '綦江区精康融合指导中心');
  });
  afterAll(() => server.destroy());

  const sent = async (more: Record<string, unknown>, by = nobody): Promise<Sent> => {
    const answer = await by.post(
      '/feedback',
      feedback({ target: 'institution', organizationId: center, ...more }),
    );
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const act = (by: Client, { id }: Sent, action: string, body: Record<string, unknown>) =>
    by.post(`/feedback/${id}/actions/${action}`, body);
  const accepted = (by: Client, one: Sent, complexity: string) =>
    act(by, one, 'accept', { version: 1, category: 'delay', complexity });
  const lookUp = (queryCode: string, by = nobody) => by.post('/feedback/look-ups', { queryCode });
  const reopen = (queryCode: string) =>
    nobody.post('/feedback/look-ups/actions/reopen', { queryCode, reason: '还没有解决' });
  const idsOf = async (by: Client, view = 'all') =>
    (await by.get(`/feedback?view=${view}`)).body.items.map(({ id }: { id: string }) => id) as string[];
  const dueOf = async (one: Sent) => dayOfMoment((await county.get(`/feedback/${one.id}`)).body.clock.dueAt);

  it('an anonymous complaint is accepted by the county, answered, looked up by code and reopened once (LN/26, 104/17, QJ/13, F13)', async () => {
    const one = await sent({ content: '打了三次电话没有人回' });
    expect(one.queryCode.replace(/[^0-9a-zA-Z]/g, '').length * 5).toBeGreaterThanOrEqual(60);
    expect((await lookUp(one.queryCode)).body).toMatchObject({
      stateLabel: '已提交',
      content: '打了三次电话没有人回',
      canReopen: false,
    });
    expect(await dueOf(one)).toBe(workingDayAfterToday(1));

    const taken = await accepted(county, one, 'simple');
    expect(taken).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await dueOf(one)).toBe(workingDayAfterToday(5));
    const answered = await act(county, one, 'answer', {
      version: taken.body.version,
      body: '已经请机构今天回电话。',
    });
    expect(answered.body.state).toBe('answered');

    const seen = await lookUp(one.queryCode);
    expect(seen.body).toMatchObject({ stateLabel: '已答复', canReopen: true });
    expect(seen.body.timeline).toContainEqual(expect.objectContaining({ message: '已经请机构今天回电话。' }));

    expect(await reopen(one.queryCode)).toMatchObject({
      status: 200,
      body: { stateLabel: '正在办理', canReopen: false },
    });
    expect(await dueOf(one)).toBe(workingDayAfterToday(15));
    const { version } = (await county.get(`/feedback/${one.id}`)).body;
    const again = await act(county, one, 'answer', { version, body: '机构已回电话。' });
    expect(again.status).toBe(200);
    expect((await lookUp(one.queryCode)).body.canReopen).toBe(false);
    expect(await reopen(one.queryCode)).toMatchObject({ status: 409, body: { code: 'reopened_before' } });
    expect((await lookUp(one.queryCode)).body.stateLabel).toBe('已答复');
  });

  it.each(['privacy', 'abuse'])(
    'what the institution finds to be %s goes to the county at once, and the institution sees it no longer (F13)',
    async (category) => {
      const one = await sent({ kind: 'suggestion', content: '有人把我的事告诉了邻居' });
      expect(await idsOf(manager)).toContain(one.id);
      const taken = await act(manager, one, 'accept', { version: 1, category, complexity: 'simple' });
      expect(taken).toMatchObject({ status: 200, body: { state: 'accepted', version: 3 } });
      expect((await manager.get(`/feedback/${one.id}`)).status).toBe(404);
      expect(await idsOf(manager)).not.toContain(one.id);
      const { state, timeline } = (await county.get(`/feedback/${one.id}`)).body;
      expect(state.code).toBe('accepted');
      expect(JSON.stringify(timeline)).toContain('转区县办理');
    },
  );

  it('a complex one has fifteen working days, and the category and complexity are recorded (§2.3, F13)', async () => {
    const one = await sent({});
    await accepted(county, one, 'complex');
    expect(await dueOf(one)).toBe(workingDayAfterToday(15));
    const { facts } = (await county.get(`/feedback/${one.id}`)).body;
    expect(facts).toEqual(
      expect.arrayContaining([
        { label: '类型', value: '拖延' },
        { label: '难易', value: '复杂' },
      ]),
    );
  });

  it('the institution complained of can neither list nor open nor act nor reveal (§11)', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    const one = await sent({});
    const actions = {
      accept: { version: 1, category: 'other', complexity: 'simple' },
      start: { version: 1 },
      answer: { version: 1, body: '没有这回事' },
      close: { version: 1 },
      decline: { version: 1, reason: '不属实', advice: '请打电话' },
    };
    for (const subject of [manager, worker]) {
      expect((await subject.get(`/feedback/${one.id}`)).status).toBe(404);
      for (const [action, body] of Object.entries(actions))
        expect((await act(subject, one, action, body)).status).toBe(404);
      const reveal = { fields: ['feedbackPhone'], reason: 'handle_feedback' };
      expect((await subject.post(`/feedback/${one.id}/reveals`, reveal)).status).toBe(404);
    }
    for (const view of ['to_accept', 'in_progress', 'overdue', 'all', 'ended'])
      expect(await idsOf(manager, view)).not.toContain(one.id);
    expect(await idsOf(county, 'to_accept')).toContain(one.id);
    expect((await county.get(`/feedback/${one.id}`)).body.state.code).toBe('submitted');
  });

  it('a report of abuse or a leak goes straight to the county, past everyone else (F13)', async () => {
    const one = await sent({ kind: 'abuse_or_leak', content: '有人当众念名单' });
    expect((await county.get(`/feedback/${one.id}`)).body).toMatchObject({
      handledByCounty: true,
      urgent: true,
    });
    const others = [
      'qj-manager',
      'qj-station-manager',
      'sy-civil',
      'sy-manager',
      'qj-health',
      'cq-province',
      'admin',
    ];
    for (const key of others)
      expect((await (await asStaff(server, key)).get(`/feedback/${one.id}`)).status).toBe(404);
  });

  it.each(['suggestion', 'praise', 'question'])(
    'a %s goes to the manager of the institution it is about (LN/26)',
    async (kind) => {
      const one = await sent({ kind });
      expect(await idsOf(manager)).toContain(one.id);
      expect(await accepted(manager, one, 'simple')).toMatchObject({
        status: 200,
        body: { state: 'accepted' },
      });
      expect((await (await asStaff(server, 'qj-station-manager')).get(`/feedback/${one.id}`)).status).toBe(
        404,
      );
    },
  );

  it('the phone of the sender is never shown to the institution; the county reveals it with a reason (F13)', async () => {
    const phone = freshPhone();
    const signed = await asPhone(server, phone);
    const idea = await sent({ kind: 'suggestion', anonymous: false, phone }, signed);
    const record = await manager.get(`/feedback/${idea.id}`);
    const list = await manager.get('/feedback?view=all');
    for (const { text } of [record, list])
      for (const part of [phone, `*${phone.slice(-4)}`]) expect(text).not.toContain(part);
    expect(record.body.personal.map(({ field }: { field: string }) => field)).not.toContain('feedbackPhone');
    const reveal = { fields: ['feedbackPhone'], reason: 'handle_feedback' };
    expect((await manager.post(`/feedback/${idea.id}/reveals`, reveal)).status).toBe(404);

    const complaint = await sent({ anonymous: false, phone }, signed);
    const seen = await county.get(`/feedback/${complaint.id}`);
    expect(seen.text).not.toContain(phone);
    expect((await county.post(`/feedback/${complaint.id}/reveals`, reveal)).body.values).toEqual({
      feedbackPhone: phone,
    });
    const [row] = await sql(
      server,
      `SELECT COUNT(*) AS n FROM evidence_events WHERE record_id = '${complaint.id}' AND kind = 'revealed'`,
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('a signed-in sender follows it under 我的事项, one who asks to be anonymous does not own it (F13)', async () => {
    const sender = await asPhone(server, freshPhone());
    const signed = await sent({ anonymous: false }, sender);
    const hidden = await sent({ anonymous: true }, sender);
    const mine = (await sender.get('/my/matters')).body.items.map(({ id }: { id: string }) => id);
    expect(mine).toContain(signed.id);
    expect(mine).not.toContain(hidden.id);
    expect((await sender.get(`/my/feedback/${hidden.id}`)).status).toBe(404);
    const stored = await sql(server, `SELECT owner_id FROM feedback WHERE id = '${hidden.id}'`);
    expect(stored).toEqual([{ owner_id: null }]);
    const trace = await sql(
      server,
      `SELECT account_id FROM evidence_events WHERE record_id = '${hidden.id}'`,
    );
    expect(trace).toEqual([{ account_id: null }]);

    const taken = await accepted(county, signed, 'simple');
    await act(county, signed, 'answer', { version: taken.body.version, body: '已办理。' });
    const unread = await sender.get('/notices');
    expect(unread.body.items).toContainEqual(
      expect.objectContaining({ recordId: signed.id, title: '已有答复，请查看。' }),
    );
    const { version } = (await sender.get(`/my/feedback/${signed.id}`)).body;
    expect((await act(sender, signed, 'reopen', { version, reason: '还没有' })).body.state).toBe(
      'in_progress',
    );
  });

  it('what cannot be taken is declined with a reason and an advice that the sender reads (LN/26)', async () => {
    const one = await sent({ kind: 'question' });
    const bare = await act(manager, one, 'decline', { version: 1, reason: '不归我们办理' });
    expect(bare).toMatchObject({ status: 422, body: { fields: { advice: expect.any(String) } } });
    const declined = await act(manager, one, 'decline', {
      version: 1,
      reason: '不归我们办理',
      advice: '请拨打12345',
    });
    expect(declined.status).toBe(200);
    const { stateLabel, timeline } = (await lookUp(one.queryCode)).body;
    expect(stateLabel).toBe('不能受理');
    const said = JSON.stringify(timeline);
    for (const words of ['不归我们办理', '请拨打12345']) expect(said).toContain(words);
  });

  it('the code is stored as a hash only, and a wrong one finds nothing', async () => {
    const one = await sent({});
    const [row] = await sql(server, `SELECT * FROM feedback WHERE id = '${one.id}'`);
    expect(JSON.stringify(row)).not.toContain(one.queryCode);
    for (const wrong of [one.queryCode.slice(0, -2), `${one.queryCode.slice(0, -1)}~`, 'AAAAAAAAAAAA'])
      expect((await lookUp(wrong)).status).toBe(404);
    expect((await lookUp(one.id)).status).toBe(404);
    expect((await reopen('AAAAAAAAAAAA')).status).toBe(404);
  });

  it('look-ups are limited, so that codes cannot be tried', async () => {
    const one = await sent({});
    await server.stop();
    server = await server.restart({ THROTTLE_FACTOR: '1' });
    // One session: a network may ask a hundred times as often.
    const limited = await asVisitor(server);
    const answers = [];
    for (let n = 0; n < 41; n += 1) answers.push(await lookUp('AAAAAAAAAAAA', limited));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers[0]?.status).toBe(404);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body).toMatchObject({
      code: 'too_many',
      data: { retryAfterSeconds: expect.any(Number) },
    });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await server.stop();
    server = await server.restart({ THROTTLE_FACTOR: '1000000' });
    expect((await lookUp(one.queryCode)).status).toBe(200);
  });
});
