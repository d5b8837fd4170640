import { addDays } from '@jingkang/shared/calendar/local-date';
import { dayFromToday, workingDayAfterToday } from '../../support/calendar';
import { asStaff, Client } from '../../support/client';
import { sql } from '../../support/database';
import { mustBe } from '../../support/factories';
import { regionSettings } from '../../support/region-settings';
import { documentedRoutes } from '../../support/routes';
import { type RunningServer, startServer } from '../../support/server';

/** Region codes: the county of the officer, a town of it, its province, and another county. */
const [own, below, above, other] = ['500110', '500110001', '50', '210102'] as const;

interface RegionSetting {
  readonly route: string;
  readonly what: string;
  /** The path with its region, and what is sent. */
  readonly send: (by: Client, region: string) => Promise<{ status: number; text: string }>;
  /** What an officer of the region is told now, and whose it is. */
  readonly told: (by: Client, region: string) => Promise<{ of: string | undefined }>;
}

const text = { code: 'health_data', title: '事项', body: '说明。', required: true };
const template = (regionCode: string) => ({
  kind: 'informed_consent',
  regionCode,
  version: `2026-11-${20 + regionCode.length}`,
  title: '测试范本',
  effectiveFrom: dayFromToday(0),
  informedConsent: {
    intro: '请看过后决定。',
    items: ['health_data', 'service_and_risk', 'named_institution'].map((code) => ({ ...text, code })),
  },
});

const itemOf = async (by: Client, region: string, key: string) => {
  const answer = await by.get(`/regions/${region}/settings`);
  mustBe(answer.status, 200, answer.text);
  return answer.body.items.find((one: { key: string }) => one.key === key);
};
const rowInForce = async (by: Client, region: string, key: string) => {
  const { rowId, history } = await itemOf(by, region, key);
  return history.find(({ id }: { id: string }) => id === rowId);
};

/** Everything that a region sets for itself and all below it. */
const settings: readonly RegionSetting[] = [
  ...regionSettings.map(({ body }) => ({
    route: 'PUT /api/regions/{code}/settings',
    what: body.key,
    send: (by: Client, region: string) => by.put(`/regions/${region}/settings`, body),
    told: async (by: Client, region: string) => ({
      of: (await rowInForce(by, region, body.key))?.regionCode,
    }),
  })),
  {
    route: 'POST /api/regions/{code}/local-days',
    what: 'days',
    send: (by, region) =>
      by.post(`/regions/${region}/local-days`, {
        date: workingDayAfterToday(2 + region.length),
        kind: 'holiday',
        name: '本地节日',
      }),
    told: async (by, region) => {
      const year = workingDayAfterToday(2 + below.length).slice(0, 4);
      const { items } = (await by.get(`/regions/${region}/local-days?year=${year}`)).body;
      return {
        of: items
          .map((one: { regionCode: string }) => one.regionCode)
          .sort()
          .at(-1),
      };
    },
  },
  {
    route: 'POST /api/document-templates',
    what: 'texts',
    send: (by, region) => by.post('/document-templates', template(region)),
    told: async (by, region) => {
      const { items } = (await by.get('/document-templates')).body;
      const codes = items
        .filter((one: { kind: string; regionCode: string | null }) => one.kind === 'informed_consent')
        .map((one: { regionCode: string | null }) => one.regionCode ?? '');
      return {
        of: codes
          .filter((code: string) => code && region.startsWith(code))
          .sort()
          .at(-1),
      };
    },
  },
];

/** Routes that name a region and set nothing for it, with the reason. */
const noSettings: Readonly<Record<string, string>> = {
  'POST /api/organizations': 'where an organization lies',
  'PUT /api/organizations/{id}': 'where an organization lies',
};

let server: RunningServer;
let admin: Client;
let county: Client;
let heping: Client;
beforeAll(async () => {
  server = await startServer();
  [admin, county, heping] = await Promise.all([
    asStaff(server, 'admin'),
    asStaff(server, 'qj-civil'),
    asStaff(server, 'sy-civil'),
  ]);
  await sql(server, 'DELETE FROM region_settings');
});
afterAll(() => server.destroy());

