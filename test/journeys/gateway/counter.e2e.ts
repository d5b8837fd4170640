import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { countsOf, sql } from '../../support/database';
import { application, draft, electronicConsent, spokenConsent } from '../../support/factories';
import { jpeg, pdf, photoWithPlace, placeMarker, png, upload } from '../../support/files';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('applications written in by others on the %s database', (database) => {
  let server: RunningServer;
  let worker: Client;
  let committee: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    worker = await asStaff(server, 'qj-worker-1');
    committee = await asPhone(server, '13900005001');
  });
  afterAll(() => server.destroy());

  const submit = (by: Client, id: string, version: number, consent: unknown) =>
    by.post(`/applications/${id}/actions/submit`, { version, consent });

  it('a counter application with a signed paper: who typed it and how consent was given is recorded, the applicant follows it later (LN/8)', async () => {
    const phone = freshPhone();
    const { id, version } = await draft(
      worker,
      application({ personName: '窗口甲', contactPhone: phone }),
      'counter',
    );
    const scan = await upload(worker, id, 'paper_consent', await png(), 'consent.png', 'image/png');
    expect(scan).toMatchObject({ status: 201, body: { kind: 'paper_consent' } });
    const paper = { ...electronicConsent, way: 'paper_scan', attachmentId: scan.body.id };
    const sent = await submit(worker, id, version, paper);
    expect(sent).toMatchObject({ status: 200, body: { state: 'submitted' } });

    const record = await worker.get(`/applications/${id}`);
    expect(record.body).toMatchObject({
      channelLabel: '窗口申请',
      enteredBy: expect.stringContaining('甲社工'),
    });
    expect(record.body.consents).toEqual([
      expect.objectContaining({ wayLabel: '纸质签字扫描', attachmentId: scan.body.id }),
    ]);
    const stored = await sql(
      server,
      `SELECT way, recorded_by_role FROM consents WHERE application_id = '${id}'`,
    );
    expect(stored).toEqual([{ way: 'paper_scan', recorded_by_role: 'social_worker' }]);

    const applicant = await asPhone(server, phone);
    expect((await applicant.get('/my/matters')).body.items.map((item: { id: string }) => item.id)).toEqual([
      id,
    ]);
    const mine = await applicant.get(`/my/applications/${id}`);
    expect(mine.body).toMatchObject({
      mine: true,
      stateLabel: '已提交',
      consent: { how: '纸质签字扫描' },
      fields: { personName: '窗口甲' },
    });
    expect((await applicant.download(`/attachments/${scan.body.id}`)).status).toBe(200);
    const withdrawn = await applicant.post(`/applications/${id}/actions/withdraw`, {
      version: mine.body.version,
    });
    expect(withdrawn.body.state).toBe('withdrawn');
  });

  it('a call is written in with a spoken, witnessed consent; an account of that phone owns it at once (LN/8)', async () => {
    const phone = freshPhone();
    const applicant = await asPhone(server, phone);
    const { id, version } = await draft(worker, application({ contactPhone: phone }), 'phone');
    expect((await submit(worker, id, version, spokenConsent)).status).toBe(200);
    const record = await worker.get(`/applications/${id}`);
    expect(record.body).toMatchObject({
      channelLabel: '电话申请',
      consents: [{ wayLabel: '口头同意，有人见证', attachmentId: null }],
    });
    const mine = await applicant.get(`/my/applications/${id}`);
    expect(mine.body).toMatchObject({ mine: true, consent: { how: '口头同意，有人见证' } });
    const [row] = await sql(server, `SELECT * FROM consents WHERE application_id = '${id}'`);
    expect(JSON.stringify(row)).not.toContain(spokenConsent.witness);
  });

  it('a committee fills in together with the family: it follows the stage only, the family owns the rest (QJ/5(3), §11)', async () => {
    const phone = freshPhone();
    const { id, version } = await draft(
      committee,
      application({ personName: '社区帮甲', contactPhone: phone }),
      'committee',
    );
    const sent = await submit(committee, id, version, spokenConsent);
    expect(sent.status).toBe(200);
    const record = await worker.get(`/applications/${id}`);
    expect(record.body).toMatchObject({
      channelLabel: '社区协助',
      consents: [{ wayLabel: '口头同意，有人见证' }],
    });
    expect(record.body.enteredBy).toMatch(/居|村|社区/);

    const seen = await committee.get(`/my/applications/${id}`);
    expect(seen.body).toMatchObject({ mine: false, fields: {}, attachments: [], consent: null, actions: [] });
    expect(seen.text).not.toContain('社区帮甲');
    const asDraft = await committee.get(`/applications/${id}/draft`);
    expect([404, 409]).toContain(asDraft.status);
    expect(asDraft.text).not.toContain('社区帮甲');
    expect((await committee.get(`/my/applications/${id}/viewers`)).status).toBe(404);
    const withdraw = `/applications/${id}/actions/withdraw`;
    expect((await committee.post(withdraw, { version: sent.body.version })).status).toBe(404);

    const family = await asPhone(server, phone);
    expect((await family.get(`/my/applications/${id}`)).body).toMatchObject({
      mine: true,
      fields: { personName: '社区帮甲' },
    });
    expect((await family.post(withdraw, { version: sent.body.version })).status).toBe(200);
  });

  it('what is no proof of consent is refused, and the draft stays a draft (个人信息保护法 29)', async () => {
    const { id, version } = await draft(worker, application(), 'counter');
    const photo = await upload(worker, id, 'photo', await jpeg());
    const before = await countsOf(server, 'consents');
    const wrong: [Record<string, unknown>, string][] = [
      [electronicConsent, 'consent.way'],
      [{ ...electronicConsent, way: 'paper_scan' }, 'consent.attachmentId'],
      [{ ...electronicConsent, way: 'paper_scan', attachmentId: photo.body.id }, 'consent.attachmentId'],
      [
        { ...electronicConsent, way: 'paper_scan', attachmentId: crypto.randomUUID() },
        'consent.attachmentId',
      ],
      [{ ...spokenConsent, witness: undefined }, 'consent.witness'],
      [{ ...spokenConsent, items: [] }, 'consent.items'],
    ];
    for (const [consent, field] of wrong)
      expect(await submit(worker, id, version, consent)).toMatchObject({
        status: 422,
        body: { fields: { [field]: expect.any(String) } },
      });
    const older = await submit(worker, id, version, { ...spokenConsent, textVersion: '2020-01-1' });
    expect(older).toMatchObject({ status: 409, body: { code: 'consent_version' } });
    expect(await countsOf(server, 'consents')).toEqual(before);
    expect((await worker.get(`/applications/${id}/draft`)).status).toBe(200);
  });

  it('nobody of the public opens a counter channel for themselves (§11)', async () => {
    const person = await asPhone(server, freshPhone());
    const { id } = await draft(person, application(), 'counter');
    expect(await sql(server, `SELECT channel FROM applications WHERE id = '${id}'`)).toEqual([
      { channel: 'self' },
    ]);
  });

  it('an image is stored anew: no place, no camera, upright, and sealed at rest', async () => {
    const { id } = await draft(worker, application(), 'counter');
    const original = await photoWithPlace();
    expect(original.includes(placeMarker)).toBe(true);
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const added = await upload(worker, id, 'photo', original);
    expect(added).toMatchObject({ status: 201, body: { mediaType: 'image/jpeg' } });

    const { bytes, mediaType } = await worker.download(`/attachments/${added.body.id}`);
    expect(mediaType).toContain('image/jpeg');
    expect(bytes.includes(placeMarker) || bytes.includes('Exif')).toBe(false);
    const { exif, width, height } = await sharp(bytes).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 32, height: 48 });
    for (const file of filesBelow(join(server.dataDir, 'attachments'))) {
      const stored = readFileSync(file);
      expect(stored.includes(bytes.subarray(0, 64)) || stored.includes('JFIF')).toBe(false);
    }
  });

  it('a file is told by its content, not by its name (bad input)', async () => {
    const { id } = await draft(worker, application(), 'counter');
    const wrong: [Buffer, string, string][] = [
      [Buffer.from('MZ\u0090 this is a program'), 'consent.jpg', 'image/jpeg'],
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        'photo.png',
        'image/png',
      ],
      [Buffer.from('<html><script>alert(1)</script></html>'), 'form.pdf', 'application/pdf'],
      [(await jpeg()).subarray(0, 200), 'half.jpg', 'image/jpeg'],
      [Buffer.from('%PDF-1.4 cut off'), 'cut.pdf', 'application/pdf'],
      [Buffer.alloc(0), 'empty.jpg', 'image/jpeg'],
    ];
    const before = await countsOf(server, 'attachments');
    const filesBefore = filesBelow(join(server.dataDir, 'attachments')).length;
    for (const [bytes, name, type] of wrong) {
      const answer = await upload(worker, id, 'photo', bytes, name, type);
      expect(answer).toMatchObject({
        status: 422,
        body: { fields: { file: expect.stringMatching(/请|只能/) } },
      });
    }
    expect(await upload(worker, id, 'poison', await jpeg())).toMatchObject({
      status: 422,
      body: { fields: { kind: expect.any(String) } },
    });
    expect(await countsOf(server, 'attachments')).toEqual(before);
    expect(filesBelow(join(server.dataDir, 'attachments'))).toHaveLength(filesBefore);

    const misnamed = await upload(worker, id, 'photo', pdf(), 'photo.jpg', 'image/jpeg');
    expect(misnamed).toMatchObject({ status: 201, body: { mediaType: 'application/pdf' } });
    expect((await worker.download(`/attachments/${misnamed.body.id}`)).bytes.equals(pdf())).toBe(true);
  });

  it('six photos that lie unsent and no more, ten megabytes and no more', async () => {
    const { id } = await draft(worker, application(), 'counter');
    for (const more of [1, 300_000, 700_000, 1_100_000]) {
      const large = Buffer.alloc(10 * 1024 * 1024 + more, pdf());
      expect(await upload(worker, id, 'photo', large, 'a.pdf')).toMatchObject({
        status: 413,
        body: { code: 'too_large' },
      });
    }
    const image = await jpeg();
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.push((await upload(worker, id, 'photo', image)).body.id);
    expect(new Set(ids).size).toBe(6);
    expect(await upload(worker, id, 'photo', image)).toMatchObject({
      status: 409,
      body: { code: 'too_many_attachments' },
    });
    expect((await worker.delete(`/attachments/${ids[0]}`)).status).toBe(204);
    expect((await upload(worker, id, 'photo', image)).status).toBe(201);
  });

  it('a file is served only to whom the record is open (§11)', async () => {
    const { id } = await draft(worker, application(), 'counter');
    const { body } = await upload(worker, id, 'photo', await jpeg());
    const stranger = await asPhone(server, freshPhone());
    const others = [stranger, committee, await asStaff(server, 'sy-worker'), await asStaff(server, 'admin')];
    for (const other of others) {
      expect((await other.download(`/attachments/${body.id}`)).status).toBe(404);
      expect((await other.delete(`/attachments/${body.id}`)).status).toBe(404);
      expect((await upload(other, id, 'photo', await jpeg())).status).toBe(404);
    }
    expect((await worker.download(`/attachments/${body.id}`)).status).toBe(200);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
