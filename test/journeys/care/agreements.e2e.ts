import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  accepted,
  agreementContents,
  effective,
  informed,
  sent,
  signedAlone,
} from '../../support/agreements';
import { assessed, suitableOpinion } from '../../support/assessments';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, institutionOf } from '../../support/factories';
import { jpeg, uploadTo } from '../../support/files';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

const otherName = '请写申请里登记的姓名。登记错了的，请先联系社工。';

describe.each(bothDatabases)('agreements on the %s database', (database) => {
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
  const stateOfCase = async (id: string, by = station) => (await by.get(`/cases/${id}`)).body?.state?.code;
  const readBack = (bytes: Buffer, name: string) => {
    const path = join(server.dataDir, `${name}.pdf`);
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
  };

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
      const lacking = async () => (await station.get(`/agreements?caseId=${caseId}`)).body.lacking;
      expect(await lacking()).toEqual(['还没有有效的知情同意书，请先取得同意。']);
      await informed(owner, station, caseId);
      expect(await lacking()).toEqual([]);
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

    it('is signed on the phone and by another one for the institution; the PDF says all of it, rare characters too (电子签名法 13, 104/7)', async () => {
      const name = '𬱖𠮷·测试';
      const caseId = await inAssessedCase(name);
      await informed(owner, station, caseId);
      const id = await sent(
        station,
        caseId,
        agreementContents({ emergencyContact: '联系人𠮷', extra: '{本人}不变' }),
      );
      const { text } = (await owner.get(`/my/agreements/${id}`)).body;
      const body = await signedAlone(owner, `/agreements/${id}`);
      expect(
        await owner.post(`/agreements/${id}/actions/sign`, { ...body, textHash: '1'.repeat(64) }),
      ).toMatchObject({ status: 409, body: { code: 'agreement_version' } });
      const asAnother = body.signers.map((signer) => ({ ...signer, name: '别人乙' }));
      expect(
        await owner.post(`/agreements/${id}/actions/sign`, { ...body, signers: asAnother }),
      ).toMatchObject({ status: 422, body: { fields: { 'signers.0.name': otherName } } });
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

    it.each([
      ['a draft', false],
      ['a recalled draft', true],
    ])(
      '%s ends with the case: the person reads of it if it was ever sent, and nothing it says',
      async (_, wasSent) => {
        const caseId = await inAssessedCase(wasSent ? '协议丁' : '协议戊');
        await informed(owner, station, caseId);
        const begun = wasSent
          ? { id: await sent(station, caseId) }
          : (await station.post('/agreements', { caseId })).body;
        const { id } = begun;
        const { version } = (await station.get(`/agreements/${id}`)).body;
        if (wasSent)
          expect((await station.post(`/agreements/${id}/actions/recall`, { version })).status).toBe(200);
        else await station.put(`/agreements/${id}`, { version, contents: agreementContents() });
        const noticesOf = async () =>
          (await owner.get('/notices')).body.items.filter(
            ({ recordId }: { recordId: string }) => recordId === id,
          );
        const toldBefore = (await noticesOf()).length;
        const mine = async () => (await owner.get(`/my/cases/${caseId}`)).body;
        const left = await owner.post(`/cases/${caseId}/actions/exit`, { version: (await mine()).version });
        expect(left.status).toBe(200);

        expect((await noticesOf()).length - toldBefore).toBe(wasSent ? 1 : 0);
        const { documents, timeline } = await mine();
        expect(documents.map(({ kind }: { kind: string }) => kind)).toEqual([
          'informed',
          'assessment',
          'receiver',
        ]);
        const labels = timeline.map(({ label }: { label: string }) => label);
        expect(labels.filter((label: string) => /^(这份)?协议已/u.test(label))).toEqual(
          wasSent ? ['这份协议已作废。'] : [],
        );
        const hidden = { termFrom: null, termTo: null, price: null, text: null };
        expect((await owner.get(`/my/agreements/${id}`)).body).toMatchObject({
          ...hidden,
          stateLabel: '已作废',
        });
        // As drafts were stored that ended before.
        await sql(server, `UPDATE agreements SET state = 'ended' WHERE id = '${id}'`);
        expect((await owner.get(`/my/agreements/${id}`)).body).toMatchObject(hidden);
        expect((await mine()).documents).toEqual(documents);
      },
    );

    it('recalled, it is written and signed anew; recorded from paper, the scan is the evidence', async () => {
      const caseId = await inAssessedCase('协议乙');
      await informed(owner, station, caseId);
      const id = await sent(station, caseId);
      const first = await owner.post(
        `/agreements/${id}/actions/sign`,
        await signedAlone(owner, `/agreements/${id}`),
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
      await informed(owner, station, caseId);
      const id = await sent(station, caseId);
      await effective(owner, manager, id);
      await sql(server, `UPDATE agreements SET document_hash = '${'a'.repeat(64)}' WHERE id = '${id}'`);
      expect(await owner.get(`/my/agreements/${id}/document`)).toMatchObject({
        status: 409,
        body: { code: 'document_changed' },
      });
    });
  });
});
