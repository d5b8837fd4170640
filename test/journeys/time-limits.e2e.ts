import { dayFromToday, dayOfMoment, workingDayAfterToday } from '../support/calendar';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { application, mustBe, submitted } from '../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../support/server';

describe.each(bothDatabases)('the lengths of clocks on the %s database (§2.3: all settings)', (database) => {
  let server: RunningServer;
  let admin: Client;
  let county: Client;
  let owner: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    admin = await asStaff(server, 'admin');
    county = await asStaff(server, 'qj-civil');
    owner = await asPhone(server, freshPhone());
  });
  afterAll(() => server.destroy());

  const today = dayFromToday(0);
  const limit = async (client: Client, clock: string, query = '') => {
    const answer = await client.get(`/time-limits${query}`);
    mustBe(answer.status, 200, answer.text);
    return answer.body.items.find((one: { clock: string }) => one.clock === clock);
  };
  const set = (client: Client, region: string, length: number, effectiveFrom = today) =>
    client.post('/time-limits', { region, clock: 'registrationReview', length, effectiveFrom });
  const dueOf = async (id: string) => {
    const [row] = await sql(server, `SELECT due_at FROM applications WHERE id = '${id}'`);
    return dayOfMoment(new Date(Number(row?.due_at)).toISOString());
  };

  it('shows what may be set, the standard, what holds and where it comes from', async () => {
    const { body } = await county.get('/time-limits');
    expect(body.region).toEqual({ code: '500110', name: '綦江区' });
    const clocks = body.items.map(({ clock }: { clock: string }) => clock);
    expect(clocks).toContain('referral');
    for (const fixed of ['wishReview', 'supplyInformation', 'reportContactUrgent', 'plannedDischarge'])
      expect(clocks).not.toContain(fixed);
    expect(await limit(county, 'referral')).toMatchObject({
      label: '康复转介',
      unitLabel: '个工作日',
      standard: 5,
      length: 5,
      min: 1,
      max: 5,
      from: null,
      history: [],
    });
    expect((await admin.get('/time-limits')).body.fields).toEqual({ region: '请选择地区。' });
    expect((await county.get('/time-limits?region=210102')).status).toBe(404);
    expect((await county.get('/time-limits?region=5001')).status).toBe(404);
  });

  it('a length set above holds below for the clocks that start from then on, and for no other', async () => {
    const before = await submitted(owner, application({ personName: '时限前' }));
    expect(await dueOf(before.id)).toBe(workingDayAfterToday(5));

    const made = await set(admin, '5001', 3);
    expect(made).toMatchObject({ status: 201, body: { region: { code: '5001' } } });
    expect(await limit(county, 'registrationReview')).toMatchObject({
      length: 3,
      standard: 5,
      from: { regionCode: '5001', length: 3, effectiveFrom: today },
    });
    const inherited = await submitted(owner, application({ personName: '时限中' }));
    expect(await dueOf(inherited.id)).toBe(workingDayAfterToday(3));
    expect(await dueOf(before.id)).toBe(workingDayAfterToday(5));
    const elsewhere = await submitted(owner, application({ personName: '时限外', regionCode: '210102002' }));
    expect(await dueOf(elsewhere.id)).toBe(workingDayAfterToday(5));
  });

  it('the county’s own goes before the one above, from its day on; the history keeps both', async () => {
    expect((await set(county, '500110', 1, dayFromToday(30))).status).toBe(201);
    expect(await limit(county, 'registrationReview')).toMatchObject({
      length: 3,
      from: { regionCode: '5001' },
    });
    const meanwhile = await submitted(owner, application({ personName: '时限间' }));
    expect(await dueOf(meanwhile.id)).toBe(workingDayAfterToday(3));

    expect((await set(county, '500110', 2)).status).toBe(201);
    const now = await limit(county, 'registrationReview');
    expect(now).toMatchObject({ length: 2, from: { regionCode: '500110', regionName: '綦江区' } });
    expect(
      now.history.map((one: Record<string, unknown>) => [one.regionCode, one.length, one.effectiveFrom]),
    ).toEqual([
      ['500110', 2, today],
      ['500110', 1, dayFromToday(30)],
      ['5001', 3, today],
    ]);
    expect(now.history.every(({ setBy }: { setBy: string | null }) => setBy)).toBe(true);
    const after = await submitted(owner, application({ personName: '时限后' }));
    expect(await dueOf(after.id)).toBe(workingDayAfterToday(2));

    const rows = await sql(
      server,
      "SELECT record_id, role, codes FROM evidence_events WHERE action = 'timeLimitSet' ORDER BY id",
    );
    expect(rows.map(({ record_id, role, codes }) => [record_id, role, JSON.parse(codes)])).toEqual([
      ['5001', 'system_admin', { clock: 'registrationReview', length: 3, effectiveFrom: today }],
      [
        '500110',
        'county_civil_affairs',
        { clock: 'registrationReview', length: 1, effectiveFrom: dayFromToday(30) },
      ],
      ['500110', 'county_civil_affairs', { clock: 'registrationReview', length: 2, effectiveFrom: today }],
    ]);
  });

  it.each([
    ['too long', { length: 6 }, { length: '“初核登记”可以设1到5个工作日，请改在这个范围里。' }],
    ['none', { length: 0 }, { length: '“初核登记”可以设1到5个工作日，请改在这个范围里。' }],
    ['no whole number', { length: 1.5 }, { length: '长度应是整数。' }],
    ['missing', { length: undefined }, { length: '请填写长度。' }],
    [
      'yesterday',
      { effectiveFrom: dayFromToday(-1) },
      { effectiveFrom: expect.stringContaining('不能早于今天') },
    ],
    ['no date', { effectiveFrom: 'soon' }, { effectiveFrom: expect.stringContaining('不是有效的日期') }],
    [
      'a clock whose length is fixed',
      { clock: 'wishReview' },
      { clock: expect.any(String), length: expect.any(String) },
    ],
    ['a region that is none', { region: '1' }, { region: expect.any(String) }],
  ])('what does not fit is refused by a sentence and nothing is set: %s', async (_, more, fields) => {
    const form = { region: '500110', clock: 'registrationReview', length: 4, effectiveFrom: today };
    const answer = await county.post('/time-limits', { ...form, ...more });
    expect(answer).toMatchObject({ status: 422, body: { fields } });
    expect((await limit(county, 'registrationReview')).length).toBe(2);
  });

  it('another county, the region above and who sets no clocks find nothing; an unknown region is told', async () => {
    expect((await set(county, '210102', 3)).status).toBe(404);
    expect((await set(county, '5001', 3)).status).toBe(404);
    expect((await set(await asStaff(server, 'qj-manager'), '500110', 3)).status).toBe(404);
    expect((await set(county, '500110999', 3)).body.fields).toEqual({
      region: '没有这个地区，请从列表里选择。',
    });
  });
});
