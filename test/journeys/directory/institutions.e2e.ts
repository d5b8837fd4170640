import { dayFromToday } from '../../support/calendar';
import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, mustBe, reviewed } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

const profile = {
  services: ['life_skills', 'social_skills'],
  ageGroups: ['young_adult', 'adult'],
  capacity: 12,
  eligibility: '住在三角镇的成年人',
  openingHours: '周一至周五 9:00–16:00',
  phone: '023-48600099',
  address: '三角镇演示街40号',
  latitude: 29.04,
  longitude: 106.78,
  acceptsNew: true,
  visitsHomes: true,
};

describe.each(bothDatabases)('institutions on the %s database (LN/10, QJ/5(4))', (database) => {
  let server: RunningServer;
  let admin: Client;
  let county: Client;
  let manager: Client;
  let worker: Client;
  const nobody = () => new Client(server.url);
  beforeAll(async () => {
    server = await startServer({ database });
    admin = await asStaff(server, 'admin');
    county = await asStaff(server, 'qj-civil');
    manager = await asStaff(server, 'qj-station-manager');
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(() => server.destroy());

  const rowOf = async (client: Client, words: string, region = '500110') => {
    const { items } = (await client.get(`/organizations?region=${region}`)).body;
    return items.find(({ name }: { name: string }) => name.includes(words));
  };
  const evidenceOf = async (recordId: string, action: string) => {
    const rows = await sql(
      server,
      `SELECT codes FROM evidence_events WHERE record_id = '${recordId}' AND action = '${action}' ORDER BY sequence`,
    );
    return rows.map(({ codes }) => JSON.parse(codes as string) as Record<string, unknown>);
  };
  /** Puts so many open cases of the county into the care of an institution, past the server. */
  const fill = async (institutionId: string, people: number) => {
    const cases = await sql(
      server,
      `SELECT id FROM cases WHERE open = 1 AND region_code LIKE '500110%' ORDER BY id LIMIT ${people}`,
    );
    expect(cases).toHaveLength(people);
    await sql(server, `UPDATE cases SET institution_id = NULL WHERE institution_id = '${institutionId}'`);
    for (const { id } of cases)
      await sql(server, `UPDATE cases SET institution_id = '${institutionId}' WHERE id = '${id}'`);
  };

  it('the administrator keeps every field; one that is missing is told by a sentence, and nothing is made', async () => {
    const fresh = {
      ...profile,
      kind: 'point',
      name: '扶欢镇服务点',
      regionCode: '500110120',
      takesIntake: false,
      listed: true,
    };
    const { acceptsNew: _, visitsHomes: __, ...without } = fresh;
    const refused = await admin.post('/organizations', without);
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: { acceptsNew: '请选择现在接收新人。', visitsHomes: '请选择可以上门。' } },
    });
    const half = await admin.post('/organizations', { ...fresh, longitude: undefined });
    expect(half.body.fields).toEqual({ latitude: '纬度和经度要一起填，请补上另一个。' });

    const made = await admin.post('/organizations', fresh);
    expect(made).toMatchObject({
      status: 201,
      body: { ...fresh, regionName: '扶欢镇', places: { taken: 0, free: 12 }, notice: null, version: 1 },
    });
    const changed = { ...fresh, services: ['peer_support', 'other'], status: 'active', version: 1 };
    const saved = await admin.put(`/organizations/${made.body.id}`, changed);
    expect(saved.body).toMatchObject({ services: ['peer_support', 'other'], version: 2 });
    expect(await evidenceOf(made.body.id, 'organizationChanged')).toEqual([{ fields: 'services' }]);
  });

  it('a manager says what the own institution offers; the evidence names the fields and no value', async () => {
    const own = await rowOf(manager, '文龙街道服务站');
    const path = `/organizations/${own.id}/profile`;
    const saved = await manager.put(path, { ...profile, version: own.version });
    expect(saved).toMatchObject({
      status: 200,
      body: { ...profile, id: own.id, name: own.name, version: own.version + 1, notice: null },
    });
    const [event] = await evidenceOf(own.id, 'organizationDescribed');
    expect(String(event?.fields).split(',').sort()).toEqual(
      [
        'address',
        'ageGroups',
        'capacity',
        'eligibility',
        'latitude',
        'longitude',
        'openingHours',
        'phone',
        'services',
        'visitsHomes',
      ].sort(),
    );
    expect(JSON.stringify(event)).not.toMatch(/三角镇|48600099/);

    const late = await county.put(path, { ...profile, capacity: 20, version: own.version });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'stale',
        data: { version: own.version + 1, changed: [{ label: '修改机构介绍', byWhom: '机构负责人' }] },
      },
    });
    expect((await rowOf(county, '文龙街道服务站')).capacity).toBe(12);
    expect((await county.put(path, { ...profile, capacity: 20, version: own.version + 1 })).status).toBe(200);
  });

  it('another institution, another county and who may not describe find nothing (§11)', async () => {
    const [center, foreign] = [
      await rowOf(admin, '綦江区精康融合指导中心'),
      await rowOf(admin, '和平区精康融合指导中心', '210102'),
    ];
    const put = (client: Client, { id, version }: { id: string; version: number }) =>
      client.put(`/organizations/${id}/profile`, { ...profile, version });
    expect((await put(manager, center)).status).toBe(404);
    expect((await put(worker, center)).status).toBe(404);
    expect((await put(admin, center)).status).toBe(404);
    expect((await put(county, foreign)).status).toBe(404);
    expect((await rowOf(admin, '綦江区精康融合指导中心')).version).toBe(center.version);
  });

  it('fewer places than people is said and kept, and nobody is put out', async () => {
    const own = await rowOf(manager, '文龙街道服务站');
    await fill(own.id, 2);
    const path = `/organizations/${own.id}/profile`;
    const saved = await manager.put(path, { ...profile, capacity: 1, version: own.version });
    expect(saved).toMatchObject({
      status: 200,
      body: {
        capacity: 1,
        places: { taken: 2, free: 0 },
        notice: '已保存。现在有2人，比可服务人数多1人。谁都不用离开；少于1人后才能再接收新人。',
      },
    });
    const [row] = await sql(server, `SELECT COUNT(*) AS n FROM cases WHERE institution_id = '${own.id}'`);
    expect(Number(row?.n)).toBe(2);
    await fill(own.id, 0);
    const back = await manager.put(path, { ...profile, version: own.version + 1 });
    expect(back.body).toMatchObject({ places: { taken: 0, free: 12 }, notice: null });
  });

  it('how many places are free is told to whoever keeps the institution, to the public only whether one is', async () => {
    const own = await rowOf(manager, '文龙街道服务站');
    await fill(own.id, 2);
    for (const client of [manager, county, admin])
      expect((await rowOf(client, '文龙街道服务站')).places).toEqual({ taken: 2, free: 10 });
    const another = await asStaff(server, 'qj-station-worker');
    expect((await rowOf(another, '文龙街道服务站')).places).toBeNull();
    expect((await rowOf(county, '綦江区民政局')).places).toBeNull();

    const open = async () => {
      const { items } = (await nobody().get('/institutions?region=500110002')).body;
      return items.find(({ id }: { id: string }) => id === own.id);
    };
    expect(await open()).toMatchObject({
      eligibility: '住在三角镇的成年人',
      openingHours: '周一至周五 9:00–16:00',
      visitsHomes: true,
      takesNew: true,
    });
    const path = `/organizations/${own.id}/profile`;
    let { version } = own;
    const said = async (more: object) => {
      const answer = await manager.put(path, { ...profile, ...more, version });
      mustBe(answer.status, 200, answer.text);
      ({ version } = answer.body);
      return open();
    };
    expect(await said({ acceptsNew: false })).toMatchObject({ takesNew: false });
    expect(await said({ capacity: 2 })).toMatchObject({ takesNew: false });
    const unsaid = await said({ capacity: undefined });
    expect(unsaid).toMatchObject({ takesNew: true });
    expect(Object.keys(unsaid).filter((key) => /capacity|places|taken|free|acceptsNew/.test(key))).toEqual(
      [],
    );
    await fill(own.id, 0);
    await said({});
  });

  it('suggests with reasons, those that cannot be chosen last and saying why (104/6)', async () => {
    const own = await rowOf(admin, '三角镇服务点');
    const owner = await asPhone(server, freshPhone());
    const { id, version } = await reviewed(owner, worker, application({ personName: '建议甲' }));
    mustBe(
      (await worker.post(`/applications/${id}/actions/register`, { version })).status,
      200,
      'registered',
    );
    const { caseId } = (await worker.get(`/applications/${id}`)).body;
    const suggested = async () => {
      const answer = await worker.get(`/cases/${caseId}/suggestions`);
      mustBe(answer.status, 200, answer.text);
      return answer.body.items as { id: string; choosable: boolean; whyNot: string | null; name: string }[];
    };
    const before = await suggested();
    expect(before.every(({ choosable }) => choosable)).toBe(true);
    for (const one of before)
      expect(one).toMatchObject({ reasons: expect.any(Array), placesFree: expect.anything() });
    expect(new Set(before.map(({ name }) => /和平/.test(name)))).toEqual(new Set([false]));
    expect((await suggested()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

    const described = (more: object, since: number) =>
      county.put(`/organizations/${own.id}/profile`, { ...profile, ...more, version: since });
    mustBe((await described({ acceptsNew: false }, own.version)).status, 200, 'closed');
    expect((await suggested()).at(-1)).toMatchObject({
      id: own.id,
      choosable: false,
      whyNot: '这家机构现在不接收新人。',
    });
    mustBe((await described({ capacity: 0 }, own.version + 1)).status, 200, 'full');
    expect((await suggested()).at(-1)).toMatchObject({ id: own.id, whyNot: '没有空位了，可以列入等候。' });
    await sql(server, `UPDATE organizations SET status = 'stopped' WHERE id = '${own.id}'`);
    expect((await suggested()).at(-1)).toMatchObject({ id: own.id, whyNot: '这家机构已停止服务。' });
    await sql(server, `UPDATE organizations SET status = 'active' WHERE id = '${own.id}'`);
    mustBe((await described({ capacity: 10 }, own.version + 2)).status, 200, 'open again');
  });

  it('the point distances are measured from is the region’s own or the nearest above; its county sets it', async () => {
    const placeOf = async (by: Client, code: string) => {
      const { items } = (await by.get(`/regions/${code}/settings`)).body;
      const { value, rowId, history } = items.find(({ key }: { key: string }) => key === 'place');
      return { value, of: history.find(({ id }: { id: string }) => id === rowId)?.regionCode };
    };
    const put = (by: Client, code: string, point: object) =>
      by.put(`/regions/${code}/settings`, { key: 'place', ...point });
    const ofCounty = await placeOf(county, '500110');
    expect(ofCounty).toEqual({
      value: { latitude: expect.any(Number), longitude: expect.any(Number) },
      of: '500110',
    });
    expect(await placeOf(county, '500110120')).toEqual(ofCounty);
    expect(await placeOf(admin, '5001')).toEqual({ value: null, of: undefined });
    const point = { latitude: 28.9, longitude: 106.7 };
    expect((await put(county, '500110120', point)).status).toBe(200);
    expect(await placeOf(county, '500110120')).toEqual({ value: point, of: '500110120' });
    expect((await put(county, '500110120', { latitude: 28.9 })).body.fields).toEqual({
      latitude: '纬度和经度要一起填，请补上另一个。',
    });
    expect((await put(county, '210102', point)).status).toBe(404);
    expect((await put(county, '500110999', point)).status).toBe(404);
    expect((await put(manager, '500110120', point)).status).toBe(404);
    expect((await put(county, '500110120', {})).status).toBe(200);
    expect(await placeOf(county, '500110120')).toEqual(ofCounty);
    // Where a region lies is in its rows, and in no evidence.
    const told = { setting: 'place', from: dayFromToday(0), row: expect.any(String) };
    expect(await evidenceOf('500110120', 'settingSet')).toEqual([told, { ...told, takenBack: true }]);
  });
});
