import { dayFromToday, dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import { asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { fullReview, institutionOf } from '../../support/factories';
import { addPaper, draftReferral, onWard, referral, submittedReferral } from '../../support/referrals';
import { bothDatabases, runCommand, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('hospital referrals on the %s database (LN/7, 104/5, QJ/5(1))', (database) => {
  let server: RunningServer;
  let hospital: Client;
  let worker: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    hospital = await asStaff(server, 'qj-hospital');
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(() => server.destroy());

  const act = (by: Client, id: string, action: string, body: object) =>
    by.post(`/hospital-referrals/${id}/actions/${action}`, body);
  const open = async (by: Client, id: string) => (await by.get(`/hospital-referrals/${id}`)).body;
  const told = async (by: Client, id: string) =>
    (await by.get('/notices')).body.items
      .filter((one: { recordId: string }) => one.recordId === id)
      .map((one: { title: string }) => one.title) as string[];

  it('is saved unfinished, and submitting tells everything that is missing at once (F2)', async () => {
    const created = await hospital.post('/hospital-referrals');
    const { id, version } = created.body;
    const half = { kind: 'discharge', personName: '半份', diagnosisCode: 'F2', riskLevel: null };
    const saved = await hospital.put(`/hospital-referrals/${id}/draft`, { version, fields: half });
    expect(saved.status).toBe(200);
    const refused = await act(hospital, id, 'submit', { version: saved.body.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(Object.keys(refused.body.fields).sort()).toEqual(
      [
        'assessedOn',
        'birthDate',
        'conclusion',
        'consentItems',
        'consentTextVersion',
        'consentedOn',
        'contactName',
        'contactPhone',
        'contactRelation',
        'department',
        'diagnosisCode',
        'diagnosisName',
        'doctor',
        'evidence',
        'guardianConsent',
        'medication',
        'needs',
        'personConsent',
        'plannedDischargeOn',
        'regionCode',
        'rehabAdvice',
        'riskLevel',
      ].sort(),
    );
    expect(refused.body.fields.diagnosisCode).toMatch(/F20\.0/);
    const kept = await hospital.get(`/hospital-referrals/${id}/draft`);
    expect(kept.body).toMatchObject({ fields: { personName: '半份', diagnosisCode: 'F2' }, words: null });
    expect((await worker.get(`/hospital-referrals/${id}`)).status).toBe(404);
  });

  it('what stands against a complete one has its code and all its sentences (LN/7, 民法典 28)', async () => {
    const against = referral({
      conclusion: 'not_suitable',
      personConsent: 'cannot_express',
      guardianConsent: 'none',
      noGuardianReason: 'none_known',
    });
    const { id, version } = await draftReferral(hospital, against);
    const refused = await act(hospital, id, 'submit', { version });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_assessed_suitable' } });
    expect(Object.keys(refused.body.fields).sort()).toEqual(['conclusion', 'evidence', 'personConsent']);
    const noScan = await draftReferral(hospital);
    expect(await act(hospital, noScan.id, 'submit', { version: noScan.version })).toMatchObject({
      status: 409,
      body: { code: 'consent_missing' },
    });
  });

  it('goes by residence to the intake of the county, which has two working days (QJ/5(4))', async () => {
    const sent = await submittedReferral(hospital);
    expect(sent.number).toMatch(/^ZJ-\d{8}-[0-9A-Z]{6}$/);
    const record = await open(worker, sent.id);
    expect(record).toMatchObject({
      side: 'receiver',
      state: { code: 'submitted' },
      personName: '转**',
      hospitalName: '綦江区康宁医院（演示）',
      organizationName: '綦江区精康融合指导中心（演示）',
      clock: { label: '接收医院转介' },
    });
    expect(dayOfMoment(record.clock.dueAt)).toBe(workingDayAfterToday(2));
    expect(await told(worker, sent.id)).toEqual(['有一件转介待接收，请查看。']);
    const list = await worker.get('/hospital-referrals?view=to_receive');
    expect(list.body.items.map((row: { id: string }) => row.id)).toContain(sent.id);
    expect(list.text).not.toMatch(/转介甲|F20\.0|分裂/);
  });

  it('goes to the institution that was chosen, never back to the own hospital (LN/8)', async () => {
    const station = await institutionOf(hospital, '500110', '文龙街道服务站');
    const own = await institutionOf(hospital, '500110', '康宁医院');
    const sent = await submittedReferral(hospital, referral({ chosenOrganizationId: station }));
    const there = await asStaff(server, 'qj-station-worker');
    expect((await there.get(`/hospital-referrals/${sent.id}`)).status).toBe(200);
    expect((await worker.get(`/hospital-referrals/${sent.id}`)).status).toBe(404);
    const { id, version } = await draftReferral(hospital, referral({ chosenOrganizationId: own }));
    await addPaper(hospital, id);
    const refused = await act(hospital, id, 'submit', { version });
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: { chosenOrganizationId: expect.stringMatching(/本院/) } },
    });
  });

  it('received, it is an application with its consent, its evidence and the needs (LN/7, QJ/5(1))', async () => {
    const sent = await submittedReferral(hospital, referral({ needs: ['vocational', 'unsure'] }));
    const received = await act(worker, sent.id, 'receive', { version: sent.version });
    expect(received).toMatchObject({ status: 200, body: { state: 'received' } });
    const { applicationId } = received.body;
    const made = (await worker.get(`/applications/${applicationId}`)).body;
    expect(made).toMatchObject({
      state: { code: 'submitted' },
      channelLabel: '医院转介',
      enteredBy: '甲医务代',
      clock: { label: '初核登记' },
      referralId: sent.id,
      review: { needs: ['vocational'] },
      consents: [{ wayLabel: '纸质签字扫描', attachmentId: sent.paper }],
      attachments: [{ id: sent.paper, kind: 'paper_consent' }],
    });
    expect(dayOfMoment(made.clock.dueAt)).toBe(workingDayAfterToday(5));
    expect(dayOfMoment(made.consents[0].givenAt)).toBe(dayFromToday(-2));
    expect((await worker.download(`/attachments/${sent.paper}`)).status).toBe(200);
    const reveal = { fields: ['personName', 'diagnosis', 'diagnosingHospital'], reason: 'assess_need' };
    expect((await worker.post(`/applications/${applicationId}/reveals`, reveal)).body.values).toEqual({
      personName: '转介甲',
      diagnosis: '精神分裂症',
      diagnosingHospital: '綦江区康宁医院（演示）',
    });
    expect(await told(hospital, sent.id)).toEqual(['有一件转介已接收。']);

    const seen = await hospital.get(`/hospital-referrals/${sent.id}`);
    expect(seen.body).toMatchObject({ state: { code: 'received' }, nextAction: '机构已接收' });
    expect(seen.body.applicationId).toBeNull();
    expect(seen.text).not.toContain(applicationId);
    expect((await hospital.get(`/applications/${applicationId}`)).status).toBe(404);
    expect((await hospital.get(`/hospital-referrals/${sent.id}/files/${sent.paper}`)).status).toBe(404);
  });

  it('the risk it told is known to the case and stops the usual way from three on (§6.3)', async () => {
    const sent = await submittedReferral(hospital, referral({ riskLevel: 3 }));
    const { applicationId } = (await act(worker, sent.id, 'receive', { version: sent.version })).body;
    const claimed = await worker.post(`/applications/${applicationId}/actions/claim`, { version: 1 });
    const review = fullReview(claimed.body.version);
    const saved = await worker.put(`/applications/${applicationId}/review`, review);
    const { version } = saved.body;
    const done = await worker.post(`/applications/${applicationId}/actions/register`, { version });
    expect(done).toMatchObject({ status: 200, body: { state: 'registered' } });
    const { caseId } = (await worker.get(`/applications/${applicationId}`)).body;
    const [row] = await sql(server, `SELECT risk_sealed AS risk FROM cases WHERE id = '${caseId}'`);
    expect(row?.risk).toBeTruthy();
    expect((await worker.get(`/cases/${caseId}`)).body.riskBlocks).toBe(true);
  });

  it('an inpatient is pre-registered until the planned day, and received once at home (§1.1)', async () => {
    const sent = await submittedReferral(hospital, referral(onWard(6)));
    expect(await act(worker, sent.id, 'receive', { version: sent.version })).toMatchObject({
      status: 409,
      body: { code: 'still_inpatient' },
    });
    const held = await act(worker, sent.id, 'pre-register', { version: sent.version });
    expect(held).toMatchObject({ status: 200, body: { state: 'pre_registered' } });
    const waiting = await open(hospital, sent.id);
    expect(waiting).toMatchObject({ clock: { label: '预计出院' }, nextAction: '出院后在这里确认' });
    expect(dayOfMoment(waiting.clock.dueAt)).toBe(dayFromToday(6));

    const { version } = held.body;
    const late = { version, plannedDischargeOn: dayFromToday(0) };
    expect(await act(hospital, sent.id, 'postpone-discharge', late)).toMatchObject({
      status: 409,
      body: { code: 'planned_not_ahead' },
    });
    const moved = { version, plannedDischargeOn: dayFromToday(12) };
    const postponed = await act(hospital, sent.id, 'postpone-discharge', moved);
    expect(postponed).toMatchObject({ status: 200, body: { state: 'pre_registered' } });
    const later = await open(worker, sent.id);
    expect(later.plannedDischargeOn).toBe(dayFromToday(12));
    expect(dayOfMoment(later.clock.dueAt)).toBe(dayFromToday(12));

    const home = { version: postponed.body.version, dischargedOn: dayFromToday(0) };
    const confirmed = await act(hospital, sent.id, 'confirm-discharge', home);
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'discharged' } });
    const ready = await open(worker, sent.id);
    expect(ready).toMatchObject({ dischargedOn: dayFromToday(0), plannedDischargeOn: null });
    expect(dayOfMoment(ready.clock.dueAt)).toBe(workingDayAfterToday(2));
    const received = await act(worker, sent.id, 'receive', { version: confirmed.body.version });
    expect(received).toMatchObject({ status: 200, body: { state: 'received' } });
  });

  it('returned with words that the hospital reads, it is mended and submitted again under its number', async () => {
    const sent = await submittedReferral(hospital);
    const words = '请补写住址到门牌';
    const back = await act(worker, sent.id, 'return', { version: sent.version, words });
    expect(back).toMatchObject({ status: 200, body: { state: 'returned' } });
    expect(await told(hospital, sent.id)).toEqual(['有一件转介要补充，请查看。']);
    const draft = await hospital.get(`/hospital-referrals/${sent.id}/draft`);
    expect(draft.body).toMatchObject({ words, state: { code: 'returned' } });
    expect((await open(worker, sent.id)).clock.status).toBe('paused');
    const saved = await hospital.put(`/hospital-referrals/${sent.id}/draft`, {
      version: back.body.version,
      fields: { address: '转介路8号2单元' },
    });
    const again = await act(hospital, sent.id, 'submit', { version: saved.body.version });
    expect(again).toMatchObject({ status: 200, body: { number: sent.number, state: 'submitted' } });
    const reveal = { fields: ['address'], reason: 'contact' };
    const shown = await worker.post(`/hospital-referrals/${sent.id}/reveals`, reveal);
    expect(shown.body.values).toEqual({ address: '转介路8号2单元' });
  });

  it('taken back, whoever received it sees nothing of the person any more (个人信息保护法 15)', async () => {
    const sent = await submittedReferral(hospital);
    const gone = await act(hospital, sent.id, 'withdraw', { version: sent.version, reason: '本人不愿意了' });
    expect(gone).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await told(worker, sent.id)).toContain('有一件转介已撤回。');
    const record = await worker.get(`/hospital-referrals/${sent.id}`);
    expect(record.body).toMatchObject({ personName: '', attachments: [], facts: [], may: { reveal: false } });
    expect(record.body.personal.filter(({ value }: { value: unknown }) => value)).toEqual([]);
    const reveal = { fields: ['personName'], reason: 'contact' };
    expect((await worker.post(`/hospital-referrals/${sent.id}/reveals`, reveal)).status).toBe(404);
    expect((await worker.download(`/hospital-referrals/${sent.id}/files/${sent.paper}`)).status).toBe(404);

    const { id, version } = await draftReferral(hospital);
    await addPaper(hospital, id);
    expect((await act(hospital, id, 'withdraw', { version })).status).toBe(200);
    const [row] = await sql(
      server,
      `SELECT head_sealed AS head, details_sealed AS details, name_hash AS name FROM hospital_referrals WHERE id = '${id}'`,
    );
    expect(row).toEqual({ head: null, details: null, name: null });
    expect(await sql(server, `SELECT id FROM attachments WHERE record_id = '${id}'`)).toEqual([]);
  });

  it.each([
    [
      'a child with a guardian',
      { kind: 'outpatient', birthDate: `${Number(dayFromToday(0).slice(0, 4)) - 9}-01-01` },
    ],
    ['someone over ninety', { kind: 'outpatient', birthDate: '1931-03-04' }],
    ['no document number', { kind: 'outpatient', documentType: 'none', documentNumber: null }],
    [
      'no guardian, and the person is the contact',
      {
        kind: 'outpatient',
        contactRelation: 'self',
        contactName: null,
        guardianConsent: 'none',
        noGuardianReason: 'none_known',
      },
    ],
    ['who cannot express a wish, with a guardian', { kind: 'outpatient', personConsent: 'cannot_express' }],
  ])('%s goes all the way', async (_, more) => {
    const sent = await submittedReferral(hospital, referral({ ...more, dischargedOn: null }));
    const received = await act(worker, sent.id, 'receive', { version: sent.version });
    expect(received).toMatchObject({ status: 200, body: { state: 'received' } });
  });

  it('a child needs the guardian’s consent whatever else is said (个人信息保护法 31)', async () => {
    const child = { birthDate: `${Number(dayFromToday(0).slice(0, 4)) - 9}-01-01`, kind: 'outpatient' };
    const alone = { guardianConsent: 'none', noGuardianReason: 'none_known', dischargedOn: null };
    const { id, version } = await draftReferral(hospital, referral({ ...child, ...alone }));
    await addPaper(hospital, id);
    const refused = await act(hospital, id, 'submit', { version });
    expect(refused).toMatchObject({ status: 409, body: { code: 'guardian_consent_missing' } });
    expect(refused.body.fields.guardianConsent).toMatch(/14岁/);
  });

  it('each side reaches it by its own id; clinical fields are for clinical roles and social workers (§11)', async () => {
    const sent = await submittedReferral(hospital);
    const [manager, civil, otherHospital, hospitalWorker, therapist] = await Promise.all(
      ['qj-manager', 'qj-civil', 'sy-hospital', 'qj-hospital-worker', 'qj-therapist'].map((name) =>
        asStaff(server, name),
      ),
    );
    const fieldsFor = async (client: Client | undefined) =>
      (await open(client as Client, sent.id)).personal.flatMap(
        ({ field, value }: { field: string; value: string | null }) => (value ? [field] : []),
      ) as string[];
    const clinical = ['diagnosis', 'riskLevel', 'medication', 'hospitalAdvice'];
    expect(await fieldsFor(worker)).toEqual(expect.arrayContaining(clinical));
    expect(await fieldsFor(hospital)).toEqual(expect.arrayContaining(clinical));
    for (const field of clinical) expect(await fieldsFor(manager)).not.toContain(field);
    expect(await fieldsFor(civil)).toEqual(['personName']);
    expect((await open(civil as Client, sent.id)).facts).toEqual([]);
    for (const stranger of [otherHospital, hospitalWorker, therapist])
      expect((await stranger?.get(`/hospital-referrals/${sent.id}`))?.status).not.toBe(200);
    const draft = await draftReferral(hospital);
    expect((await hospitalWorker?.get(`/hospital-referrals/${draft.id}`))?.status).toBe(404);
    expect((await otherHospital?.get(`/hospital-referrals/${draft.id}/draft`))?.status).toBe(404);
  });

  it('every opening, reveal and opened file is on record (requirements §11)', async () => {
    const sent = await submittedReferral(hospital);
    await open(worker, sent.id);
    const reveal = { fields: ['contactPhone'], reason: 'contact' };
    expect((await worker.post(`/hospital-referrals/${sent.id}/reveals`, reveal)).status).toBe(200);
    expect((await worker.download(`/hospital-referrals/${sent.id}/files/${sent.paper}`)).status).toBe(200);
    const events = await sql(
      server,
      `SELECT kind, action FROM evidence_events WHERE record_id = '${sent.id}' ORDER BY sequence`,
    );
    expect(events.map(({ kind, action }) => `${kind} ${action}`)).toEqual([
      'action create',
      'changed attachmentAdded',
      'action submit',
      'opened open',
      'revealed contactPhone',
      'changed attachmentOpened',
    ]);
  });

  it('an older version is answered with what changed, and one of two decisions wins', async () => {
    const sent = await submittedReferral(hospital);
    const colleague = await asStaff(server, 'qj-worker-2');
    const [one, other] = await Promise.all([
      act(worker, sent.id, 'receive', { version: sent.version }),
      act(colleague, sent.id, 'return', { version: sent.version, words: '请补充' }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const lost = one.status === 409 ? one : other;
    expect(lost.body).toMatchObject({ code: 'stale', data: { changed: [{ byWhom: '社会工作者' }] } });
  });

  it('nobody is referred twice unseen: open ones alike are named to each side (104/4)', async () => {
    const same = { contactPhone: freshPhone(), personName: '重名乙' };
    const first = await submittedReferral(hospital, referral(same));
    const second = await submittedReferral(hospital, referral(same));
    for (const side of [hospital, worker]) {
      const record = await open(side, second.id);
      expect(record.sameReferrals.map((one: { id: string }) => one.id)).toEqual([first.id]);
    }
    const { applicationId } = (await act(worker, first.id, 'receive', { version: first.version })).body;
    expect((await open(worker, second.id)).duplicates).toMatchObject([{ id: applicationId }]);
    expect((await open(hospital, second.id)).duplicates).toEqual([]);
  });

  it('the views of each side hold what they say, in pages without gaps', async () => {
    const counts = (await hospital.get('/hospital-referrals/counts')).body;
    expect(Object.keys(counts).sort()).toEqual(['drafts', 'ended', 'returned', 'sent']);
    const received = (await worker.get('/hospital-referrals/counts')).body;
    expect(Object.keys(received).sort()).toEqual(['ended', 'pre_registered', 'returned', 'to_receive']);
    for (let more = 0; more < 24; more += 1) await draftReferral(hospital);
    const ids: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const query = cursor ? `&cursor=${cursor}` : '';
      const page: any = (await hospital.get(`/hospital-referrals?view=drafts${query}`)).body;
      ids.push(...page.items.map((row: { id: string }) => row.id));
      cursor = page.nextCursor as string | undefined;
    }
    const { drafts } = (await hospital.get('/hospital-referrals/counts')).body;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(drafts);
    expect((await hospital.get('/hospital-referrals?view=to_receive')).status).toBe(422);
  });

  // The last one: it looks from far ahead.
  it('a draft that was never sent is erased after ninety days, with its files (§6.7)', async () => {
    const { id } = await draftReferral(hospital);
    const paper = await addPaper(hospital, id);
    const sent = await submittedReferral(hospital);
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const rows = async () =>
      (await sql(server, `SELECT id FROM hospital_referrals WHERE id IN ('${id}', '${sent.id}')`)).length;
    expect((await runCommand(server, 'timed', '--at', later(89))).code).toBe(0);
    expect(await rows()).toBe(2);
    expect((await runCommand(server, 'timed', '--at', later(91))).code).toBe(0);
    expect(await rows()).toBe(1);
    expect(await sql(server, `SELECT id FROM attachments WHERE id = '${paper}'`)).toEqual([]);
  });
});
