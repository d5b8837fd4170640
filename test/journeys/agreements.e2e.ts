import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  accepted,
  agreementContents,
  askedForConsent,
  effective,
  informed,
  requiredItems,
  sent,
  signature,
  signedAlone,
} from '../support/agreements';
import { assessed, suitableOpinion } from '../support/assessments';
import { agree, answer, proposed, registered } from '../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { application, institutionOf } from '../support/factories';
import { jpeg, png, uploadTo } from '../support/files';
import { bothDatabases, type RunningServer, startServer } from '../support/server';

jest.setTimeout(180_000);

describe.each(bothDatabases)('consents and agreements on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let station: Client;
  let manager: Client;
  let toStation: string;
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    station = await asStaff(server, 'qj-station-worker');
    manager = await asStaff(server, 'qj-station-manager');
    toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  });
  afterAll(() => server.destroy());

  const person = (personName: string, more: Record<string, unknown> = {}) =>
    application({ personName, birthDate: '1990-05-01', regionCode: '500110002', ...more });
  const inAcceptedCase = (name: string, more: Record<string, unknown> = {}) =>
    accepted(owner, worker, station, toStation, person(name, more));
  const inAssessedCase = async (name: string, more: Record<string, unknown> = {}) => {
    const id = await inAcceptedCase(name, more);
    await assessed(station, id);
    return id;
  };
  const give = (id: string, body: unknown) => owner.post(`/consents/${id}/actions/give`, body);
  const stateOfCase = async (id: string, by = station) => (await by.get(`/cases/${id}`)).body?.state?.code;
  const readBack = (bytes: Buffer, name: string) => {
    const path = join(server.dataDir, `${name}.pdf`);
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
  };

  describe('the consent to the named receiver (个人信息保护法 23, 104/6)', () => {
    it('names the receiver, the purpose and what is passed on, and a refusal returns to the choice', async () => {
      const id = await registered(owner, worker, person('接收甲'));
      const { consentId } = await proposed(worker, id, toStation);
      const { body } = await owner.get(`/my/consents/${consentId}`);
      expect(body).toMatchObject({
        kind: 'receiver',
        stateLabel: '等您决定',
        signing: { drawnSignatures: false, guardianRequired: false, personName: '接收甲' },
        signed: null,
      });
      expect(body.receiver.name).toContain('文龙街道服务站');
      expect(body.wording.intro).toContain(body.receiver.name);
      expect(body.wording.items.map(({ code }: { code: string }) => code)).toEqual([
        'receiver',
        'purpose',
        'contents',
      ]);

      const refused = await owner.post(`/consents/${consentId}/actions/refuse`, { version: body.version });
      expect(refused).toMatchObject({ status: 200, body: { state: 'refused' } });
      expect(await stateOfCase(id, worker)).toBe('registered');
      const { allocations } = (await worker.get(`/cases/${id}`)).body;
      expect(allocations.at(-1).state.code).toBe('refused');
    });

    it('every item is ticked by itself, on the wording that was shown', async () => {
      const id = await registered(owner, worker, person('接收乙'));
      const { consentId } = await proposed(worker, id, toStation);
      const { version, textHash } = (await owner.get(`/my/consents/${consentId}`)).body;
      const whole = {
        version,
        textHash,
        capacity: 'full',
        noGuardianReason: 'full_capacity',
        signers: [{ who: 'person', name: '接收乙', agrees: true }],
        items: ['receiver', 'purpose', 'contents'],
      };
      expect(await give(consentId, { ...whole, items: ['receiver', 'purpose'] })).toMatchObject({
        status: 409,
        body: { code: 'items_missing' },
      });
      expect(await give(consentId, { ...whole, items: [...whole.items, 'publicity'] })).toMatchObject({
        status: 422,
        body: { fields: { items: expect.any(String) } },
      });
      expect(await give(consentId, { ...whole, textHash: '0'.repeat(64) })).toMatchObject({
        status: 409,
        body: { code: 'consent_version' },
      });
      expect(await give(consentId, { ...whole, version: version + 1 })).toMatchObject({ status: 409 });
      expect(await give(consentId, whole)).toMatchObject({ status: 200, body: { state: 'given' } });
      expect(await give(consentId, whole)).toMatchObject({ status: 409 });
      expect(await stateOfCase(id, worker)).toBe('offered');
    });

    it('taken back before the institution has accepted: another one is chosen, and it is told (个人信息保护法 15)', async () => {
      const id = await registered(owner, worker, person('接收丙'));
      const { consentId, allocationId } = await proposed(worker, id, toStation);
      await agree(owner, consentId, '接收丙');
      expect((await station.get(`/allocations/${allocationId}`)).status).toBe(200);
      const { version, withdrawalMeans } = (await owner.get(`/my/consents/${consentId}`)).body;
      expect(withdrawalMeans).toContain('重新为您选机构');
      const withdrawn = await owner.post(`/consents/${consentId}/actions/withdraw`, { version });
      expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
      expect(await stateOfCase(id, worker)).toBe('registered');
      expect((await station.get(`/allocations/${allocationId}`)).status).toBe(404);
      const told = (await manager.get('/notices')).body.items;
      const notice = told.find((one: { recordId: string }) => one.recordId === id);
      expect(notice.title).toBe('有一件的同意已撤回，请停止查看和使用相关信息。');
    });

    it('recorded by a worker, with a witness or a scan as evidence (F7)', async () => {
      const id = await registered(owner, worker, person('接收丁'));
      const { consentId } = await proposed(worker, id, toStation);
      const { version, textHash } = (await worker.get(`/consents/${consentId}`)).body;
      const spoken = {
        version,
        textHash,
        capacity: 'full',
        noGuardianReason: 'full_capacity',
        signers: [{ who: 'person', name: '接收丁', agrees: true }],
        items: ['receiver', 'purpose', 'contents'],
        way: 'spoken_witnessed',
      };
      const record = (body: unknown) => worker.post(`/consents/${consentId}/actions/record`, body);
      expect(await record(spoken)).toMatchObject({ status: 409, body: { code: 'evidence_missing' } });
      expect(await record({ ...spoken, way: 'paper_scan' })).toMatchObject({ status: 409 });
      expect((await owner.post(`/consents/${consentId}/actions/record`, spoken)).status).toBe(404);
      expect(await record({ ...spoken, witness: '见证人甲' })).toMatchObject({ status: 200 });
      const { signed } = (await worker.get(`/consents/${consentId}`)).body;
      expect(signed).toMatchObject({ witness: '见***', signers: [{ name: '接**' }], device: 'console' });
    });
  });

  describe('the informed consent (F7, LN/10, 个人信息保护法 14, 29, 31)', () => {
    it('is asked for once by the institution that has accepted, and by nobody else', async () => {
      const before = await registered(owner, worker, person('知情甲'));
      expect(await worker.post('/consents', { caseId: before })).toMatchObject({
        status: 409,
        body: { code: 'not_with_institution' },
      });
      const id = await inAcceptedCase('知情乙');
      expect((await worker.post('/consents', { caseId: id })).status).toBe(404);
      await askedForConsent(station, id);
      expect(await station.post('/consents', { caseId: id })).toMatchObject({
        status: 409,
        body: { code: 'consent_open' },
      });
    });

    it('publicity and research are free and off; health data, service and institution are asked for (个人信息保护法 16)', async () => {
      const caseId = await inAcceptedCase('知情丙');
      const id = await askedForConsent(station, caseId);
      const { wording } = (await owner.get(`/my/consents/${id}`)).body;
      const required = wording.items.filter((item: { required: boolean }) => item.required);
      expect(required.map(({ code }: { code: string }) => code)).toEqual(requiredItems);
      const body = await signedAlone(owner, `/consents/${id}`, '知情丙');
      expect(await give(id, { ...body, items: ['health_data', 'publicity', 'research'] })).toMatchObject({
        status: 409,
        body: { code: 'items_missing' },
      });
      const given = await give(id, { ...body, items: [...requiredItems, 'publicity'] });
      expect(given).toMatchObject({ status: 200, body: { state: 'given' } });

      const taking = (items: string[], version: number) =>
        owner.post(`/consents/${id}/actions/withdraw-items`, { version, items });
      expect(await taking(['health_data'], given.body.version)).toMatchObject({
        status: 409,
        body: { code: 'items_required' },
      });
      expect(await taking(['research'], given.body.version)).toMatchObject({ status: 422 });
      expect(await taking(['publicity'], given.body.version)).toMatchObject({ status: 200 });
      expect((await owner.get(`/my/consents/${id}`)).body.items).toEqual(requiredItems);
      expect(await stateOfCase(caseId)).toBe('accepted');
    });

    it('needs a drawn signature of each signer, which belongs to this consent', async () => {
      const id = await askedForConsent(station, await inAcceptedCase('知情丁'));
      const blank = await uploadTo(
        owner,
        `/consents/${id}/files`,
        'signature',
        await png(),
        's.png',
        'image/png',
      );
      expect(blank).toMatchObject({ status: 422, body: { fields: { file: '签名是空白的，请重新签名。' } } });
      const photo = await uploadTo(owner, `/consents/${id}/files`, 'signature', await jpeg());
      expect(photo.status).toBe(422);
      const other = await askedForConsent(station, await inAcceptedCase('知情戊'));
      const body = await signedAlone(owner, `/consents/${id}`, '知情丁', { items: requiredItems });
      const foreign = await signature(owner, `/consents/${other}`);
      const [signer] = body.signers;
      for (const signatureId of [undefined, foreign])
        expect(await give(id, { ...body, signers: [{ ...signer, signatureId }] })).toMatchObject({
          status: 409,
          body: { code: 'evidence_missing' },
        });
      expect((await give(id, body)).status).toBe(200);
    });

    it('under 14 a guardian signs; two guardians who disagree stop it, with advice (个人信息保护法 31)', async () => {
      const caseId = await registered(owner, worker, person('知情己', { birthDate: '2015-01-01' }));
      const { consentId, allocationId } = await proposed(worker, caseId, toStation);
      expect((await agree(owner, consentId)).body.code).toBe('guardian_missing');
      const parent = { who: 'guardian', name: '家长甲', relation: 'parent', agrees: true };
      const { version, textHash } = (await owner.get(`/my/consents/${consentId}`)).body;
      const byParent = { capacity: 'full', noPersonReason: 'minor', signers: [parent] };
      const items = ['receiver', 'purpose', 'contents'];
      expect((await give(consentId, { version, textHash, items, ...byParent })).status).toBe(200);
      expect((await answer(station, allocationId, 'accept')).status).toBe(200);

      const id = await askedForConsent(station, caseId);
      const record = `/consents/${id}`;
      expect((await owner.get(`/my${record}`)).body.signing).toMatchObject({
        guardianRequired: true,
        ageBand: '14岁以下',
      });
      const alone = await signedAlone(owner, record, '知情己', { items: requiredItems });
      expect(await give(id, alone)).toMatchObject({ status: 409, body: { code: 'guardian_missing' } });
      const unguarded = { ...alone, noGuardianReason: 'none_known' };
      expect(await give(id, unguarded)).toMatchObject({ status: 409, body: { code: 'guardian_needed' } });

      const [mother, father] = [await signature(owner, record, 2), await signature(owner, record, 3)];
      const signers = [
        { ...parent, signatureId: mother },
        { ...parent, name: '家长乙', signatureId: father },
      ];
      const both = { ...alone, noPersonReason: 'minor', noGuardianReason: undefined, signers };
      const apart = { ...both, signers: [signers[0], { ...signers[1], agrees: false }] };
      const refused = await give(id, apart);
      expect(refused).toMatchObject({ status: 409, body: { code: 'signers_disagree' } });
      expect(refused.body.message).toContain('村(居)委会或民政部门');
      expect((await give(id, both)).status).toBe(200);
      const { signed } = (await owner.get(`/my${record}`)).body;
      expect(signed).toMatchObject({
        noPersonReasonLabel: '未满十四岁',
        signers: [
          { whoLabel: '监护人', name: '家长甲', relationLabel: '父母', signatureId: mother },
          { whoLabel: '监护人', name: '家长乙', relationLabel: '父母', signatureId: father },
        ],
      });
    });

    it('withdrawn before the service: nobody opens the case any more, and the receiver is told (个人信息保护法 15, 47)', async () => {
      const caseId = await inAssessedCase('知情庚');
      const id = await informed(owner, station, caseId, '知情庚');
      const agreementId = await sent(station, caseId);
      const { version, withdrawalMeans } = (await owner.get(`/my/consents/${id}`)).body;
      expect(withdrawalMeans).toContain('不能再看您的信息');
      expect((await owner.post(`/consents/${id}/actions/withdraw`, { version })).status).toBe(200);
      for (const path of [`/cases/${caseId}`, `/consents/${id}`, `/agreements/${agreementId}`])
        for (const by of [station, manager, worker]) expect((await by.get(path)).status).toBe(404);
      for (const list of ['consents', 'agreements'])
        expect((await station.get(`/${list}?caseId=${caseId}`)).status).toBe(404);
      expect((await owner.get(`/my/consents/${id}`)).body.stateLabel).toBe('已撤回');
      expect((await owner.get(`/my/agreements/${agreementId}`)).body.stateLabel).toBe('已终止');
      const told = (await station.get('/notices')).body.items;
      expect(told.find((one: { recordId: string }) => one.recordId === caseId)?.title).toContain(
        '同意已撤回',
      );
    });
  });

  describe('the service agreement (F8, LN/10, LN/15, 104/6)', () => {
    it('is prepared after the opinion and the consent, and sent when nothing is missing', async () => {
      const caseId = await inAcceptedCase('协议甲');
      expect(await station.post('/agreements', { caseId })).toMatchObject({
        status: 409,
        body: { code: 'not_to_sign' },
      });
      await assessed(station, caseId);
      expect(await station.post('/agreements', { caseId })).toMatchObject({
        status: 409,
        body: { code: 'informed_consent_missing' },
      });
      await informed(owner, station, caseId, '协议甲');
      const made = await station.post('/agreements', { caseId });
      expect(made).toMatchObject({ status: 201, body: { state: 'draft' } });
      expect(await station.post('/agreements', { caseId })).toMatchObject({ status: 409 });
      const { id, version } = made.body;
      const { contents } = (await station.get(`/agreements/${id}/draft`)).body;
      const { services, forms, frequency } = suitableOpinion();
      expect(contents).toMatchObject({ services, forms, frequency, termFrom: toLocalDate(new Date()) });

      const unpriced = { ...agreementContents(), priceItems: undefined };
      const saved = await station.put(`/agreements/${id}`, { version, contents: unpriced });
      const send = (at: number) => station.post(`/agreements/${id}/actions/send`, { version: at });
      expect(await send(saved.body.version)).toMatchObject({
        status: 409,
        body: { code: 'agreement_incomplete' },
      });
      const record = (await station.get(`/agreements/${id}`)).body;
      expect(record.missing).toEqual({ free: '收费的，请写明价目表和至少一个收费项目。' });
      expect(record.text).toBeNull();
      expect((await owner.get(`/my/agreements/${id}`)).body).toMatchObject({ text: null, price: null });
      expect(await station.put(`/agreements/${id}`, { version, contents: {} })).toMatchObject({
        status: 409,
      });
      const whole = await station.put(`/agreements/${id}`, {
        version: saved.body.version,
        contents: agreementContents(),
      });
      expect((await send(whole.body.version)).status).toBe(200);
      const mine = (await owner.get(`/my/agreements/${id}`)).body;
      expect(mine).toMatchObject({
        stateLabel: '等您签名',
        price: { free: false, items: [{ item: '手工训练', amount: '30.50元/次' }] },
        actions: [{ action: 'sign', allowed: true }],
      });
      expect(mine.text).toContain('手工训练：30.50元/次。');
    });

    it('is signed on the phone and by another one for the institution; the PDF says all of it, rare characters too (电子签名法 13)', async () => {
      const name = '𬱖𠮷·测试';
      const caseId = await inAssessedCase(name);
      await informed(owner, station, caseId, name);
      const id = await sent(
        station,
        caseId,
        agreementContents({ emergencyContact: '联系人𠮷', extra: '{本人}不变' }),
      );
      const { text } = (await owner.get(`/my/agreements/${id}`)).body;
      const body = await signedAlone(owner, `/agreements/${id}`, name);
      expect(
        await owner.post(`/agreements/${id}/actions/sign`, { ...body, textHash: '1'.repeat(64) }),
      ).toMatchObject({ status: 409, body: { code: 'agreement_version' } });
      const signed = await owner.post(`/agreements/${id}/actions/sign`, body);
      expect(signed).toMatchObject({ status: 200, body: { state: 'awaiting_institution' } });
      const { version } = signed.body;
      expect((await station.post(`/agreements/${id}/actions/countersign`, { version })).status).toBe(404);
      const done = await manager.post(`/agreements/${id}/actions/countersign`, { version });
      expect(done).toMatchObject({ status: 200, body: { state: 'effective' } });
      expect(await stateOfCase(caseId)).toBe('in_service');

      const mine = (await owner.get(`/my/agreements/${id}`)).body;
      expect(mine).toMatchObject({
        hasDocument: true,
        effectiveOn: toLocalDate(new Date()),
        stateLabel: '已生效',
      });
      const file = await owner.download(`/my/agreements/${id}/document`);
      expect(file).toMatchObject({ status: 200, mediaType: 'application/pdf' });
      expect(file.bytes.length).toBeLessThanOrEqual(500 * 1024);
      expect(file.bytes.includes('NotoSansSC')).toBe(true);
      const words = readBack(file.bytes, 'agreement');
      expect(words.startsWith(text.replace(/\s/gu, ''))).toBe(true);
      expect(text).toContain('接受服务的是𬱖𠮷·测试。');
      expect(text).toContain('{本人}不变');
      const facts = [
        '本人的情况：能完全辨认自己行为',
        `签署人：${name}（本人）`,
        '监护人没有签的原因：本人能完全辨认自己行为',
        '签署方式：在线手写签名',
        '机构代表：乙主任',
        `文本指纹：${mine.textHash}`,
        `签署指纹：${mine.signed.bundleHash}`,
        `签名：${name}（本人）`,
      ];
      for (const fact of facts) expect(words).toContain(fact);
      const again = await station.download(`/agreements/${id}/document`);
      expect(again.bytes.equals(file.bytes)).toBe(true);
      const opened = await sql(
        server,
        `SELECT role FROM evidence_events WHERE record_id = '${id}' AND action = 'documentOpened' ORDER BY sequence`,
      );
      expect(opened.map(({ role }) => role)).toEqual(['applicant', 'social_worker']);
    });

    it('recalled, it is written and signed anew; recorded from paper, the scan is the evidence', async () => {
      const caseId = await inAssessedCase('协议乙');
      await informed(owner, station, caseId, '协议乙');
      const id = await sent(station, caseId);
      const first = await owner.post(
        `/agreements/${id}/actions/sign`,
        await signedAlone(owner, `/agreements/${id}`, '协议乙'),
      );
      const recalled = await station.post(`/agreements/${id}/actions/recall`, {
        version: first.body.version,
      });
      expect(recalled).toMatchObject({ status: 200, body: { state: 'draft' } });
      const again = await station.post(`/agreements/${id}/actions/send`, { version: recalled.body.version });
      expect(again.status).toBe(200);
      const { version, textHash } = (await station.get(`/agreements/${id}`)).body;
      const scan = await uploadTo(station, `/agreements/${id}/files`, 'paper_consent', await jpeg());
      expect(scan.status).toBe(201);
      const paper = {
        version,
        textHash,
        capacity: 'limited',
        signers: [
          { who: 'person', name: '协议乙', agrees: true },
          { who: 'guardian', name: '家长丙', relation: 'parent', agrees: true },
        ],
        attachmentId: scan.body.id,
      };
      const record = (more: object) =>
        station.post(`/agreements/${id}/actions/record-paper`, { ...paper, ...more });
      expect(await record({ signers: paper.signers.slice(0, 1) })).toMatchObject({
        status: 409,
        body: { code: 'guardian_missing' },
      });
      const recorded = await record({});
      expect(recorded).toMatchObject({ status: 200, body: { state: 'awaiting_institution' } });
      const { signed } = (await manager.get(`/agreements/${id}`)).body;
      expect(signed).toMatchObject({ wayLabel: '纸质签字扫描', paperId: scan.body.id, device: 'console' });
      const done = await manager.post(`/agreements/${id}/actions/countersign`, {
        version: recorded.body.version,
      });
      expect(done.status).toBe(200);
    });

    it('a document whose bytes are not those that were signed is not handed out', async () => {
      const caseId = await inAssessedCase('协议丙');
      await informed(owner, station, caseId, '协议丙');
      const id = await sent(station, caseId);
      await effective(owner, manager, id, '协议丙');
      await sql(server, `UPDATE agreements SET document_hash = '${'a'.repeat(64)}' WHERE id = '${id}'`);
      expect(await owner.get(`/my/agreements/${id}/document`)).toMatchObject({
        status: 409,
        body: { code: 'document_changed' },
      });
    });
  });
});
