import { agree, answer, caseAct, offered, proposed, registered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { dayFromToday } from '../../support/calendar';
import { sql } from '../../support/database';
import { application, institutionOf } from '../../support/factories';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';

describe.each(bothDatabases)('the allocation of cases on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let station: Client;
  let county: Client;
  let toStation: string;
  let toAreaCenter: string;
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    station = await asStaff(server, 'qj-station-worker');
    county = await asStaff(server, 'qj-civil');
    toStation = await institutionOf(owner, '500110', '文龙街道服务站');
    toAreaCenter = await institutionOf(owner, '500110', '东溪片区中心');
  });
  afterAll(() => server.destroy());

  let people = 0;
  const fresh = (more: Record<string, unknown> = {}) =>
    application({
      personName: `分派${(people += 1)}号`,
      birthDate: '1990-05-01',
      regionCode: '500110002',
      contactTimes: ['weekend'],
      ...more,
    });
  const inCase = (more: Record<string, unknown> = {}) => registered(owner, worker, fresh(more));
  const record = async (id: string, by = worker) => (await by.get(`/cases/${id}`)).body;
  const stateOf = async (id: string, by = worker) => (await record(id, by)).state?.code;
  const keepers = async () => {
    const admin = await asStaff(server, 'admin');
    const { items } = (await admin.get('/organizations?region=500110&kind=station')).body;
    const {
      id,
      version,
      regionName: _,
      places: __,
      ...form
    } = items.find((one: { id: string }) => one.id === toStation);
    return { admin, id, version, form };
  };
  /** As the keeper of organizations sets it. */
  const setStation = async (change: Record<string, unknown>) => {
    const { admin, id, version, form } = await keepers();
    const typed = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null));
    const answer = await admin.put(`/organizations/${id}`, { ...typed, version, ...change });
    expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({
      status: 200,
      text: '',
    });
  };
  const timed = async (at = dayFromToday(0)) => {
    const { code, output } = await runCommand(server, 'timed', '--at', at);
    expect({ code, output }).toMatchObject({ code: 0 });
    return output;
  };

  it('suggests institutions with reasons in words; a human decides, the person agrees, the institution accepts (LN/10, 104/6)', async () => {
    const id = await inCase();
    const { items } = (await worker.get(`/cases/${id}/suggestions`)).body;
    const first = items.find((one: { id: string }) => one.id === toStation);
    expect(first).toMatchObject({ choosable: true, reasons: expect.arrayContaining([expect.anything()]) });
    for (const { words } of first.reasons) expect(words).toMatch(/[一-龥]/);

    const { allocationId, consentId } = await proposed(worker, id, toStation);
    expect(await record(id)).toMatchObject({
      state: { code: 'proposed' },
      clock: { status: 'paused' },
      allocations: [{ id: allocationId, consentId, open: true, state: { code: 'proposed' } }],
    });
    expect((await station.get(`/allocations/${allocationId}`)).status).toBe(404);
    expect((await answer(station, allocationId, 'accept')).status).toBe(404);

    expect((await agree(owner, consentId)).body.state).toBe('given');
    expect(await stateOf(id)).toBe('offered');
    const manager = await asStaff(server, 'qj-station-manager');
    const notices = (await manager.get('/notices')).body.items;
    expect(notices.find((one: { recordId: string }) => one.recordId === allocationId).title).toContain(
      '等您答复',
    );
    const accepted = await answer(station, allocationId, 'accept');
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });

    expect(await record(id, station)).toMatchObject({
      state: { code: 'accepted' },
      assignee: { displayName: '丁社工' },
      institutionId: toStation,
      clock: { label: '综合评估', status: 'running' },
      waiting: null,
    });
    expect((await worker.get(`/cases/${id}`)).status).toBe(404);
    expect((await station.get(`/allocations/${allocationId}`)).body.caseId).toBe(id);
    const { steps } = await record(id, county);
    expect(steps.find(({ status }: { status: string }) => status === 'current').label).toBe('综合评估');
  });

  it('until it accepts, the institution sees age band, area, services and times, and nothing else (LN/10, 个人信息保护法 6)', async () => {
    const id = await inCase({ diagnosis: 'bipolar', address: '演示路9号' });
    const allocationId = await offered(owner, worker, id, toStation);
    const opened = await station.get(`/allocations/${allocationId}`);
    expect(opened.body).toMatchObject({
      ageBand: '35–59岁',
      area: '文龙街道',
      services: ['生活技能训练'],
      times: ['周末'],
      caseId: null,
      actions: [
        { action: 'accept', allowed: true },
        { action: 'return', allowed: true },
      ],
    });
    const { number, personName } = await record(id);
    const list = await station.get('/allocations?view=to_answer');
    expect(list.text).toContain(allocationId);
    for (const text of [opened.text, list.text])
      for (const hidden of [id, number, personName, '分派', '演示路', '双相', '1990-05', '1990年'])
        expect(text).not.toContain(hidden);
    expect((await station.get(`/cases/${id}`)).status).toBe(404);
    expect((await station.get('/cases?view=all')).text).not.toContain(id);
  });

  it('a return with a reason goes back to the choice by itself, and another institution is chosen (104/6)', async () => {
    const id = await inCase();
    const first = await offered(owner, worker, id, toStation);
    expect((await answer(station, first, 'return', { reason: 'other' })).body.fields).toHaveProperty('words');
    const returned = await answer(station, first, 'return', { reason: 'too_far', words: '接送不了' });
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned' } });
    const back = await record(id);
    expect(back).toMatchObject({
      state: { code: 'registered' },
      assignee: { displayName: '甲社工' },
      clock: { label: '康复转介', status: 'running' },
      allocations: [
        { state: { code: 'returned' }, returnReasonLabel: '路太远，接送不了', words: '接送不了' },
      ],
    });
    expect(back.timeline.map(({ body }: { body: string }) => body)).toContain('接送不了');
    const told = (await worker.get('/notices')).body.items;
    expect(told.find((one: { recordId: string }) => one.recordId === id).title).toContain('退回');
    expect((await station.get('/allocations?view=returned')).text).toContain(first);

    const second = await offered(owner, worker, id, toAreaCenter);
    expect(second).not.toBe(first);
    expect(await record(id)).toMatchObject({ state: { code: 'offered' }, allocations: [{}, { open: true }] });
    expect((await station.get(`/allocations/${second}`)).status).toBe(404);
  });

  it('a refusal of the person, or the worker taking it back, returns the case to the choice (个人信息保护法 15, 23)', async () => {
    const id = await inCase();
    const { consentId } = await proposed(worker, id, toStation);
    const { version } = (await owner.get(`/my/consents/${consentId}`)).body;
    expect((await owner.post(`/consents/${consentId}/actions/refuse`, { version })).status).toBe(200);
    expect(await record(id)).toMatchObject({
      state: { code: 'registered' },
      allocations: [{ state: { code: 'refused' }, open: false }],
    });

    const again = await proposed(worker, id, toStation);
    expect((await caseAct(worker, id, 'cancel-allocation')).body.state).toBe('registered');
    expect((await agree(owner, again.consentId)).status).toBe(409);
    expect(await stateOf(id)).toBe('registered');

    const asked = await offered(owner, worker, id, toStation);
    expect((await caseAct(worker, id, 'cancel-allocation')).status).toBe(200);
    expect((await station.get(`/allocations/${asked}`)).status).toBe(404);
    expect((await caseAct(worker, id, 'cancel-allocation')).status).toBe(409);
  });

  it('places are never overbooked, however many are accepted at once (104/6)', async () => {
    const ids = [await inCase(), await inCase(), await inCase(), await inCase()];
    const asked = [];
    for (const id of ids) asked.push(await offered(owner, worker, id, toStation));
    const taken = (await station.get(`/allocations/${asked[0]}`)).body.places.taken as number;
    await setStation({ capacity: taken + 2 });
    const answers = await Promise.all(asked.map((one) => answer(station, one, 'accept')));
    const codes = answers.map(({ status, body }) => (status === 200 ? 'accepted' : body.code)).sort();
    expect(codes).toEqual(['accepted', 'accepted', 'institution_full', 'institution_full']);
    const [row] = await sql(
      server,
      `SELECT COUNT(*) AS n FROM cases WHERE institution_id = '${toStation}' AND open = 1`,
    );
    expect(Number(row?.n)).toBe(taken + 2);

    const late = await inCase();
    const full = await caseAct(worker, late, 'propose-allocation', { organizationId: toStation });
    expect(full).toMatchObject({ status: 409, body: { code: 'receiver_full' } });
    await setStation({ capacity: 200 });
  });

  it('an illegal choice is refused with its code and a sentence', async () => {
    const id = await inCase();
    const propose = (organizationId: string, by = worker) =>
      caseAct(by, id, 'propose-allocation', { organizationId });
    expect((await propose(crypto.randomUUID())).body.fields).toHaveProperty('organizationId');
    const [committee] = await sql(
      server,
      "SELECT id FROM organizations WHERE kind = 'residents_committee' LIMIT 1",
    );
    // Another county suggests it to nobody who lives here.
    const [far] = await sql(
      server,
      "SELECT id FROM organizations WHERE kind = 'station' AND status = 'active' AND region_code LIKE '210102%' LIMIT 1",
    );
    const suggested = (await worker.get(`/cases/${id}/suggestions`)).body.items;
    expect(suggested.map((one: { id: string }) => one.id)).not.toContain(far?.id);
    await setStation({ acceptsNew: false });
    for (const unfit of [committee?.id as string, far?.id as string, toStation])
      expect(await propose(unfit)).toMatchObject({
        status: 409,
        body: { code: 'receiver_unfit', message: expect.stringMatching(/[一-龥]/) },
      });
    await setStation({ acceptsNew: true });
    const elsewhere = await asStaff(server, 'sy-worker');
    const stale = { version: 1, organizationId: toStation };
    const refused = await elsewhere.post(`/cases/${id}/actions/propose-allocation`, stale);
    expect(refused.status).toBe(404);
    expect((await caseAct(worker, id, 'wait', { reason: 'no_room' })).status).toBe(200);
    expect(await worker.post(`/cases/${id}/actions/propose-allocation`, stale)).toMatchObject({
      status: 409,
      body: { code: 'stale', data: { changed: [{ label: '列入等候' }] } },
    });
    expect(await caseAct(worker, id, 'wait', { reason: 'no_room' })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
    expect(await caseAct(worker, id, 'propose-hospital-assessment', { reason: '看看' })).toMatchObject({
      status: 409,
      body: { code: 'risk_not_high' },
    });
    expect((await propose(toStation)).status).toBe(200);
  });

  it('the county allocates too, without seeing names, notes or risks (§11)', async () => {
    const id = await inCase();
    expect(
      (await worker.post(`/cases/${id}/notes`, { body: '内部的话', visibleToApplicant: false })).status,
    ).toBe(204);
    const seen = await county.get(`/cases/${id}`);
    expect(seen.body).toMatchObject({ risk: null, riskBlocks: null, facts: [], may: { reveal: false } });
    expect(seen.text).not.toContain('内部的话');
    const { allocationId } = await proposed(county, id, toStation);
    expect(await stateOf(id)).toBe('proposed');
    expect((await county.get(`/allocations/${allocationId}`)).status).toBe(200);
    expect((await answer(county, allocationId, 'accept')).status).toBe(404);
  });

  it('a lead names who is responsible; whoever is responsible finds it in the caseload (104/11)', async () => {
    const id = await inCase();
    const manager = await asStaff(server, 'qj-manager');
    const { items } = (await manager.get('/colleagues')).body;
    const second = items.find((one: { displayName: string }) => one.displayName === '乙社工').id;
    expect((await caseAct(worker, id, 'assign', { accountId: second })).status).toBe(404);
    expect((await caseAct(manager, id, 'assign', { accountId: crypto.randomUUID() })).status).toBe(422);
    expect((await caseAct(manager, id, 'assign', { accountId: second })).status).toBe(200);
    const mine = async (by: Client) => (await by.get('/cases?view=mine')).text;
    expect(await mine(await asStaff(server, 'qj-worker-2'))).toContain(id);
    expect(await mine(worker)).not.toContain(id);
    expect((await caseAct(worker, id, 'take')).status).toBe(200);
    expect(await mine(worker)).toContain(id);
  });

  it('every view pages through what its count tells, each case once, the nearest deadline first', async () => {
    const counts = (await worker.get('/cases/counts')).body as Record<string, number>;
    for (const [view, count] of Object.entries(counts)) {
      const seen: { id: string; clock: { dueAt: string | null } }[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await worker.get(`/cases?view=${view}${cursor ? `&cursor=${cursor}` : ''}`);
        expect(page.status).toBe(200);
        seen.push(...page.body.items);
        cursor = page.body.nextCursor;
        if (!cursor) break;
      }
      expect({ view, count: new Set(seen.map(({ id }) => id)).size, rows: seen.length }).toEqual({
        view,
        count,
        rows: count,
      });
      const dues = seen.map(({ clock }) => clock.dueAt ?? '9999');
      expect(dues).toEqual([...dues].sort());
    }
    expect(counts.to_allocate).toBeGreaterThan(0);
    expect((await worker.get('/cases?view=nothing')).status).toBe(422);
  });

  it('a reveal and an opening are recorded, and a diagnosis is in no list (§11)', async () => {
    const id = await inCase({ personName: '揭示甲', diagnosis: 'bipolar' });
    const reveal = { fields: ['personName', 'diagnosis'], reason: 'arrange_service' };
    const plain = await worker.post(`/cases/${id}/reveals`, reveal);
    expect(plain.body.values).toEqual({ personName: '揭示甲', diagnosis: '双相(情感)障碍' });
    expect((await county.post(`/cases/${id}/reveals`, reveal)).status).toBe(404);
    const list = await worker.get('/cases?view=to_allocate');
    expect(list.text).not.toMatch(/揭示甲|双相/);
    await worker.get(`/cases/${id}`);
    const rows = await sql(
      server,
      `SELECT kind, action FROM evidence_events WHERE record_id = '${id}' AND kind IN ('opened', 'revealed')`,
    );
    expect(rows.map(({ action }) => action).sort()).toEqual(['diagnosis', 'open', 'personName']);
  });

  it('an institution that stops leaves nobody behind: what it was asked and whom it had accepted go back to the choice', async () => {
    const [asked, chosen, taken] = [await inCase(), await inCase(), await inCase()];
    await offered(owner, worker, asked, toStation);
    await proposed(worker, chosen, toStation);
    const accepted = await answer(station, await offered(owner, worker, taken, toStation), 'accept');
    expect(accepted.status).toBe(200);
    // What the case has grown from went with it, and comes back with it.
    const [{ application_id: root } = {}] = await sql(
      server,
      `SELECT application_id FROM cases WHERE id = '${taken}'`,
    );
    expect((await worker.get(`/applications/${root}`)).status).toBe(404);
    await setStation({ status: 'stopped' });
    const outputs = await Promise.all([timed(), timed()]);
    expect(outputs.filter((output) => /stoppedInstitutionsLeft [1-9]/.test(output))).toHaveLength(1);
    expect(await timed()).toContain('stoppedInstitutionsLeft 0');
    expect((await worker.get(`/applications/${root}`)).status).toBe(200);
    for (const id of [asked, chosen, taken]) {
      expect(await record(id)).toMatchObject({
        state: { code: 'registered' },
        institutionId: null,
        organizationName: expect.stringContaining('指导中心'),
        clock: { label: '康复转介', status: 'running' },
      });
      const [row] = await sql(
        server,
        `SELECT COUNT(*) AS n FROM allocations WHERE case_id = '${id}' AND open = 1`,
      );
      expect(Number(row?.n)).toBe(0);
    }
    await setStation({ status: 'active' });
    expect(await runCommand(server, 'audit:verify')).toMatchObject({ code: 0 });
  });

  it('the person leaves whenever they want, and all that is under way ends (个人信息保护法 15)', async () => {
    const id = await inCase();
    const allocationId = await offered(owner, worker, id, toStation);
    const [row] = await sql(server, `SELECT version FROM cases WHERE id = '${id}'`);
    const left = await owner.post(`/cases/${id}/actions/exit`, {
      version: row?.version,
      reason: '家里另有安排',
    });
    expect(left).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await record(id)).toMatchObject({ closureReasonLabel: '自愿退出', clock: { status: 'none' } });
    expect((await station.get(`/allocations/${allocationId}`)).status).toBe(404);
    expect((await caseAct(worker, id, 'take')).status).toBe(409);
    expect((await worker.get('/cases?view=ended')).text).toContain(id);
    const stranger = await asPhone(server, freshPhone());
    const [other] = await sql(server, "SELECT id, version FROM cases WHERE state = 'registered' LIMIT 1");
    const refused = await stranger.post(`/cases/${other?.id}/actions/exit`, { version: other?.version });
    expect(refused.status).toBe(404);
  });
});
