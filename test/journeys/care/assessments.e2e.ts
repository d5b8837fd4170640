import { barthel } from '@jingkang/shared/assessments/barthel';
import { toyScreening } from '@jingkang/shared/assessments/testing/toy-screening';
import { accepted } from '../../support/agreements';
import {
  act,
  begun,
  concluded,
  fullAssessment,
  functionAnswers,
  recordOf,
  riskAnswers,
  save,
  suitableOpinion,
  teamOf,
} from '../../support/assessments';
import { dayFromToday } from '../../support/calendar';
import { caseAct } from '../../support/cases';
import { type Answer, asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, institutionOf } from '../../support/factories';
import { jpeg, uploadTo } from '../../support/files';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

/** The sentences of a 422, by field. */
const fieldsOf = ({ body }: Answer) => body.fields as Record<string, string>;

describe.each(bothDatabases)('the comprehensive assessment on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let therapist: Client;
  let manager: Client;
  let admin: Client;
  let centre: string;
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    therapist = await asStaff(server, 'qj-therapist');
    manager = await asStaff(server, 'qj-manager');
    admin = await asStaff(server, 'admin');
    centre = await institutionOf(owner, '500110', '指导中心');
  });
  afterAll(() => server.destroy());

  let people = 0;
  const fresh = (more: Record<string, unknown> = {}) =>
    application({ personName: `评估${(people += 1)}号`, ...more });
  const caseToAssess = (more?: Record<string, unknown>) =>
    accepted(owner, worker, worker, centre, fresh(more));
  const caseState = async (id: string) => (await worker.get(`/cases/${id}`)).body.state.code as string;
  const filled = async (more: Record<string, unknown> = {}, caseId?: string) => {
    const id = await begun(worker, caseId ?? (await caseToAssess()));
    const saved = await save(worker, id, { ...fullAssessment(more), members: await teamOf(worker, id) });
    expect(saved).toMatchObject({ status: 200 });
    return id;
  };

  it('two professions assess, sign and give an opinion, and the case goes on with it (104/6, LN/11, F6)', async () => {
    const caseId = await caseToAssess();
    const id = await begun(worker, caseId);
    expect(await caseState(caseId)).toBe('assessing');
    const again = await worker.post('/assessments', { caseId });
    expect(again).toMatchObject({ status: 409, body: { code: 'wrong_state' } });

    const early = await act(worker, id, 'sign');
    expect(early).toMatchObject({ status: 409, body: { code: 'participation_missing' } });
    await save(worker, id, { tookPart: false });
    expect((await act(worker, id, 'sign')).body.code).toBe('participation_missing');
    await save(worker, id, { tookPart: false, whyNot: '当天身体不适' });
    expect((await act(worker, id, 'sign')).body.code).toBe('scales_incomplete');
    await save(worker, id, { scales: [functionAnswers('1', '2', '9', '2', '3'), riskAnswers(1)] });
    expect((await act(worker, id, 'sign')).body.code).toBe('opinion_incomplete');
    expect((await act(therapist, id, 'sign')).body.code).toBe('not_member');
    await save(worker, id, { opinion: suitableOpinion(), members: await teamOf(worker, id) });

    expect((await act(worker, id, 'sign')).status).toBe(200);
    expect((await act(worker, id, 'sign')).body.code).toBe('signed_before');
    expect((await act(worker, id, 'conclude')).body.code).toBe('professions_missing');
    expect((await act(therapist, id, 'conclude')).status).toBe(404);
    expect((await act(therapist, id, 'sign')).status).toBe(200);
    expect(await act(worker, id, 'conclude')).toMatchObject({ status: 200, body: { state: 'signed' } });

    expect(await caseState(caseId)).toBe('agreement_pending');
    const record = (await worker.get(`/cases/${caseId}`)).body;
    expect(record.needs).toEqual(['生活技能训练', '同伴支持']);
    expect(record.risk.value).toBe(`1级（综合评估，${dayFromToday(0)}）`);
    const signed = await recordOf(worker, id);
    expect(signed.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(signed.scales.map(({ result }) => result.total)).toEqual([2, 1]);
    const [event] = await sql(
      server,
      `SELECT codes FROM evidence_events WHERE record_id = '${id}' AND action = 'conclude'`,
    );
    expect(JSON.parse(event?.codes)).toEqual({ content: signed.contentHash });
  });

  it('what is signed is never changed (F6)', async () => {
    const id = await concluded(worker, therapist, await caseToAssess());
    const before = await recordOf(worker, id);
    expect(await save(worker, id, { notes: '改一改' })).toMatchObject({
      status: 409,
      body: { code: 'ended' },
    });
    for (const action of ['sign', 'conclude', 'cancel'])
      expect(await act(worker, id, action)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    const { actions: _, ...after } = await recordOf(worker, id);
    expect(before).toMatchObject(after);
  });

  it('a change after a signature takes the signatures back, and says whose', async () => {
    const id = await filled();
    await act(worker, id, 'sign');
    await act(therapist, id, 'sign');
    const same = await save(worker, id, { tookPart: true });
    expect(same.body.signaturesTakenBack).toEqual([]);
    const team = (await recordOf(worker, id)).members.map(({ id: member, accountId, profession }) => ({
      id: member,
      accountId,
      profession,
    }));
    const larger = await save(worker, id, { members: [...team, { name: '外院护士', profession: 'nurse' }] });
    expect(larger.body.signaturesTakenBack).toEqual([]);
    const changed = await save(worker, id, { scales: [riskAnswers(2)] });
    expect(changed.body.signaturesTakenBack).toEqual(['甲社工', '甲康复师']);
    const { members } = await recordOf(worker, id);
    expect(members.map(({ signedAt }) => signedAt)).toEqual([null, null, null]);
    const told = (await therapist.get('/notices')).body.items;
    expect(told.some(({ title }: { title: string }) => title.includes('重新签名'))).toBe(true);
  });

  it('someone from outside signs on paper, and the scan counts (104/6)', async () => {
    const id = await begun(worker, await caseToAssess());
    const [me] = await teamOf(worker, id);
    const outside = { name: '外院医师', profession: 'psychiatrist' };
    await save(worker, id, { ...fullAssessment(), members: [me, outside] });
    await act(worker, id, 'sign');
    expect((await act(worker, id, 'conclude')).body.code).toBe('professions_missing');
    const scan = await uploadTo(worker, `/assessments/${id}/files`, 'evidence', await jpeg());
    expect(scan.status).toBe(201);
    const { members } = await recordOf(worker, id);
    const withScan = [me, { ...outside, id: members[1]?.id, attachmentId: scan.body.id }];
    const saved = await save(worker, id, { members: withScan });
    expect(saved).toMatchObject({ status: 200, body: { signaturesTakenBack: [] } });
    expect((await act(worker, id, 'conclude')).status).toBe(200);
    const file = await worker.download(`/assessments/${id}/files/${scan.body.id}`);
    expect(file).toMatchObject({ status: 200, mediaType: 'image/jpeg' });
    expect((await manager.download(`/assessments/${id}/files/${scan.body.id}`)).status).toBe(404);
  });

  it('a team takes in who may sign as what they are, each once', async () => {
    const id = await begun(worker, await caseToAssess());
    const [me, other] = await teamOf(worker, id);
    const refused = async (...members: object[]) => fieldsOf(await save(worker, id, { members }));
    expect(await refused({ ...me, profession: 'psychiatrist' })).toHaveProperty([
      'contents.members.0.profession',
    ]);
    expect(await refused(other!, { ...other })).toHaveProperty(['contents.members.1.accountId']);
    expect(await refused({ profession: 'nurse' })).toHaveProperty(['contents.members.0.name']);
    expect(await refused({ name: '外院医师' })).toHaveProperty(['contents.members.0.profession']);
    const stranger = (await (await asStaff(server, 'sy-therapist')).get('/sessions/current')).body?.account
      ?.id;
    expect(await refused({ accountId: stranger ?? centre, profession: 'nurse' })).toHaveProperty([
      'contents.members.0.accountId',
    ]);
    const foreign = { name: '外', profession: 'nurse', attachmentId: centre };
    expect(await refused(foreign)).toHaveProperty(['contents.members.0.attachmentId']);
  });

  it('a risk of 3 or more stops the agreement and asks for the hospital first (§6.3)', async () => {
    const caseId = await caseToAssess();
    const id = await concluded(worker, therapist, caseId, {
      scales: [functionAnswers(), riskAnswers(4)],
      dangerNow: true,
    });
    expect(await recordOf(worker, id)).toMatchObject({ riskBlocks: true, notes: { dangerNow: true } });
    const { actions } = (await worker.get(`/cases/${caseId}`)).body;
    expect(actions).toContainEqual(
      expect.objectContaining({ action: 'propose-hospital-assessment', allowed: true }),
    );
    expect(
      (await caseAct(worker, caseId, 'propose-hospital-assessment', { reason: '评估发现风险' })).status,
    ).toBe(200);
    const mine = await owner.get(`/my/assessments/${id}`);
    expect(mine.text).not.toMatch(/危险|风险|4级|dangerNow|"risk"/);
  });

  it('whom the service does not suit gets advice, and the case is closed', async () => {
    const caseId = await caseToAssess();
    const opinion = { suitability: 'not_suitable', cautions: '先到医院复诊，稳定后再申请' };
    const id = await concluded(worker, therapist, caseId, { opinion });
    expect((await worker.get(`/cases/${caseId}`)).body).toMatchObject({
      state: { code: 'closed' },
      closureReasonLabel: '评估后暂不适合',
    });
    expect((await owner.get(`/my/assessments/${id}`)).body.opinion).toMatchObject({
      suitabilityLabel: '暂不适合社区康复',
      cautions: '先到医院复诊，稳定后再申请',
      nextReviewOn: null,
    });
  });

  it('cancelled, the case waits for another assessment', async () => {
    const caseId = await caseToAssess();
    const id = await begun(worker, caseId);
    expect((await act(therapist, id, 'cancel')).status).toBe(404);
    expect((await act(worker, id, 'cancel')).body.state).toBe('cancelled');
    expect(await caseState(caseId)).toBe('accepted');
    await begun(worker, caseId);
    expect((await worker.get(`/assessments?caseId=${caseId}`)).body.items).toHaveLength(2);
  });

  it('the person fills in a scale that was asked for, and never the risk (§6.3)', async () => {
    const id = await filled();
    expect((await owner.get(`/my/assessments/${id}`)).body).toMatchObject({ selfReport: null, results: [] });
    const answers = barthel.item.map(({ linkId }) => ({ linkId, answer: '0' }));
    const put = async (list = answers) => {
      const { version } = (await owner.get(`/my/assessments/${id}`)).body;
      return owner.put(`/my/assessments/${id}/answers`, { version, answers: list });
    };
    expect((await put()).body.code).toBe('not_asked');
    for (const code of ['risk', 'social_function', 'nothing'])
      expect(fieldsOf(await save(worker, id, { selfReportScale: code }))).toHaveProperty([
        'contents.selfReportScale',
      ]);
    await save(worker, id, { selfReportScale: 'barthel' });
    expect((await owner.get(`/my/assessments/${id}`)).body.selfReport).toMatchObject({ answered: false });
    expect((await put([{ linkId: 'feeding', answer: '7' }])).body.fields).toHaveProperty([
      'answers.0.answer',
    ]);
    expect((await put([{ linkId: 'level', answer: '5' }])).body.fields).toHaveProperty(['answers.0.linkId']);
    expect((await put(answers.slice(1))).body).toMatchObject({ answered: false });
    expect((await put()).body).toMatchObject({ answered: true });
    const record = await recordOf(worker, id);
    expect(record.selfReport).toMatchObject({ code: 'barthel', answered: true });
    const filledIn = record.scales.find(({ definition }) => definition.name === 'barthel');
    expect(filledIn).toMatchObject({
      byPerson: true,
      raterName: null,
      result: { total: 0, band: '完全依赖' },
    });

    await act(worker, id, 'sign');
    await act(therapist, id, 'sign');
    await act(worker, id, 'conclude');
    const mine = (await owner.get(`/my/assessments/${id}`)).body;
    expect(mine).toMatchObject({ selfReport: null, opinion: { frequency: '每周两次' } });
    expect(mine.results.map(({ title }: { title: string }) => title)).toEqual([
      '社会功能',
      '日常生活活动（Barthel指数）',
    ]);
    expect(mine.results[1]).toMatchObject({ total: '0分', meaning: '日常起居都要人照料。' });
    const stranger = await asPhone(server, freshPhone());
    expect((await stranger.get(`/my/assessments/${id}`)).status).toBe(404);
    expect((await put()).body.code).toBe('ended');
  });

  it('answers are for the team of the institution alone; the manager knows neither scores nor risk', async () => {
    const caseId = await caseToAssess();
    const id = await concluded(worker, therapist, caseId, { notes: '评估记录原文' });
    expect((await recordOf(therapist, id)).notes.notes).toBe('评估记录原文');
    for (const name of [
      'qj-manager',
      'qj-station-worker',
      'qj-civil',
      'sy-therapist',
      'qj-hospital',
      'admin',
    ])
      for (const path of [`/assessments/${id}`, `/assessments?caseId=${caseId}`, `/cases/${caseId}/trends`])
        expect((await (await asStaff(server, name)).get(path)).status).toBe(404);
    const [stored] = await sql(server, `SELECT * FROM assessments WHERE id = '${id}'`);
    expect(JSON.stringify(stored)).not.toMatch(/评估记录原文|每周两次|social_function/);
    const [opened] = await sql(
      server,
      `SELECT COUNT(*) AS n FROM evidence_events WHERE record_id = '${id}' AND kind = 'opened'`,
    );
    expect(Number(opened?.n)).toBeGreaterThanOrEqual(2);
  });

  it('two people at once: one is written, the other sees what changed', async () => {
    const id = await begun(worker, await caseToAssess());
    const { version } = await recordOf(worker, id);
    const each = await Promise.all([
      worker.put(`/assessments/${id}`, { version, contents: { notes: '甲写的' } }),
      therapist.put(`/assessments/${id}`, { version, contents: { notes: '乙写的' } }),
    ]);
    expect(each.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = each.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'stale', data: { changed: [{ label: '保存评估' }] } });
  });

  it('input that fits nothing is refused with a sentence, and nothing is lost', async () => {
    const id = await filled();
    const refused = async (contents: object) => fieldsOf(await save(worker, id, contents));
    expect(await refused({ scales: [{ code: 'sdss', version: '1', answers: [] }] })).toHaveProperty([
      'contents.scales.0.code',
    ]);
    const wrong = { code: 'risk', version: '2018', answers: [{ linkId: 'level', answer: '6' }] };
    expect(await refused({ scales: [wrong] })).toHaveProperty(['contents.scales.0.answers.0.answer']);
    expect(await refused({ opinion: { nextReviewOn: dayFromToday(0) } })).toHaveProperty([
      'contents.opinion.nextReviewOn',
    ]);
    expect(await refused({ assessedOn: dayFromToday(1) })).toHaveProperty(['contents.assessedOn']);
    expect((await recordOf(worker, id)).scales.map(({ result }) => result.total)).toEqual([2, 1]);
  });

  it('other scales come by import, each version once, and mark who is outside their ages (§7.1)', async () => {
    expect((await worker.post('/scales', { definition: toyScreening })).status).toBe(404);
    const { copyright: _, ...unlicensed } = toyScreening;
    expect((await admin.post('/scales', { definition: unlicensed })).body.fields).toHaveProperty([
      'definition.copyright',
    ]);
    expect((await admin.post('/scales', { definition: barthel })).body.fields).toHaveProperty([
      'definition.name',
    ]);
    expect((await admin.post('/scales', { definition: toyScreening })).status).toBe(201);
    const changed = { ...toyScreening, title: '换了名字' };
    expect((await admin.post('/scales', { definition: changed })).body.code).toBe('scale_known');
    expect((await admin.post('/scales', { definition: { ...changed, version: '1.1' } })).status).toBe(201);
    const { items } = (await worker.get('/scales')).body;
    const toys = items.filter((one: { builtIn: boolean }) => !one.builtIn);
    expect(toys.map((one: any) => [one.definition.version, one.newest])).toEqual([
      ['1.1', true],
      ['1.0', false],
    ]);

    const caseId = await caseToAssess({ birthDate: '1950-01-01' });
    const toy = {
      code: toyScreening.name,
      version: '1.0',
      answers: ['2', '9', '9'].map((answer, index) => ({ linkId: `q${index + 1}`, answer })),
    };
    const id = await filled({ scales: [functionAnswers(), riskAnswers(0), toy] }, caseId);
    const scale = (await recordOf(worker, id)).scales.find(({ definition }) => definition.name === toy.code);
    expect(scale).toMatchObject({
      definition: { title: '示例筛查表' },
      result: { total: 2, band: '有缺陷', notApplicable: 2 },
      ageNote: expect.stringMatching(/^适用年龄为15–59岁，本人\d+岁，结果仅供参考。$/),
    });
  });

  it('the scores of signed assessments make a trend, and those of others do not', async () => {
    const caseId = await caseToAssess();
    const trends = async () => (await therapist.get(`/cases/${caseId}/trends`)).body.series;
    await concluded(worker, therapist, caseId, {
      scales: [functionAnswers('3', '3', '9', '3', '3'), riskAnswers(3)],
    });
    await caseAct(worker, caseId, 'propose-hospital-assessment', { reason: '评估发现风险' });
    const opinion = { hospitalName: '演示医院', seenOn: dayFromToday(0), riskLevel: 1 };
    expect((await caseAct(worker, caseId, 'resume-assessment', opinion)).status).toBe(200);
    const open = await begun(worker, caseId);
    await save(worker, open, { ...fullAssessment(), members: await teamOf(worker, open) });
    expect((await trends())[0].points).toHaveLength(1);
    await act(worker, open, 'sign');
    await act(therapist, open, 'sign');
    await act(worker, open, 'conclude');
    const series = await trends();
    expect(series.map(({ code }: { code: string }) => code)).toEqual(['social_function', 'risk']);
    expect(series[0]).toMatchObject({
      min: 1,
      max: 3,
      better: 'lower',
      points: [
        { total: 3, notApplicable: 1 },
        { total: 2, notApplicable: 1 },
      ],
    });
  });
});
