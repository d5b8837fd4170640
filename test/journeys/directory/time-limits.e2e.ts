import { dayFromToday, dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, mustBe, submitted } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

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
  const limit = async (client: Client, key: string, region = '500110') => {
    const answer = await client.get(`/regions/${region}/settings`);
    mustBe(answer.status, 200, answer.text);
    const item = answer.body.items.find((one: { key: string }) => one.key === key);
    return { ...item, row: item?.history.find(({ id }: { id: string }) => id === item.rowId) };
  };
  const set = (client: Client, region: string, length: number, from = today) =>
    client.put(`/regions/${region}/settings`, { key: 'registrationReview', length, from });
  const dueOf = async (id: string) => {
    const [row] = await sql(server, `SELECT due_at FROM applications WHERE id = '${id}'`);
    return dayOfMoment(new Date(Number(row?.due_at)).toISOString());
  };

  it('shows what may be set, what holds and where it comes from', async () => {
    const { body } = await county.get('/regions/500110/settings');
    expect(body.region).toEqual({ code: '500110', name: '綦江区' });
    const keys = body.items.map(({ key }: { key: string }) => key);
    expect(keys).toContain('referral');
    for (const fixed of ['wishReview', 'supplyInformation', 'reportContactUrgent', 'plannedDischarge'])
      expect(keys).not.toContain(fixed);
    expect(await limit(county, 'referral')).toMatchObject({ value: { length: 5 }, rowId: null, history: [] });
    expect((await county.get('/regions/210102/settings')).status).toBe(404);
    expect((await county.get('/regions/5001/settings')).status).toBe(404);
  });

  it('a length set above holds below for the clocks that start from then on, and for no other', async () => {
    const before = await submitted(owner, application({ personName: '时限前' }));
    expect(await dueOf(before.id)).toBe(workingDayAfterToday(5));

    const made = await set(admin, '5001', 3);
    expect(made).toMatchObject({ status: 200, body: { region: { code: '5001' } } });
    expect(await limit(county, 'registrationReview')).toMatchObject({
      value: { length: 3 },
      own: null,
      row: { regionCode: '5001', value: { length: 3 }, from: today },
    });
    const inherited = await submitted(owner, application({ personName: '时限中' }));
    expect(await dueOf(inherited.id)).toBe(workingDayAfterToday(3));
    expect(await dueOf(before.id)).toBe(workingDayAfterToday(5));
    const elsewhere = await submitted(owner, application({ personName: '时限外', regionCode: '210102002' }));
    expect(await dueOf(elsewhere.id)).toBe(workingDayAfterToday(5));
  });

  it('the county’s own goes before the one above, from its day on; the history keeps both', async () => {
    expect((await set(county, '500110', 1, dayFromToday(30))).status).toBe(200);
    expect(await limit(county, 'registrationReview')).toMatchObject({
      value: { length: 3 },
      row: { regionCode: '5001' },
    });
    const meanwhile = await submitted(owner, application({ personName: '时限间' }));
    expect(await dueOf(meanwhile.id)).toBe(workingDayAfterToday(3));

    expect((await set(county, '500110', 2)).status).toBe(200);
    const now = await limit(county, 'registrationReview');
    expect(now).toMatchObject({
      value: { length: 2 },
      row: { regionCode: '500110', regionName: '綦江区' },
    });
    expect(
      now.history.map((one: Record<string, any>) => [one.regionCode, one.value.length, one.from]),
    ).toEqual([
      ['500110', 2, today],
      ['500110', 1, dayFromToday(30)],
      ['5001', 3, today],
    ]);
    // Who set it above is not told here: whose name it is, is told where it was set.
    const named = now.history.filter(({ setBy }: { setBy: string | null }) => setBy);
    expect(named.map(({ regionCode }: { regionCode: string }) => regionCode)).toEqual(['500110', '500110']);
    const after = await submitted(owner, application({ personName: '时限后' }));
    expect(await dueOf(after.id)).toBe(workingDayAfterToday(2));

    const rows = await sql(
      server,
      "SELECT record_id, role, codes FROM evidence_events WHERE action = 'settingSet' ORDER BY id",
    );
    const told = (length: number, from = today) => ({
      setting: 'registrationReview',
      length,
      from,
      row: expect.any(String),
    });
    expect(rows.map(({ record_id, role, codes }) => [record_id, role, JSON.parse(codes)])).toEqual([
      ['5001', 'system_admin', told(3)],
      ['500110', 'county_civil_affairs', told(1, dayFromToday(30))],
      ['500110', 'county_civil_affairs', told(2)],
    ]);
  });

  it.each([
    ['too long', { length: 6 }, { length: '“初核登记”可以设1到5个工作日，请改在这个范围里。' }],
    ['none', { length: 0 }, { length: '“初核登记”可以设1到5个工作日，请改在这个范围里。' }],
    ['no whole number', { length: 1.5 }, { length: '长度应是整数。' }],
    ['yesterday', { from: dayFromToday(-1) }, { from: expect.stringContaining('不能早于今天') }],
    ['no date', { from: 'soon' }, { from: expect.stringContaining('不是有效的日期') }],
    [
      'a clock whose length is fixed',
      { key: 'wishReview' },
      { key: expect.any(String), length: expect.any(String) },
    ],
  ])('what does not fit is refused by a sentence and nothing is set: %s', async (_, more, fields) => {
    const form = { key: 'registrationReview', length: 4, from: today };
    const answer = await county.put('/regions/500110/settings', { ...form, ...more });
    expect(answer).toMatchObject({ status: 422, body: { fields } });
    expect((await limit(county, 'registrationReview')).value).toEqual({ length: 2 });
  });

  it('another county, the region above and who sets no clocks find nothing, nor does a region that is none', async () => {
    expect((await set(county, '210102', 3)).status).toBe(404);
    expect((await set(county, '5001', 3)).status).toBe(404);
    expect((await set(await asStaff(server, 'qj-manager'), '500110', 3)).status).toBe(404);
    expect((await set(county, '500110999', 3)).status).toBe(404);
  });
});