describe(`all ${settings.length} settings of a region`, () => {
  it('these are all: a route that sets something for a region stands here, or says why it is none', async () => {
    const { components } = (await new Client(server.url).get('/openapi.json')).body;
    const fieldsOf = (operation: any): string[] => {
      const reference = operation.requestBody?.content['application/json']?.schema.$ref as string | undefined;
      return Object.keys(components.schemas[reference?.split('/').at(-1) ?? '']?.properties ?? {});
    };
    const found = (await documentedRoutes(server)).filter(({ method, route, operation }) => {
      const roles: unknown = (operation as any)['x-roles'];
      const ofOffice = typeof roles === 'object' && roles !== null && 'system_admin' in roles;
      const named = fieldsOf(operation).some((field) => field === 'region' || field === 'regionCode');
      return method !== 'GET' && ofOffice && (named || route.includes('/regions/{code}/'));
    });
    const known = [...new Set(settings.map(({ route }) => route)), ...Object.keys(noSettings)];
    const removal = 'POST /api/regions/{code}/local-days/actions/remove';
    expect(found.map(({ route }) => route).sort()).toEqual([...known, removal].sort());
    for (const { route, operation } of found)
      if (!(route in noSettings))
        expect([route, (operation as any)['x-roles']]).toEqual([
          route,
          { county_civil_affairs: 'region', system_admin: 'all' },
        ]);
  });

  it('each that the server knows is set here, and each is told with what holds until then', async () => {
    const { items } = (await county.get(`/regions/${own}/settings`)).body;
    expect(items.map(({ key }: { key: string }) => key)).toEqual(regionSettings.map(({ body }) => body.key));
    for (const { key, value, rowId, own: ours, history } of items) {
      expect([key, rowId, ours, history]).toEqual([key, null, null, []]);
      if (key === 'officeHours')
        expect(value).toEqual({ opens: '09:00', lunchFrom: '12:00', lunchTo: '14:00', closes: '17:30' });
    }
  });

  it.each(settings)(
    '$what by $route: the county sets it for itself and below, and nobody else’s',
    async (setting) => {
      const { send, told } = setting;
      expect([(await send(county, above)).status, (await send(county, other)).status]).toEqual([404, 404]);
      expect((await send(heping, own)).status).toBe(404);
      expect((await told(county, below)).of ?? null).toBeNull();

      // Set above, it is told below with whose it is.
      const province = await send(admin, above);
      mustBe(province.status < 300 ? 200 : province.status, 200, province.text);
      expect((await told(county, own)).of).toBe(above);

      const ours = await send(county, own);
      mustBe(ours.status < 300 ? 200 : ours.status, 200, ours.text);
      expect((await told(county, below)).of).toBe(own);
      expect((await send(county, below)).status).toBeLessThan(300);
      expect((await told(county, below)).of).toBe(below);
      expect((await told(county, own)).of).toBe(own);
      expect((await told(heping, other)).of ?? null).toBeNull();
    },
  );
});

describe.each(regionSettings)('$body.key, which two people set', ({ body, other: [field, theirs, mine] }) => {
  const { key, from, ...begun } = body;
  const change = { ...begun, [field]: mine };
  const put = (by: Client, values: object, more: object = {}) =>
    by.put(`/regions/${own}/settings`, { key, ...(from ? { from } : {}), ...values, ...more });
  const rowsOf = () =>
    sql(server, `SELECT id FROM region_settings WHERE setting_key = '${key}' AND region_code = '${own}'`);
  const ownValue = async () => (await itemOf(county, own, key)).own;

  it('is refused with both, where the other one has changed it since the form was opened', async () => {
    mustBe((await put(county, begun)).status, 200, 'begun');
    mustBe((await put(admin, { ...begun, [field]: theirs })).status, 200, 'theirs');
    const refused = await put(county, change, { base: begun });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'both_changed',
        data: { clashes: [{ field, label: expect.stringMatching(/[一-龥]/), theirs }] },
      },
    });
    expect(await ownValue()).toEqual({ ...begun, [field]: theirs });
    const decided = await put(county, change, { base: begun, seen: { [field]: theirs } });
    mustBe(decided.status, 200, decided.text);
    expect(await ownValue()).toEqual(change);
  });

  it('sent twice it is one row and one line of evidence, with who has set it and from when', async () => {
    const before = (await rowsOf()).length;
    mustBe((await put(county, change)).status, 200, 'again');
    expect(await rowsOf()).toHaveLength(before);
    const row = (await itemOf(county, own, key)).history[0];
    expect(row).toMatchObject({
      regionCode: own,
      value: change,
      from: dayFromToday(0),
      setBy: expect.any(String),
    });
    const evidence = await sql(
      server,
      `SELECT role, codes FROM evidence_events
        WHERE action = 'settingSet' AND record_id = '${own}' AND codes LIKE '%"${key}"%'`,
    );
    expect(evidence).toHaveLength(before);
    const { setting, row: id } = JSON.parse(evidence.at(-1)?.codes);
    expect([setting, id, evidence.at(-1)?.role]).toEqual([key, row.id, 'county_civil_affairs']);
    // What leads to somebody stays in its row.
    expect(evidence.map(({ codes }) => codes).join()).not.toMatch(/4860000|29\.|106\./);
  });

  it('taken back, the one of the region above holds again', async () => {
    mustBe((await put(county, {})).status, 200, 'taken back');
    // Who has set it above is told to whoever sets it there.
    expect(await rowInForce(county, own, key)).toMatchObject({ regionCode: above, setBy: null });
    expect(await rowInForce(admin, own, key)).toMatchObject({ regionCode: above, setBy: expect.any(String) });
    expect(await ownValue()).toBeNull();
    expect((await itemOf(county, own, key)).history[0]).toMatchObject({ regionCode: own, value: null });
  });

  it('what belongs to another setting is refused, and a day where it holds at once', async () => {
    const strange = key === 'servicePhone' ? { length: 3 } : { servicePhone: '12345' };
    const [name = ''] = Object.keys(strange);
    expect((await put(county, { ...begun, ...strange })).body.fields).toEqual({
      [name]: '这项内容多余，请去掉。',
    });
    const later = await put(county, begun, { from: dayFromToday(1) });
    expect(later.status).toBe(from ? 200 : 422);
    if (!from) expect(later.body.fields.from).toMatch(/马上生效/);
    expect((await put(county, begun, { from: dayFromToday(-1) })).body.fields.from).toMatch(/不能早于今天/);
  });
});

