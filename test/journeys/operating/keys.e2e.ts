import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  freshIdentityNumber,
  needReport,
} from '../../support/factories';
import { jpeg, pdf, upload } from '../../support/files';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';

describe.each(bothDatabases)('the keys of the fields on the %s database', (database) => {
  let server: RunningServer;
  let keyFile: string;
  beforeAll(async () => {
    server = await startServer({ database });
    keyFile = join(server.dataDir, 'field-keys.json');
  });
  afterAll(() => server.destroy());

  it('lie in a file of their own, for its owner only', () => {
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  it('rotate while every record, search, file and code stays as good as before', async () => {
    const owner = await asPhone(server, freshPhone());
    const other = await asPhone(server, freshPhone());
    const document = freshIdentityNumber();
    const personName = '轮换甲𬱖';
    const fields = application({
      personName,
      documentType: 'resident_identity',
      documentNumber: document,
      address: '轮换路1号',
    });
    const send = async (by: Client, file: Buffer) => {
      const { id, version } = await draft(by, { ...fields });
      const added = await upload(by, id, 'photo', file, 'a', 'application/octet-stream');
      const sent = await by.post(`/applications/${id}/actions/submit`, {
        version,
        consent: electronicConsent,
      });
      return { ...sent.body, file: added.body.id } as { id: string; version: number; file: string };
    };
    const [kept, merged] = [await send(owner, pdf()), await send(other, await jpeg())];
    const report = (await owner.post('/need-reports', needReport({ personName: '轮换乙' }))).body;
    const { queryCode } = (
      await new Client(server.url).post('/feedback', feedback({ content: '轮换的投诉' }))
    ).body;
    let worker = await asStaff(server, 'qj-worker-1');
    const merge = { version: merged.version, intoId: kept.id };
    expect((await worker.post(`/applications/${merged.id}/actions/merge`, merge)).status).toBe(200);
    await worker.post(`/applications/${kept.id}/notes`, { body: '轮换的记录', visibleToApplicant: false });

    const look = async () => ({
      shown: (
        await worker.post(`/applications/${kept.id}/reveals`, {
          fields: ['personName', 'documentNumber', 'address'],
          reason: 'contact',
        })
      ).body.values,
      record: (await worker.get(`/applications/${kept.id}`)).body.personal,
      notes: (await worker.get(`/applications/${kept.id}`)).body.timeline.map(
        ({ body }: { body: string }) => body,
      ),
      files: await Promise.all(
        [kept.file, merged.file].map(async (id) =>
          (await worker.download(`/attachments/${id}`)).bytes.toString('base64'),
        ),
      ),
      found: (await worker.post('/applications/searches', { by: 'document', value: document })).body.items
        .map(({ id }: { id: string }) => id)
        .sort(),
      report: (
        await worker.post(`/need-reports/${report.id}/reveals`, { fields: ['personName'], reason: 'contact' })
      ).body.values,
      feedback: (await new Client(server.url).post('/feedback/look-ups', { queryCode })).body.content,
      mine: (await owner.get(`/my/applications/${kept.id}`)).body.fields,
    });
    const before = await look();
    expect(before).toMatchObject({
      shown: { personName, documentNumber: document },
      feedback: '轮换的投诉',
      report: { personName: '轮换乙' },
    });
    expect(before.files[0]).toBe(pdf().toString('base64'));
    expect(before.found).toEqual([kept.id, merged.id].sort());

    for (const version of ['2', '3']) {
      // Beside a server that is at work, and with none.
      if (version === '3') await server.stop();
      const rotated = await runCommand(server, 'keys:rotate', '--wait', '300');
      expect(rotated).toMatchObject({
        code: 0,
        output: expect.stringMatching(new RegExp(`fields=[1-9]\\d* key=${version} left=0\n`)),
      });
      expect(statSync(keyFile).mode & 0o777).toBe(0o600);
      const sealed = await sql(server, 'SELECT head_sealed FROM applications WHERE head_sealed IS NOT NULL');
      for (const row of sealed) expect(String(row.head_sealed).startsWith(`${version}.`)).toBe(true);
      if (version === '3') server = await server.restart();
      worker = await asStaff(server, 'qj-worker-1');
      expect(await look()).toEqual(before);
    }
    const again = await runCommand(server, 'audit:verify');
    expect(again.code).toBe(0);
    const fresh = await draft(owner, application({ personName: '轮换之后' }));
    expect((await owner.get(`/applications/${fresh.id}/draft`)).body.fields.personName).toBe('轮换之后');
  });

  it('a start without them refuses with a sentence and makes no new ones; with them back it starts', async () => {
    await server.stop();
    const aside = `${keyFile}.aside`;
    renameSync(keyFile, aside);
    await expect(server.restart()).rejects.toThrow(/field keys are not at/);
    expect(existsSync(keyFile)).toBe(false);
    const commands = await Promise.all(
      ['timed', 'audit:verify', 'keys:rotate'].map((name) => runCommand(server, name)),
    );
    for (const { code, output } of commands)
      expect({ code, told: /field keys are not at/.test(output) }).toEqual({ code: 1, told: true });
    expect(existsSync(keyFile)).toBe(false);

    writeFileSync(keyFile, '{"current":"1"', { mode: 0o600 });
    await expect(server.restart()).rejects.toThrow(/key file/);
    const keys = JSON.parse(readFileSync(aside, 'utf8')) as Record<string, unknown>;
    writeFileSync(keyFile, JSON.stringify({ ...keys, lookupKey: Buffer.alloc(32, 7).toString('base64') }), {
      mode: 0o600,
    });
    await expect(server.restart()).rejects.toThrow(/another database/);

    renameSync(aside, keyFile);
    server = await server.restart();
    expect((await new Client(server.url).get('/health')).status).toBe(200);
  });
});
