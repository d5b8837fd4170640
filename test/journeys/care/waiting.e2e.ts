import { agree, caseAct, proposed, registered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { dayFromToday, dayOfMoment } from '../../support/calendar';
import { sql } from '../../support/database';
import { application, institutionOf } from '../../support/factories';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';

// Three calendar months are 89 to 92 days long.
const WITHIN_THREE_MONTHS = -89;
const OVER_THREE_MONTHS = -93;

describe.each(bothDatabases)('the waiting list on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let toCenter: string;
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    toCenter = await institutionOf(owner, '500110', '东溪片区中心');
  });
  afterAll(() => server.destroy());

  let people = 0;
  const fresh = () => application({ personName: `等候${(people += 1)}号`, birthDate: '1990-05-01' });
  const inCase = () => registered(owner, worker, fresh());
  const waiting = async (more: Record<string, unknown> = {}) => {
    const id = await inCase();
    const listed = await caseAct(worker, id, 'wait', { reason: 'no_room', ...more });
    expect(listed).toMatchObject({ status: 200, body: { state: 'waiting' } });
    return id;
  };
  const record = async (id: string, by = worker) => (await by.get(`/cases/${id}`)).body;
  const reviewedOn = (id: string, day: string) =>
    sql(server, `UPDATE cases SET wish_reviewed_on = '${day}' WHERE id = '${id}'`);
  const propose = (id: string, by = worker) =>
    caseAct(by, id, 'propose-allocation', { organizationId: toCenter });
  const review = (id: string, more: Record<string, unknown> = {}, by = worker) =>
    caseAct(by, id, 'review-wish', {
      way: 'phone',
      personWillingness: 'willing',
      guardianWillingness: 'willing',
      circumstances: '情况平稳，家里支持',
      decision: 'allocate',
      ...more,
    });
  const timed = async (at: string) => {
    const { code, output } = await runCommand(server, 'timed', '--at', at);
    expect({ code, output }).toMatchObject({ code: 0 });
  };
  /** The person reads and acts by the version that stands now. */
  const own = async (id: string, action: string, body: Record<string, unknown> = {}) => {
    const [row] = await sql(server, `SELECT version FROM cases WHERE id = '${id}'`);
    return owner.post(`/cases/${id}/actions/${action}`, { version: row?.version, ...body });
  };

  it('tells reason, position, expected wait and alternatives; the clock runs three months from the registration (LN/11, 104/6)', async () => {
    const first = await waiting({ alternatives: '先参加家属活动' });
    const second = await waiting({ reason: 'too_far', expectedOn: dayFromToday(120) });
    const [one, two] = [await record(first), await record(second)];
    expect(one).toMatchObject({
      state: { code: 'waiting' },
      clock: { label: '满3个月复核', status: 'running' },
      waiting: {
        reasonLabel: '机构没有空位',
        alternatives: '先参加家属活动',
        since: dayFromToday(0),
        wishReviewedOn: dayFromToday(0),
        monthsWaited: 0,
        reviewNeeded: false,
        expectedOn: null,
        prompt: null,
      },
    });
    expect(dayOfMoment(one.clock.dueAt)).toBe(one.waiting.reviewDueOn);
    expect(two.waiting).toMatchObject({ reasonLabel: '路远，去不了', expectedOn: dayFromToday(120) });
    expect(two.waiting.prompt).toContain('三个月');
    expect(two.waiting.position).toBe(one.waiting.position + 1);
    const list = (await worker.get('/cases?view=waiting')).body.items;
    const row = list.find(({ id }: { id: string }) => id === second);
    expect(row.waiting).toMatchObject({ position: two.waiting.position, reasonLabel: '路远，去不了' });
    const past = await caseAct(worker, await inCase(), 'wait', {
      reason: 'no_room',
      expectedOn: dayFromToday(-1),
    });
    expect(past.body.fields).toHaveProperty('expectedOn');
  });

  it('the position goes by the registration, whoever was put on the list first', async () => {
    const [early, late] = [await inCase(), await inCase()];
    expect((await caseAct(worker, late, 'wait', { reason: 'no_room' })).status).toBe(200);
    const alone = (await record(late)).waiting.position as number;
    expect((await caseAct(worker, early, 'wait', { reason: 'no_room' })).status).toBe(200);
    expect((await record(early)).waiting.position).toBe(alone);
    expect((await record(late)).waiting.position).toBe(alone + 1);
    expect((await propose(early)).status).toBe(200);
    expect((await record(late)).waiting.position).toBe(alone);
  });

  it('over three months no allocation without a new review; the clock restarts with it (LN/11, F5)', async () => {
    const within = await waiting();
    await reviewedOn(within, dayFromToday(WITHIN_THREE_MONTHS));
    expect((await propose(within)).status).toBe(200);

    const id = await waiting();
    await reviewedOn(id, dayFromToday(OVER_THREE_MONTHS));
    expect((await record(id)).waiting).toMatchObject({ reviewNeeded: true });
    expect(await propose(id)).toMatchObject({ status: 409, body: { code: 'wish_review_due' } });
    const county = await asStaff(server, 'qj-civil');
    expect(await propose(id, county)).toMatchObject({ status: 409, body: { code: 'wish_review_due' } });

    expect((await review(id, { decision: 'keep_waiting' })).status).toBe(200);
    const after = await record(id);
    expect(after).toMatchObject({
      state: { code: 'waiting' },
      waiting: { wishReviewedOn: dayFromToday(0), reviewNeeded: false },
    });
    expect(dayOfMoment(after.clock.dueAt)).toBe(after.waiting.reviewDueOn);
    expect(after.timeline.map(({ body }: { body: string }) => body)).toContain('情况平稳，家里支持');
    const [row] = await sql(
      server,
      `SELECT codes FROM evidence_events WHERE record_id = '${id}' AND action = 'review-wish'`,
    );
    expect(row?.codes).toContain('keep_waiting');
    expect(row?.codes).not.toContain('情况平稳');
    expect((await propose(id)).status).toBe(200);
  });

  it('only a social worker with 需求评估能力 reviews, and only who is still willing stays (104/13, 104/6)', async () => {
    const id = await waiting();
    const unqualified = await asStaff(server, 'qj-worker-new');
    expect(await review(id, {}, unqualified)).toMatchObject({
      status: 409,
      body: { code: 'reviewer_unqualified' },
    });
    const unwilling = [
      { personWillingness: 'unwilling' },
      { guardianWillingness: 'unwilling' },
      { personWillingness: 'unable', guardianWillingness: 'none' },
      { decision: 'exit' },
    ];
    for (const found of unwilling)
      expect(await review(id, found)).toMatchObject({ status: 409, body: { code: 'no_longer_willing' } });
    expect((await review(id, { circumstances: ' ' })).body.fields).toHaveProperty('circumstances');
    expect((await review(id, { personWillingness: 'unable' })).status).toBe(200);
    expect((await caseAct(worker, id, 'exit', { reason: '家里不再需要' })).body.state).toBe('closed');
  });

  it('agreed to after the three months: the institution is asked only once the wish is reviewed (LN/11)', async () => {
    const id = await waiting();
    const { consentId } = await proposed(worker, id, toCenter);
    await reviewedOn(id, dayFromToday(OVER_THREE_MONTHS));
    expect((await agree(owner, consentId)).status).toBe(200);
    expect((await record(id)).state.code).toBe('proposed');
    expect((await review(id, { decision: 'keep_waiting' })).body.fields).toHaveProperty('decision');
    expect((await review(id)).body).toMatchObject({ state: 'offered' });
    expect(await record(id)).toMatchObject({
      state: { code: 'offered' },
      allocations: [{ state: { code: 'offered' } }],
    });
  });

  it('the review may choose another institution: what was chosen is taken back', async () => {
    const id = await waiting();
    const { consentId } = await proposed(worker, id, toCenter);
    expect((await review(id, { decision: 'other_institution' })).body.state).toBe('registered');
    expect(await record(id)).toMatchObject({
      assignee: { displayName: '甲社工' },
      allocations: [{ state: { code: 'cancelled' }, open: false }],
    });
    expect((await agree(owner, consentId)).status).toBe(409);
  });

  it('the person says in one tap that they still want it (104/6)', async () => {
    const id = await waiting();
    expect((await own(id, 'confirm-wish')).body.state).toBe('waiting');
    expect((await record(id)).waiting).toMatchObject({ wishConfirmedOn: dayFromToday(0) });
    const stranger = await asPhone(server, freshPhone());
    expect((await stranger.post(`/cases/${id}/actions/confirm-wish`, { version: 3 })).status).toBe(404);
    expect((await worker.post(`/cases/${id}/actions/confirm-wish`, { version: 3 })).status).toBe(404);
  });

  it('warns fourteen days ahead and tells the lead once when it has run out (§1.6-3)', async () => {
    const id = await waiting();
    const { dueAt } = (await record(id)).clock;
    const day = (offset: number) =>
      dayOfMoment(new Date(Date.parse(dueAt) + offset * 86_400_000).toISOString());
    const marks = async (mark: string) =>
      (await sql(server, `SELECT id FROM evidence_events WHERE record_id = '${id}' AND action = '${mark}'`))
        .length;
    await timed(day(-15));
    expect(await marks('warned')).toBe(0);
    await timed(day(-14));
    await timed(day(-13));
    expect({ warned: await marks('warned'), escalated: await marks('escalated') }).toEqual({
      warned: 1,
      escalated: 0,
    });
    const again = await asStaff(server, 'qj-worker-1');
    const told = (await again.get('/notices')).body.items.filter(
      (one: { recordId: string }) => one.recordId === id,
    );
    expect(told.map(({ title }: { title: string }) => title).join()).toContain('快到期');
    await Promise.all([timed(day(1)), timed(day(1))]);
    expect(await marks('escalated')).toBe(1);
  });
});