// One row is read as another, whatever it sets.
const datedSettings = regionSettings.filter(({ body }) => ['officeHours', 'referral'].includes(body.key));

describe.each(datedSettings)('$body.key with changes still to come', ({ body, other }) => {
  const { key, from: _, ...begun } = body;
  const [field, theirs, mine] = other;
  const put = async (values: object, days = 0) => {
    const sent = { key, ...values, from: dayFromToday(days) };
    const { status, text: said, body: answer } = await county.put(`/regions/${own}/settings`, sent);
    mustBe(status, 200, said);
    return answer.items.find((one: { key: string }) => one.key === key);
  };
  /** What was entered stands as it would that many days later. */
  const pass = async (days: number) => {
    const ofOwn = `region_code = '${own}' AND setting_key = '${key}'`;
    const rows = await sql(server, `SELECT id, valid_from FROM region_settings WHERE ${ofOwn}`);
    for (const { id, valid_from: day } of rows) {
      const earlier = addDays(String(day), -days);
      await sql(server, `UPDATE region_settings SET valid_from = '${earlier}' WHERE id = '${id}'`);
    }
  };
  const holds = async () => (await rowInForce(county, own, key)).regionCode;

  it('taken back from today on, none of them ever begins; one that is entered afterwards does', async () => {
    await put(begun);
    await put({ ...begun, [field]: mine }, 2);
    await put({ ...begun, [field]: theirs }, 5);
    const entered = (await itemOf(county, own, key)).history.length;
    expect(await put({})).toMatchObject({ own: null });
    expect(await holds()).toBe(above);
    await put({ ...begun, [field]: mine }, 9);
    for (const days of [2, 3, 3]) {
      await pass(days);
      expect(await holds()).toBe(above);
    }
    await pass(1);
    expect(await holds()).toBe(own);
    // Nothing is taken out.
    expect((await itemOf(county, own, key)).history).toHaveLength(entered + 2);
    expect(await put({})).toMatchObject({ own: null });
  });

  it('further ahead than two years is refused with until when', async () => {
    const sent = { key, ...begun, from: '9999-12-31' };
    expect(await county.put(`/regions/${own}/settings`, sent)).toMatchObject({
      status: 422,
      body: { fields: { from: expect.stringMatching(/^开始日期最晚可以选到\d{4}-\d{2}-\d{2}，/) } },
    });
  });
});

describe('what the public reads', () => {
  const phoneOf = async (region: string) => (await new Client(server.url).get(`/regions/${region}`)).body;
  const put = (servicePhone?: string) =>
    county.put(`/regions/${own}/settings`, {
      key: 'servicePhone',
      ...(servicePhone ? { servicePhone } : {}),
    });

  it('is the phone of the region or the nearest above, and nothing else of its settings', async () => {
    mustBe((await put('023-48600002')).status, 200, 'own');
    expect(await phoneOf(own)).toMatchObject({ servicePhone: '023-48600002', servicePhoneOf: own });
    mustBe((await put()).status, 200, 'taken back');
    expect(await phoneOf(own)).toMatchObject({ servicePhone: '023-48600001', servicePhoneOf: above });
    expect(Object.keys(await phoneOf(own)).sort()).toEqual(
      ['code', 'level', 'name', 'path', 'servicePhone', 'servicePhoneOf'].sort(),
    );
    expect((await new Client(server.url).get(`/regions/${own}/settings`)).status).toBe(401);
  });

  it('half of a point of two people is no point', async () => {
    const point = { key: 'place', latitude: 29.1, longitude: 106.65 };
    mustBe((await county.put(`/regions/${own}/settings`, { key: 'place' })).status, 200, 'taken back');
    const half = { ...point, base: { latitude: 29, longitude: 106.65 }, seen: { latitude: null } };
    const refused = await county.put(`/regions/${own}/settings`, half);
    expect(refused).toMatchObject({ status: 422, body: { fields: { latitude: expect.any(String) } } });
  });
});
