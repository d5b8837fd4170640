import { randomBytes, randomUUID } from 'node:crypto';
import { heldWorkKinds } from '@jingkang/shared/api/held-work';
import { workPlaces } from '../../../server/src/identity/staff/held-work/work-places';
import '../../../server/src/registry/all';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql, type Row } from '../../support/database';
import { mustBe, submitted } from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { insertion, rowFor, storedTables, type StoredTable } from '../../support/tables';

interface Made {
  readonly id: string;
  readonly version: number;
}
const HOUR = 3_600_000;

/** What becomes of an account, and whether it can act again afterwards. */
const changes = {
  'is disabled': (person: Made) => ['POST', `/staff/${person.id}/actions/disable`, {}] as const,
  'goes to another institution': (person: Made, places: Places) =>
    [
      'PUT',
      `/staff/${person.id}`,
      { displayName: '新来的', role: 'social_worker', organizationId: places.station },
    ] as const,
  'changes the role': (person: Made, places: Places) =>
    [
      'PUT',
      `/staff/${person.id}`,
      { displayName: '新来的', role: 'therapist', organizationId: places.center },
    ] as const,
};
interface Places {
  readonly center: string;
  readonly station: string;
  readonly hospital: string;
}

describe.each(bothDatabases)('a colleague who can no longer act, on the %s database', (database) => {
  let server: RunningServer;
  let admin: Client;
  let manager: Client;
  let places: Places;
  let tables: ReadonlyMap<string, StoredTable>;
  beforeAll(async () => {
    server = await startServer({ database });
    admin = await asStaff(server, 'admin');
    manager = await asStaff(server, 'qj-manager');
    const { items } = (await admin.get('/organizations?region=500110')).body;
    const idOf = (words: string) => items.find(({ name }: { name: string }) => name.includes(words)).id;
    places = {
      center: idOf('精康融合指导中心'),
      station: idOf('文龙街道服务站'),
      hospital: idOf('康宁医院'),
    };
    tables = new Map((await storedTables(server)).map((table) => [table.name, table]));
  });
  afterAll(() => server.destroy());

  const hired = async (role = 'social_worker', organizationId = places.center): Promise<Made> => {
    const userName = `p-${randomBytes(6).toString('hex')}`;
    const answer = await admin.post('/staff', { userName, displayName: '新来的', role, organizationId });
    mustBe(answer.status, 201, answer.text);
    return answer.body;
  };
  const changed = async (person: Made, how: keyof typeof changes) => {
    const [method, path, body] = changes[how](person, places);
    const sent = { version: person.version, ...body };
    const answer = method === 'PUT' ? await admin.put(path, sent) : await admin.post(path, sent);
    mustBe(answer.status, 200, answer.text);
    return answer.body;
  };
  const record = async (name: string, values: Row): Promise<string> => {
    const row = rowFor(tables.get(name)!, {
      region_code: '500110001',
      organization_id: places.center,
      case_standing: 'here',
      ...values,
    });
    await sql(server, insertion(name, row));
    return String(row.id);
  };
  const member = (accountId: string, signedAt: number | null) => ({
    id: randomUUID(),
    accountId,
    profession: 'social_worker',
    signedAt,
    attachmentId: null,
  });
  const team = (...members: object[]) => JSON.stringify(members);
  const stored = async (table: string, id: string, columns: string) =>
    (await sql(server, `SELECT ${columns} FROM ${table} WHERE id = '${id}'`))[0];

  /** One piece of open work in every place, and some that is done; what is sealed in it does not open. */
  const loaded = async ({ id }: Made) => {
    const running = {
      ...{ open: 1, assignee_id: id, channel: 'self' },
      ...{ clock: 'registrationReview', due_at: Date.now() + HOUR },
    };
    return {
      review: await record('applications', {
        ...running,
        state: 'under_review',
        number: randomUUID().slice(0, 20),
      }),
      waiting: await record('applications', { ...running, state: 'needs_information' }),
      done: await record('applications', { assignee_id: id, open: 0, state: 'registered' }),
      report: await record('need_reports', { open: 1, assignee_id: id, state: 'contacting' }),
      case: await record('cases', { open: 1, assignee_id: id, state: 'in_service', needs: '[]' }),
      unsigned: await record('assessments', {
        state: 'in_progress',
        members: team(member(id, null), member(randomUUID(), null)),
      }),
      signed: await record('assessments', { state: 'in_progress', members: team(member(id, 1)) }),
      invitation: await record('invitations', { created_by: id, expires_at: Date.now() + HOUR }),
    };
  };
  const counts = {
    applications: 2,
    need_reports: 1,
    cases: 1,
    assessments: 1,
    invitations: 1,
  };
  const words =
    '有同事的账号停用或变动，申请2件、上报1件、个案1件、评估1件、未用的邀请1件已退回，请重新安排。';

  describe.each(Object.keys(changes) as (keyof typeof changes)[])('who %s', (how) => {
    it(`holds nothing of the ${Object.keys(counts).length} kinds that are given out, and the lead is told how much it was`, async () => {
      const person = await hired();
      const work = await loaded(person);
      expect((await admin.get(`/staff/${person.id}/held-work`)).body).toEqual(counts);
      const after = await changed(person, how);
      expect(after.returned).toEqual(counts);
      expect((await admin.get(`/staff/${person.id}/held-work`)).body).toEqual({});

      for (const [table, id, state] of [
        ['applications', work.review, 'submitted'],
        ['applications', work.waiting, 'needs_information'],
        ['need_reports', work.report, 'reported'],
        ['cases', work.case, 'in_service'],
      ] as const)
        expect([id, await stored(table, id, 'state, assignee_id')]).toEqual([
          id,
          { state, assignee_id: null },
        ]);
      const members = async (id: string) =>
        JSON.parse((await stored('assessments', id, 'members'))?.members).map(
          ({ accountId }: { accountId: string }) => accountId === person.id,
        );
      expect([await members(work.unsigned), await members(work.signed)]).toEqual([[false], [true]]);
      expect(
        Number((await stored('invitations', work.invitation, 'revoked_at'))?.revoked_at),
      ).toBeGreaterThan(0);
      // Who did what is done stays so.
      expect((await stored('applications', work.done, 'assignee_id'))?.assignee_id).toBe(person.id);

      const { done: _done, signed: _signed, ...returned } = work;
      for (const [name, id] of Object.entries(returned)) {
        const rows = await sql(server, `SELECT codes FROM evidence_events WHERE record_id = '${id}'`);
        const cause = how === 'is disabled' ? 'disabled' : 'moved';
        expect([name, rows.map(({ codes }) => JSON.parse(codes).cause)]).toEqual([name, [cause]]);
      }
      const { items } = (await manager.get('/notices')).body;
      expect(items[0]).toMatchObject({ recordType: 'held_work', recordId: person.id, title: words });
      const queue = (await manager.get('/applications?view=unassigned')).body.items;
      expect(queue.map(({ id }: Made) => id)).toContain(work.review);
    });

    it('is given nothing by any route, nor is the work taken back with the account', async () => {
      const person = await hired();
      const held = await record('cases', {
        open: 1,
        assignee_id: person.id,
        state: 'registered',
        needs: '[]',
      });
      const { version } = await changed(person, how);
      const owner = await asPhone(server, freshPhone());
      const application = await submitted(owner);
      const [report] = (await manager.get('/need-reports?view=all')).body.items;
      const [ofCase] = (await manager.get('/cases?view=all')).body.items.filter(
        ({ unreadable }: { unreadable?: boolean }) => !unreadable,
      );
      for (const [collection, one] of [
        ['applications', application],
        ['need-reports', report],
        ['cases', ofCase],
      ] as const) {
        const body = { version: one.version, accountId: person.id };
        const answer = await manager.post(`/${collection}/${one.id}/actions/assign`, body);
        expect([collection, answer.status, answer.body.fields]).toEqual([
          collection,
          422,
          { accountId: '只能分派给本机构在岗的社工，请重新选择。' },
        ]);
      }
      const back =
        how === 'is disabled'
          ? await admin.post(`/staff/${person.id}/actions/enable`, { version })
          : await admin.put(`/staff/${person.id}`, {
              version,
              displayName: '新来的',
              role: 'social_worker',
              organizationId: places.center,
            });
      expect(back).toMatchObject({ status: 200, body: { returned: {} } });
      expect((await stored('cases', held, 'assignee_id'))?.assignee_id).toBeNull();
    });
  });

  it(`these are all ${workPlaces().length} places`, () => {
    const kinds = [...Object.keys(counts), 'hospital_referrals'];
    expect(kinds.sort()).toEqual(heldWorkKinds.map(([kind]) => kind).sort());
    expect(workPlaces()).toHaveLength(kinds.length);
  });

  it('every route that names a colleague is among those that ask the one guard', async () => {
    const { paths, components } = (await admin.get('/openapi.json')).body;
    const names = (schema: unknown): boolean => {
      if (typeof schema !== 'object' || schema === null) return false;
      if ('accountId' in schema) return true;
      const { $ref } = schema as { $ref?: string };
      if ($ref) return names(components.schemas[$ref.split('/').at(-1) ?? '']);
      return Object.values(schema).some(names);
    };
    const naming = Object.entries(paths as Record<string, Record<string, { requestBody?: object }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(([, { requestBody }]) => names(requestBody))
          .map(([method]) => `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`),
    );
    expect(naming.sort()).toEqual([
      'POST /allocations/{id}/actions/accept',
      'POST /applications/{id}/actions/assign',
      'POST /cases/{id}/actions/assign',
      'POST /need-reports/{id}/actions/assign',
      'PUT /assessments/{id}',
    ]);
  });

  it('the colleagues of a hospital go on with its referrals and are told', async () => {
    const colleague = await asStaff(server, 'qj-hospital');
    const person = await hired('hospital_staff', places.hospital);
    const id = await record('hospital_referrals', {
      created_by_id: person.id,
      state: 'returned',
      hospital_id: places.hospital,
    });
    expect((await admin.get(`/staff/${person.id}/held-work`)).body).toEqual({ hospital_referrals: 1 });
    await changed(person, 'is disabled');
    const { items } = (await colleague.get('/notices')).body;
    expect(items[0].title).toBe('有同事的账号停用或变动，医院转介1件已退回，请重新安排。');
    // Who wrote it stays so.
    expect((await stored('hospital_referrals', id, 'created_by_id'))?.created_by_id).toBe(person.id);
    expect((await admin.get(`/staff/${person.id}/held-work`)).body).toEqual({});
  });

  it('what an applicant supplies while nobody is there is taken anew, and the lead is told', async () => {
    const owner = await asPhone(server, freshPhone());
    const worker = await asStaff(server, 'qj-worker-2');
    const { id, version } = await submitted(owner);
    const claimed = await worker.post(`/applications/${id}/actions/claim`, { version });
    const asked = await worker.post(`/applications/${id}/actions/request-information`, {
      version: claimed.body.version,
      items: ['residence'],
      message: '请补充住址',
    });
    mustBe(asked.status, 200, asked.text);
    const accountId = worker.session?.account?.id ?? '';
    const [row] = await sql(server, `SELECT version FROM accounts WHERE id = '${accountId}'`);
    await changed({ id: accountId, version: Number(row?.version) }, 'is disabled');
    const now = await stored('applications', id, 'version');
    const supplied = await owner.post(`/applications/${id}/actions/supply-information`, {
      version: Number(now?.version),
      message: '住在文龙街道',
    });
    expect(supplied).toMatchObject({ status: 200, body: { state: 'submitted' } });
    const { items } = (await manager.get('/notices')).body;
    expect(items[0]).toMatchObject({ recordId: id, title: '申请人补充了内容，请查看。' });
  });

  it('assigned and disabled at once, nobody who has left holds it', async () => {
    const owner = await asPhone(server, freshPhone());
    for (let round = 0; round < 2; round += 1) {
      const person = await hired();
      const { id, version } = await submitted(owner);
      await Promise.all([
        manager.post(`/applications/${id}/actions/assign`, { version, accountId: person.id }),
        changed(person, 'is disabled'),
      ]);
      expect(await stored('applications', id, 'state, assignee_id')).toEqual({
        state: 'submitted',
        assignee_id: null,
      });
      const now = Number((await stored('applications', id, 'version'))?.version);
      const left = { version: now, reason: '不用了' };
      mustBe((await owner.post(`/applications/${id}/actions/withdraw`, left)).status, 200, id);
    }
  });
});
