import { type Client, asPhone, asStaff, freshPhone } from '../../support/client';
import { caseAct, proposed, registered } from '../../support/cases';
import {
  application,
  draft,
  electronicConsent,
  fullReview,
  institutionOf,
  mustBe,
  submitted,
} from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import { referral, submittedReferral } from '../../support/referrals';
import { type RunningServer, startServer } from '../../support/server';
import { storedTables } from '../../support/tables';

/** What becomes of whatever refers to an application, or to any record, when the application is merged. */
const referring = {
  'application_reviews.application_id': 'joined with the surviving one',
  'attachments.record_type': 'read together',
  'cases.application_id': 'only what is registered has one, and that is merged into nothing',
  'clock_marks.record_type': 'of the clock of the merged one, which has ended',
  'consents.application_id': 'read together',
  'evidence_events.record_type': 'its chain stays whole, read together in the timeline',
  'feedback.application_id': 'leads to the merged one, which names the surviving one',
  'hospital_referrals.application_id': 'leads to the merged one; its risk is read together',
  'need_reports.application_id': 'leads to the merged one, which names the surviving one',
  'notices.record_type': 'each stays with its reader',
  'record_messages.record_type': 'read together',
  'reminders.application_id': 'goes along',
};
const refers = ['application_id', 'record_type'];

