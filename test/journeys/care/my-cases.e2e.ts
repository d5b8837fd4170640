import { addDays, addMonthsClamped, toLocalDate } from '@jingkang/shared/calendar/local-date';
import { accepted, agreementContents, askedForConsent, informed, sent } from '../../support/agreements';
import { assessed } from '../../support/assessments';
import { agree, caseAct, proposed, registered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  fullReview,
  institutionOf,
  mustBe,
} from '../../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

interface Task {
  readonly kind: string;
  readonly id: string;
  readonly byDate: string | null;
}

describe.each(bothDatabases)('the own case on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let station: Client;
  let toStation: string;
  const today = toLocalDate(new Date());
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    station = await asStaff(server, 'qj-station-worker');
    toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  });
  afterAll(() => server.destroy());

  const person = (personName: string, more: Record<string, unknown> = {}) =>
    application({ personName, birthDate: '1990-05-01', regionCode: '500110002', ...more });
  const mine = async (id: string, by = owner) => (await by.get(`/my/cases/${id}`)).body;
  const tasksOf = async (id: string): Promise<Task[]> => (await mine(id)).tasks;
  const kindsOf = async (id: string) => (await tasksOf(id)).map(({ kind }) => kind);
  const matters = async (by = owner): Promise<{ kind: string; id: string }[]> =>
    (await by.get('/my/matters')).body.items;
  const reviewedOn = (id: string, day: string) =>
    sql(server, `UPDATE cases SET wish_reviewed_on = '${day}', wish_confirmed_on = NULL WHERE id = '${id}'`);

  describe('one matter', () => {
    it('a registered application is followed as its case, and leads to it', async () => {
      const id = await registered(owner, worker, person('一件甲'));
      const { applicationId, next, steps } = await mine(id);
      const listed = await matters();
      expect(listed).toContainEqual(expect.objectContaining({ kind: 'case', id, title: '康复服务' }));
      expect(listed.map((matter) => matter.id)).not.toContain(applicationId);
      expect((await owner.get(`/my/applications/${applicationId}`)).body.caseId).toBe(id);
      expect(next).toMatchObject({ what: '社工为您选合适的机构', byWhom: '綦江区精康融合指导中心（演示）' });
      expect(steps).toHaveLength(7);
      expect(steps.find(({ status }: { status: string }) => status === 'current').label).toBe('康复转介');
    });

    it('nobody else opens it: it does not exist for them', async () => {
      const id = await registered(owner, worker, person('别人甲'));
      const stranger = await asPhone(server, freshPhone());
      for (const by of [stranger, worker])
        for (const path of [`/my/cases/${id}`, `/my/cases/${id}/viewers`])
          expect((await by.get(path)).status).toBe(404);
    });

    it('what staff alone may know does not stand in it (§6.3)', async () => {
      const id = await registered(owner, worker, person('风险甲'));
      await worker.post(`/cases/${id}/notes`, { body: '内部记录一句', visibleToApplicant: false });
      expect((await owner.get(`/my/cases/${id}`)).text).not.toMatch(/risk|风险|内部记录/);
    });
  });

  describe('the wish is asked for from 14 days before three months are full until it is answered (LN/11)', () => {
    const full = (from: string) => addMonthsClamped(from, 3);
    /** The latest day whose third month is full on the given day. */
    const monthsBefore = (day: string) => {
      let from = addDays(day, -93);
      while (full(addDays(from, 1)) <= day) from = addDays(from, 1);
      return from;
    };

    it('not fifteen days before, from fourteen days before on, and after it has passed', async () => {
      const id = await registered(owner, worker, person('意愿甲'));
      await reviewedOn(id, monthsBefore(addDays(today, 18)));
      expect(await kindsOf(id)).toEqual([]);
      await reviewedOn(id, monthsBefore(addDays(today, 10)));
      expect(await kindsOf(id)).toEqual(['confirmWish']);
      await reviewedOn(id, monthsBefore(addDays(today, -40)));
      expect(await tasksOf(id)).toEqual([expect.objectContaining({ kind: 'confirmWish', byDate: null })]);
    });

    it('is answered once, and the answer is kept', async () => {
      const id = await registered(owner, worker, person('意愿乙'));
      await reviewedOn(id, monthsBefore(addDays(today, 10)));
      const { version } = await mine(id);
      const confirmed = await owner.post(`/cases/${id}/actions/confirm-wish`, { version });
      mustBe(confirmed.status, 200, confirmed.text);
      const after = await mine(id);
      expect(after.tasks).toEqual([]);
      expect(after.waiting.wishConfirmedOn).toBe(today);
    });
  });

  describe('what is awaited of the person', () => {
    it('is the receiver first, and nothing once it is agreed to', async () => {
      const id = await registered(owner, worker, person('等待甲'));
      const { consentId } = await proposed(worker, id, toStation);
      expect(await mine(id)).toMatchObject({
        stateLabel: '等您同意',
        tone: 'needsYou',
        tasks: [{ kind: 'receiverConsent', id: consentId }],
        next: { byWhom: '您' },
      });
      await agree(owner, consentId);
      expect(await mine(id)).toMatchObject({ stateLabel: '等机构答复', tasks: [] });
      expect((await mine(id)).next.byDate).toMatch(/^20\d\d-\d\d-\d\d$/);
    });

    it('after three months the worker reviews the wish before the institution is asked', async () => {
      const id = await registered(owner, worker, person('等待乙'));
      const { consentId } = await proposed(worker, id, toStation);
      await sql(
        server,
        `UPDATE cases SET wish_reviewed_on = '2026-01-01', wish_confirmed_on = '${today}' WHERE id = '${id}'`,
      );
      await agree(owner, consentId);
      expect(await mine(id)).toMatchObject({
        stateLabel: '核实意愿',
        tone: 'waiting',
        next: { what: '社工核实您的意愿，再送机构答复' },
        waiting: { reviewNeeded: true },
      });
    });

    it('is the consent, then the agreement; between them the institution prepares', async () => {
      const id = await accepted(owner, worker, station, toStation, person('等待丙'));
      await assessed(station, id);
      expect(await mine(id)).toMatchObject({
        tasks: [],
        next: { what: '机构准备同意书和协议', byWhom: '文龙街道服务站（演示）' },
        institution: { name: '文龙街道服务站（演示）' },
      });
      await informed(owner, station, id);
      const agreementId = await sent(station, id, agreementContents());
      expect(await tasksOf(id)).toEqual([expect.objectContaining({ kind: 'agreement', id: agreementId })]);
      const { documents } = await mine(id);
      expect(documents.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
        'agreement',
        'assessment',
        'informed',
        'receiver',
      ]);
    });
  });

  it('who opened anything of the case is told, the own look is not', async () => {
    const id = await registered(owner, worker, person('看过甲'));
    const { consentId } = await proposed(worker, id, toStation);
    await worker.get(`/consents/${consentId}`);
    const { items } = (await owner.get(`/my/cases/${id}/viewers`)).body;
    const opened = items.map(({ whatLabel, role }: { whatLabel: string; role: string }) => [whatLabel, role]);
    for (const what of ['申请', '办理记录', '同意书']) expect(opened).toContainEqual([what, 'social_worker']);
    expect(items.every(({ role }: { role: string }) => role !== 'applicant')).toBe(true);
  });

  it('a family that signs in only after its case was registered at the counter finds what is awaited of it', async () => {
    const phone = freshPhone();
    const entered = await draft(worker, person('窗口甲', { contactPhone: phone }), 'counter');
    const submitted = await worker.post(`/applications/${entered.id}/actions/submit`, {
      version: entered.version,
      consent: { ...electronicConsent, way: 'spoken_witnessed', witness: '见证人甲' },
    });
    mustBe(submitted.status, 200, submitted.text);
    const { version } = (await worker.get(`/applications/${entered.id}`)).body;
    const claimed = await worker.post(`/applications/${entered.id}/actions/claim`, { version });
    const saved = await worker.put(`/applications/${entered.id}/review`, fullReview(claimed.body.version));
    await worker.post(`/applications/${entered.id}/actions/register`, { version: saved.body.version });
    const id = (await worker.get(`/applications/${entered.id}`)).body.caseId as string;
    const { consentId } = await proposed(worker, id, toStation);

    const family = await asPhone(server, phone);
    expect(await matters(family)).toEqual([expect.objectContaining({ kind: 'case', id, needsMe: true })]);
    expect((await mine(id, family)).tasks).toEqual([expect.objectContaining({ id: consentId })]);
    const given = await agree(family, consentId);
    expect(given.status).toBe(200);
  });

  it('leaving ends the case and all that is asked in it', async () => {
    const id = await registered(owner, worker, person('退出甲'));
    await proposed(worker, id, toStation);
    const left = await owner.post(`/cases/${id}/actions/exit`, { version: (await mine(id)).version });
    mustBe(left.status, 200, left.text);
    expect(await mine(id)).toMatchObject({
      stateLabel: '已结束',
      tasks: [],
      closureReasonLabel: '自愿退出',
      waiting: null,
    });
    expect((await caseAct(worker, id, 'propose-allocation', { organizationId: toStation })).status).toBe(409);
  });

  it('after a withdrawal the person still reads the own case, and what it became', async () => {
    const id = await accepted(owner, worker, station, toStation, person('撤回甲'));
    await assessed(station, id);
    const consentId = await informed(owner, station, id);
    const { version } = (await owner.get(`/my/consents/${consentId}`)).body;
    await owner.post(`/consents/${consentId}/actions/withdraw`, { version });
    expect(await mine(id)).toMatchObject({
      stateLabel: '已结束',
      closureReasonLabel: '撤回同意',
      actions: [],
    });
    expect((await askedAgain(id)).status).toBe(404);
  });
  const askedAgain = (caseId: string) => station.post('/consents', { caseId });

  it('an informed consent that is asked for twice is asked for once', async () => {
    const id = await accepted(owner, worker, station, toStation, person('两次甲'));
    await assessed(station, id);
    await askedForConsent(station, id);
    await station.post('/consents', { caseId: id });
    expect((await kindsOf(id)).filter((kind) => kind === 'informedConsent')).toHaveLength(1);
  });
});
