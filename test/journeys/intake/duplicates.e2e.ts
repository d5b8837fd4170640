import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { registered } from '../../support/cases';
import { sql } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  freshIdentityNumber,
  submitted,
} from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('the same person twice, and who looked, on the %s database', (database) => {
  let server: RunningServer;
  let worker: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(() => server.destroy());

  let people = 0;
  const name = () => `重复${(people += 1)}号`;
  const someone = () => asPhone(server, freshPhone());
  const withDocument = (documentNumber: string, more: Record<string, unknown> = {}) =>
    application({ personName: name(), documentType: 'resident_identity', documentNumber, ...more });
  const open = (id: string, by = worker) => by.get(`/applications/${id}`);
  const merge = (id: string, version: number, intoId: string, by = worker) =>
    by.post(`/applications/${id}/actions/merge`, { version, intoId });

  it('is found by document number, full name and phone, and shown masked (104/4)', async () => {
    const number = freshIdentityNumber();
    const [personName, contactPhone] = [name(), freshPhone()];
    const first = await submitted(await someone(), withDocument(number, { personName, contactPhone }));
    const byDocument = await submitted(await someone(), withDocument(number.toLowerCase()));
    const byName = await submitted(await someone(), application({ personName }));
    const byPhone = await submitted(await someone(), application({ personName: name(), contactPhone }));
    const other = await submitted(await someone(), application({ personName: name() }));

    const { body, text } = await open(first.id);
    const matches = Object.fromEntries(
      body.duplicates.map((one: { id: string; matches: string[] }) => [one.id, one.matches]),
    );
    expect(matches).toEqual({
      [byDocument.id]: ['document'],
      [byName.id]: ['name'],
      [byPhone.id]: ['phone'],
    });
    expect(matches).not.toHaveProperty(other.id);
    for (const one of body.duplicates)
      expect(one).toMatchObject({ personName: expect.stringMatching(/^重\*+$/), mergeable: true });
    for (const value of [number, contactPhone, personName]) expect(text).not.toContain(value);
  });

  it('is merged without losing an attachment, and the applicant is told (104/4, LN/6)', async () => {
    const [one, two] = [await someone(), await someone()];
    const personName = name();
    const send = async (by: Client) => {
      const { id, version } = await draft(by, application({ personName }));
      const image = await jpeg();
      for (let n = 0; n < 4; n += 1) expect((await upload(by, id, 'photo', image)).status).toBe(201);
      return (await by.post(`/applications/${id}/actions/submit`, { version, consent: electronicConsent }))
        .body;
    };
    const [kept, gone] = [await send(one), await send(two)];
    const filesOf = async (id: string) =>
      (await open(id)).body.attachments.map((file: { id: string }) => file.id) as string[];
    const all = [...(await filesOf(kept.id)), ...(await filesOf(gone.id))];
    expect(new Set(all).size).toBe(8);

    expect(await merge(gone.id, gone.version, kept.id)).toMatchObject({
      status: 200,
      body: { state: 'merged' },
    });
    expect((await filesOf(kept.id)).sort()).toEqual([...all].sort());
    for (const id of all) expect((await worker.download(`/attachments/${id}`)).status).toBe(200);
    expect((await two.get(`/my/applications/${gone.id}`)).body.stateLabel).toBe('已并入另一件');
    expect((await two.get('/notices')).text).toContain(gone.id);
    const trail = await sql(
      server,
      `SELECT record_id FROM evidence_events WHERE action IN ('merge', 'mergedIn') AND record_id IN ('${kept.id}', '${gone.id}')`,
    );
    expect(trail.map((row) => row.record_id).sort()).toEqual([kept.id, gone.id].sort());
  });

  it('is merged only into another live one of the same institution (104/4)', async () => {
    const here = await submitted(await someone(), application({ personName: name() }));
    const elsewhere = await submitted(
      await someone(),
      application({ personName: name(), regionCode: '210102002' }),
    );
    const owner = await someone();
    const ended = await submitted(owner, application({ personName: name() }));
    await owner.post(`/applications/${ended.id}/actions/withdraw`, { version: ended.version });
    for (const into of [here.id, elsewhere.id, ended.id, crypto.randomUUID()])
      expect(await merge(here.id, here.version, into)).toMatchObject({
        status: 409,
        body: { code: 'merge_target_unfit' },
      });
    expect((await merge(here.id, here.version, here.id, await asStaff(server, 'sy-worker'))).status).toBe(
      404,
    );
    expect((await open(here.id)).body.state.code).toBe('submitted');
  });

  it('an applicant with a live one of their own is told to follow it', async () => {
    const owner = await someone();
    const personName = name();
    const first = await submitted(owner, application({ personName }));
    const again = await draft(owner, application({ personName }));
    const submit = { version: again.version, consent: electronicConsent };
    const refused = await owner.post(`/applications/${again.id}/actions/submit`, submit);
    expect(refused).toMatchObject({ status: 409, body: { code: 'follow_existing', data: { id: first.id } } });
    expect((await owner.get(`/my/applications/${first.id}`)).body.stateLabel).toBe('已提交');
    expect((await owner.get(`/applications/${again.id}/draft`)).status).toBe(200);
    await owner.post(`/applications/${first.id}/actions/withdraw`, { version: first.version });
    expect((await owner.post(`/applications/${again.id}/actions/submit`, submit)).status).toBe(200);
  });

  it('whoever left a case applies anew for the same person', async () => {
    const owner = await someone();
    const personName = name();
    const caseId = await registered(owner, worker, application({ personName }));
    const again = await draft(owner, application({ personName }));
    const submit = { version: again.version, consent: electronicConsent };
    const sent = () => owner.post(`/applications/${again.id}/actions/submit`, submit);
    expect(await sent()).toMatchObject({ status: 409, body: { code: 'follow_existing' } });
    const { version } = (await owner.get(`/my/cases/${caseId}`)).body;
    const left = await owner.post(`/cases/${caseId}/actions/exit`, { version });
    expect(left.status).toBe(200);
    expect((await sent()).status).toBe(200);
  });

  it('anyone else gets the same answer for a person known already as for a new one (§11)', async () => {
    const number = freshIdentityNumber();
    const [personName, contactPhone] = [name(), freshPhone()];
    const known = withDocument(number, { personName, contactPhone });
    await submitted(await someone(), known);
    const stranger = await someone();
    const shapeOf = async (fields: ReturnType<typeof application>) => {
      const { id, version } = await draft(stranger, fields);
      const answer = await stranger.post(`/applications/${id}/actions/submit`, {
        version,
        consent: electronicConsent,
      });
      const mine = await stranger.get(`/my/applications/${id}`);
      const { id: _, number: __, ...same } = answer.body;
      const { actions, stateLabel, next, steps } = mine.body;
      return { status: answer.status, same, actions, stateLabel, next, steps };
    };
    const forNew = await shapeOf(withDocument(freshIdentityNumber()));
    expect(await shapeOf({ ...known })).toEqual(forNew);
    expect(forNew.status).toBe(200);
  });

  it('a reveal needs a reason, is one row of evidence per field, and the applicant sees it (个人信息保护法 44)', async () => {
    const owner = await someone();
    const contactPhone = freshPhone();
    const fields = application({
      personName: name(),
      contactPhone,
      address: '演示路7号',
      diagnosis: 'bipolar',
    });
    const { id } = await submitted(owner, fields);
    const record = await open(id);
    for (const plain of [contactPhone, '演示路7号', String(fields.personName)])
      expect(record.text).not.toContain(plain);
    const reveal = (body: unknown, by = worker) => by.post(`/applications/${id}/reveals`, body);
    expect((await reveal({ fields: ['contactPhone'] })).body.fields).toHaveProperty('reason');
    expect((await reveal({ fields: ['contactPhone'], reason: 'curious' })).body.fields).toHaveProperty(
      'reason',
    );
    expect((await reveal({ fields: [], reason: 'contact' })).body.fields).toHaveProperty('fields');
    const rows = () =>
      sql(
        server,
        `SELECT action, kind FROM evidence_events WHERE record_id = '${id}' AND kind = 'revealed' ORDER BY sequence`,
      );
    expect(await rows()).toEqual([]);

    const shown = await reveal({ fields: ['contactPhone', 'address'], reason: 'contact' });
    expect(shown.body.values).toEqual({ contactPhone, address: '演示路7号' });
    expect(await rows()).toEqual([
      { action: 'contactPhone', kind: 'revealed' },
      { action: 'address', kind: 'revealed' },
    ]);
    const { items } = (await owner.get(`/my/applications/${id}/viewers`)).body;
    const revealed = items.filter(({ kind }: { kind: string }) => kind === 'revealed');
    for (const label of ['联系电话', '详细住址'])
      expect(revealed).toContainEqual(
        expect.objectContaining({
          fieldLabels: [label],
          roleLabel: '社会工作者',
          reasonLabel: '联系申请人',
          organizationName: expect.stringContaining('綦江区'),
        }),
      );
    expect(items.map(({ kind }: { kind: string }) => kind)).toContain('opened');

    const manager = await asStaff(server, 'qj-manager');
    expect(
      (await open(id, manager)).body.personal.map(({ field }: { field: string }) => field),
    ).not.toContain('diagnosis');
    expect((await reveal({ fields: ['contactPhone'], reason: 'contact' }, manager)).status).toBe(404);
    expect(
      (await reveal({ fields: ['contactPhone'], reason: 'contact' }, await asStaff(server, 'qj-civil')))
        .status,
    ).toBe(404);
  });

  it('an opening is one row per account, record and hour; a refusal is a row too', async () => {
    const owner = await someone();
    const { id } = await submitted(owner, application({ personName: name() }));
    const hours = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      hours.add(new Date().toISOString().slice(0, 13));
      await open(id);
      hours.add(new Date().toISOString().slice(0, 13));
    }
    const opened = () =>
      sql(server, `SELECT account_id FROM evidence_events WHERE record_id = '${id}' AND kind = 'opened'`);
    const [mine] = [(await opened()).length];
    expect(mine).toBeGreaterThanOrEqual(1);
    expect(mine).toBeLessThanOrEqual(hours.size);
    await open(id, await asStaff(server, 'qj-worker-2'));
    expect((await opened()).length).toBe(mine + 1);

    const stranger = await asStaff(server, 'sy-worker');
    expect((await open(id, stranger)).status).toBe(404);
    const refused = await sql(
      server,
      `SELECT role FROM evidence_events WHERE codes LIKE '%${id}%' AND kind = 'refused'`,
    );
    expect(refused).toEqual([{ role: 'social_worker' }]);
    expect((await opened()).length).toBe(mine + 1);
  });

  it('evidence holds ids, field names and codes, never values', async () => {
    const owner = await someone();
    const fields = application({ personName: name(), address: '不可见路9号', remark: '不可见的说明' });
    const { id, version } = await submitted(owner, fields);
    await worker.post(`/applications/${id}/reveals`, { fields: ['address', 'remark'], reason: 'contact' });
    await worker.post(`/applications/${id}/notes`, { body: '不可见的记录', visibleToApplicant: false });
    await owner.post(`/applications/${id}/actions/withdraw`, { version, reason: '不可见的理由' });
    const rows = JSON.stringify(await sql(server, `SELECT * FROM evidence_events WHERE record_id = '${id}'`));
    for (const value of ['不可见', String(fields.personName), String(fields.contactPhone)])
      expect(rows).not.toContain(value);
    const auditor = await asStaff(server, 'auditor');
    const audit = await auditor.get(`/audit-events?recordId=${id}`);
    expect(audit.body.items.length).toBeGreaterThanOrEqual(4);
    expect(audit.text).not.toContain('不可见');
    expect((await auditor.get(`/applications/${id}`)).status).toBe(404);
  });
});