describe(`an application that is merged, with ${Object.keys(referring).length} columns that refer to it`, () => {
  let server: RunningServer;
  let worker: Client;
  beforeAll(async () => {
    server = await startServer();
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(() => server.destroy());

  const someone = () => asPhone(server, freshPhone());
  const open = (id: string) => worker.get(`/applications/${id}`);
  const claimed = async ({ id, version }: { readonly id: string; readonly version: number }) => {
    const { status, body, text } = await worker.post(`/applications/${id}/actions/claim`, { version });
    mustBe(status, 200, text);
    return body.version as number;
  };
  const merge = async (id: string, intoId: string) => {
    const { version } = (await open(id)).body;
    const answer = await worker.post(`/applications/${id}/actions/merge`, { version, intoId });
    mustBe(answer.status, 200, answer.text);
  };
  const withPhoto = async (by: Client, fields: ReturnType<typeof application>) => {
    const { id, version } = await draft(by, fields);
    const file = (await upload(by, id, 'photo', await jpeg())).body.id as string;
    const consent = electronicConsent;
    const sent = await by.post(`/applications/${id}/actions/submit`, { version, consent });
    mustBe(sent.status, 200, sent.text);
    return { id, file, version: sent.body.version as number };
  };

  it('every column that refers to one has an answer', async () => {
    const found = (await storedTables(server)).flatMap(({ name, columns }) =>
      columns.filter((column) => refers.includes(column.name)).map((column) => `${name}.${column.name}`),
    );
    expect(found.sort()).toEqual(Object.keys(referring).sort());
  });

  describe('by somebody else, with wishes of their own', () => {
    const [personName, otherPhone] = ['并入甲', freshPhone()];
    let one: Client;
    let two: Client;
    let kept: Awaited<ReturnType<typeof withPhoto>>;
    let gone: Awaited<ReturnType<typeof withPhoto>>;
    let before: number;
    beforeAll(async () => {
      [one, two] = [await someone(), await someone()];
      const ways = { contactWays: ['phone', 'visit'], remark: '第一件的说明' };
      kept = await withPhoto(one, application({ personName, ...ways }));
      const wishes = { doNotMention: true, doNotVisit: true, contactTimes: ['weekend'] };
      const contact = { contactPhone: otherPhone, contactName: '并入乙', remark: '第二件的说明' };
      gone = await withPhoto(two, application({ personName, ...wishes, ...contact }));
      const own = await claimed(kept);
      mustBe((await worker.put(`/applications/${kept.id}/review`, fullReview(own))).status, 200, 'review');
      const theirs = fullReview(await claimed(gone), {
        personWillingness: 'unwilling',
        note: '第二件的评估',
      });
      mustBe((await worker.put(`/applications/${gone.id}/review`, theirs)).status, 200, 'review');
      const note = { body: '第二件的记录', visibleToApplicant: true };
      await worker.post(`/applications/${gone.id}/notes`, note);
      await worker.post(`/applications/${gone.id}/reminders`, { on: '2099-01-01', note: '第二件的提醒' });
      before = (await open(kept.id)).body.version;
      await merge(gone.id, kept.id);
    });

    it('the stricter wish holds, and nothing that was said or brought is lost to who handles it', async () => {
      const { body, text } = await open(kept.id);
      expect(body.contactRules).toEqual(
        expect.arrayContaining(['不要在电话里提及病情', '不要上门', '联系方式：打电话', '方便的时间：周末']),
      );
      expect(body.review.personWillingness).toBe('unwilling');
      expect(body.attachments.map(({ id }: { id: string }) => id).sort()).toEqual(
        [kept.file, gone.file].sort(),
      );
      expect(body.consents).toHaveLength(2);
      for (const words of ['第二件的记录', '第二件的评估', '第二件的提醒']) expect(text).toContain(words);
      expect(text).not.toContain(otherPhone);
      const fields = ['remark', 'otherContacts'];
      const shown = await worker.post(`/applications/${kept.id}/reveals`, { fields, reason: 'contact' });
      expect(shown.body.values).toEqual({
        remark: '第一件的说明\n第二件的说明',
        otherContacts: expect.stringMatching(new RegExp(`并入乙.*${otherPhone}`)),
      });
      expect((await worker.download(`/attachments/${gone.file}`)).status).toBe(200);
      expect((await open(gone.id)).body.mergedIntoId).toBe(kept.id);
    });

    it('a decision made before is made again', async () => {
      const stale = await worker.post(`/applications/${kept.id}/actions/decline`, {
        version: before,
        reason: '测试',
        advice: '测试',
      });
      expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } });
    });

    it('for those who sent them each stays their own', async () => {
      const mine = await one.get(`/my/applications/${kept.id}`);
      for (const foreign of [gone.file, otherPhone, '第二件', '并入乙'])
        expect(mine.text).not.toContain(foreign);
      expect((await one.download(`/attachments/${gone.file}`)).status).toBe(404);
      const theirs = await two.get(`/my/applications/${gone.id}`);
      expect(theirs.body.attachments).toMatchObject([{ id: gone.file, removable: false }]);
      expect((await two.download(`/attachments/${gone.file}`)).status).toBe(200);
      const { items } = (await two.get(`/my/applications/${gone.id}/viewers`)).body;
      expect(items).toContainEqual(expect.objectContaining({ fieldLabels: ['其他联系人'] }));
    });

    it('nobody takes a file away that was submitted, and nobody another one’s', async () => {
      for (const by of [one, worker, two]) {
        for (const file of [kept.file, gone.file]) {
          const { status } = await by.delete(`/attachments/${file}`);
          expect([404, 409]).toContain(status);
        }
      }
      const files = (await open(kept.id)).body.attachments;
      expect(files).toHaveLength(2);
    });
  });

  it('what is merged into a registered one reaches its case, the risk a hospital told too', async () => {
    const owner = await someone();
    const caseId = await registered(owner, worker, application({ personName: '并入丙' }));
    const { applicationId } = (await worker.get(`/cases/${caseId}`)).body;
    const family = await someone();
    const wish = await submitted(family, application({ personName: '并入丙', doNotVisit: true }));
    await merge(wish.id, applicationId);
    const reveal = { fields: ['otherContacts'], reason: 'contact' };
    mustBe((await worker.post(`/cases/${caseId}/reveals`, reveal)).status, 200, 'reveal');
    const { items } = (await family.get(`/my/applications/${wish.id}/viewers`)).body;
    expect(items).toContainEqual(expect.objectContaining({ fieldLabels: ['其他联系人'] }));
    const hospital = await asStaff(server, 'qj-hospital');
    const told = await submittedReferral(hospital, referral({ personName: '并入丙', riskLevel: 4 }));
    const { body } = await worker.post(`/hospital-referrals/${told.id}/actions/receive`, {
      version: told.version,
    });
    await merge(body.applicationId, applicationId);
    const seen = (await worker.get(`/cases/${caseId}`)).body;
    expect(seen.contactRules).toContain('不要上门');
    expect(seen.risk.value).toMatch(/^4级（医院转介/);
  });

  it('a risk that a hospital must see first takes back what was proposed meanwhile (§6.3)', async () => {
    const caseId = await registered(await someone(), worker, application({ personName: '并入丁' }));
    const toStation = await institutionOf(worker, '500110', '文龙街道服务站');
    await proposed(worker, caseId, toStation);
    const { applicationId } = (await worker.get(`/cases/${caseId}`)).body;
    const hospital = await asStaff(server, 'qj-hospital');
    const told = await submittedReferral(hospital, referral({ personName: '并入丁', riskLevel: 3 }));
    const { body } = await worker.post(`/hospital-referrals/${told.id}/actions/receive`, {
      version: told.version,
    });
    await merge(body.applicationId, applicationId);
    const { state, allocations } = (await worker.get(`/cases/${caseId}`)).body;
    expect(state.code).toBe('registered');
    expect(allocations).toMatchObject([{ state: { code: 'cancelled' } }]);
    const again = await caseAct(worker, caseId, 'propose-allocation', { organizationId: toStation });
    expect(again).toMatchObject({ status: 409, body: { code: 'risk_blocks' } });
  });
});
