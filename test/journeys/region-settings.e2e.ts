import { dayFromToday, workingDayAfterToday } from '../support/calendar';
import { asStaff, type Client } from '../support/client';
import { sql } from '../support/database';
import { mustBe } from '../support/factories';
import { documentedRoutes } from '../support/routes';
import { type RunningServer, startServer } from '../support/server';

/** Region codes: the county of the officer, a town of it, its province, and another county. */
const [own, below, above, other] = ['500110', '500110001', '50', '210102'] as const;

interface RegionSetting {
  readonly route: string;
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

/** Everything that a region sets for itself and all below it. */
const settings: readonly RegionSetting[] = [
  {
    route: 'PUT /api/regions/{code}/service-phone',
    send: (by, region) => by.put(`/regions/${region}/service-phone`, { servicePhone: '023-48600001' }),
    told: async (by, region) => ({ of: (await by.get(`/regions/${region}`)).body.servicePhoneOf }),
  },
  {
    route: 'PUT /api/regions/{code}/place',
    send: (by, region) => by.put(`/regions/${region}/place`, { latitude: 29.03, longitude: 106.65 }),
    told: async (by, region) => ({ of: (await by.get(`/regions/${region}`)).body.place?.code }),
  },
  {
    route: 'POST /api/regions/{code}/local-days',
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
    route: 'POST /api/time-limits',
    send: (by, region) =>
      by.post('/time-limits', { region, clock: 'referral', length: 4, effectiveFrom: dayFromToday(0) }),
    told: async (by, region) => {
      const { items } = (await by.get(`/time-limits?region=${region}`)).body;
      return { of: items.find((one: { clock: string }) => one.clock === 'referral').from?.regionCode };
    },
  },
  {
    route: 'POST /api/document-templates',
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
  await sql(server, 'UPDATE regions SET service_phone = NULL, latitude = NULL, longitude = NULL');
});
afterAll(() => server.destroy());

describe(`all ${settings.length} settings of a region`, () => {
  it('these are all: a route that sets something for a region stands here, or says why it is none', async () => {
    const { components } = await (await fetch(`${server.url}/api/openapi.json`)).json();
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
    const known = [...settings.map(({ route }) => route), ...Object.keys(noSettings)];
    const removal = 'POST /api/regions/{code}/local-days/actions/remove';
    expect(found.map(({ route }) => route).sort()).toEqual([...known, removal].sort());
    for (const { route, operation } of found)
      if (!(route in noSettings))
        expect([route, (operation as any)['x-roles']]).toEqual([
          route,
          { county_civil_affairs: 'region', system_admin: 'all' },
        ]);
  });

  it.each(settings)('$route: the county sets it for itself and below, and nobody else’s', async (setting) => {
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
  });
});

describe('a phone that two people set', () => {
  const base = { servicePhone: '023-48600001' };
  const put = (servicePhone: string, more: object = {}) =>
    county.put(`/regions/${own}/service-phone`, { servicePhone, base, ...more });

  it('is refused with both, where the other one has changed it since the form was opened', async () => {
    expect((await put('12345')).status).toBe(200);
    const refused = await put('023-48600002');
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'both_changed',
        data: { clashes: [{ field: 'servicePhone', theirs: '12345', mineWords: '023-48600002' }] },
      },
    });
    expect((await put('023-48600002', { seen: { servicePhone: '12345' } })).status).toBe(200);
    expect((await county.get(`/regions/${below}`)).body).toMatchObject({ servicePhone: '023-48600001' });
    expect((await county.get(`/regions/${own}`)).body).toMatchObject({ servicePhone: '023-48600002' });
  });

  it('taken out, the one of the region above is told again; half a point is refused', async () => {
    expect((await county.put(`/regions/${own}/service-phone`, {})).status).toBe(200);
    expect((await county.get(`/regions/${own}`)).body.servicePhoneOf).toBe(above);
    const half = { latitude: 29.1, longitude: 106.65, base: { latitude: 29, longitude: 106.65 } };
    expect((await county.put(`/regions/${own}/place`, {})).status).toBe(200);
    const refused = await county.put(`/regions/${own}/place`, { ...half, seen: { latitude: null } });
    expect(refused).toMatchObject({ status: 422, body: { fields: { latitude: expect.any(String) } } });
  });
});
