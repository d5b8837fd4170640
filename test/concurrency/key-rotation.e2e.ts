import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPhone, asStaff, freshPhone } from '../support/client';
import { application, draft } from '../support/factories';
import { until } from '../support/patience';
import { sealedFields } from '../support/sealed-fields';
import { bothDatabases, runCommand, type RunningServer, startCommand, startServer } from '../support/server';
import { told } from '../support/told';
import { startLoad } from './rotation-load';
import { statuses } from './rows';

describe.each(bothDatabases)('keys rotate beside two servers at work on the %s database', (database) => {
  let server: RunningServer;
  let other: RunningServer;
  let keyFile: string;
  let copy: string;
  let old: Buffer;

  beforeAll(async () => {
    server = await startServer({ database });
    keyFile = join(server.dataDir, 'field-keys.json');
    copy = join(server.dataDir, 'other-keys.json');
    old = readFileSync(keyFile);
    other = await startServer({ on: server, env: { PORT: '0' } });
  });
  afterAll(async () => {
    await other.stop();
    await server.destroy();
  });

  const versions = () =>
    Object.keys((JSON.parse(readFileSync(keyFile, 'utf8')) as { fieldKeys: object }).fieldKeys);
  const current = () => (JSON.parse(readFileSync(keyFile, 'utf8')) as { current: string }).current;
  const namesOf = async () => {
    const applicants = await Promise.all([server, other].map((one) => asPhone(one, freshPhone())));
    return Promise.all(
      applicants.map(async (applicant) => {
        const { id } = await draft(applicant, application({ personName: '此刻写下' }));
        return (await applicant.get(`/applications/${id}/draft`)).body.fields.personName as string;
      }),
    );
  };
  /** Runs the rotation until it says this, and cuts it off there. */
  const cutAt = async (words: RegExp) => {
    const command = startCommand(server, 'keys:rotate', '--wait', '300');
    await until(() => words.test(command.output()) || !command.running(), String(words));
    const cut = command.running();
    await command.kill();
    expect(command.output()).toMatch(words);
    return cut;
  };

  it('under load, without an answer that is not 2xx, or busy and then 2xx, and without a field left', async () => {
    const load = await startLoad([server, other]);
    await until(() => load.answers.length > 20, 'the load runs');
    const command = startCommand(server, 'keys:rotate', '--wait', '300');
    await until(() => !command.running(), 'the rotation ends');
    const during = load.answers.length;
    await until(() => load.answers.length > during + 20, 'the load goes on');
    await load.end();
    expect(command.output()).toMatch(/key=2 left=0\b/);
    expect(command.output()).toMatch(/轮换完成/);
    expect(command.exitCode()).toBe(0);
    const found = statuses(load.answers);
    const failed = load.answers.filter(({ status }) => status < 200 || status > 299);
    expect({ found, failed: failed.slice(0, 5).map(({ text }) => text) }).toEqual({ found, failed: [] });
    expect(versions()).toEqual(['1', '2']);
    const { columns, fields, left } = await sealedFields(server, '2');
    expect({ left, columns }).toEqual({ left: 0, columns: 26 });
    told(
      `rotation on ${database}: ${load.answers.length} answers ${JSON.stringify(found)}, ${load.busy()} sent again while busy, ${fields} fields in ${columns} columns, ${left} under the old key`,
    );
  });

  it('waits for a server whose copy of the file is stale, cut off at each phase, with one key for all of it', async () => {
    copyFileSync(keyFile, copy);
    await other.stop();
    other = await other.restart({ FIELD_KEYS_FILE: copy });

    const stale = await runCommand(server, 'keys:rotate', '--wait', '1');
    expect(stale.code).toBe(1);
    expect(stale.output).toContain(`pid ${other.pid}`);
    expect(stale.output).toMatch(/还不知道第 3 号密钥/);
    expect(stale.output).toMatch(/Carry .*field-keys\.json to where they read it/);
    expect(versions()).toEqual(['1', '2', '3']);
    expect(current()).toBe('2');
    expect(await namesOf()).toEqual(['此刻写下', '此刻写下']);
    expect((await sealedFields(server, '2')).left).toBe(0);

    const cuts = [await cutAt(new RegExp(`Waiting for \\S+ pid ${other.pid} to know key 3`))];
    expect(cuts).toEqual([true]);
    copyFileSync(keyFile, copy);
    cuts.push(await cutAt(/Key 3 seals from now on/));
    expect(await namesOf()).toEqual(['此刻写下', '此刻写下']);
    cuts.push(await cutAt(/Sealed anew: \d+ %/));
    expect(await namesOf()).toEqual(['此刻写下', '此刻写下']);
    expect(versions()).toEqual(['1', '2', '3']);

    const done = await runCommand(server, 'keys:rotate', '--wait', '300');
    expect(done).toMatchObject({ code: 0, output: expect.stringMatching(/key=3 left=0\b/) });
    // That its copy names the key before does not matter: the database says which one seals.
    expect(await namesOf()).toEqual(['此刻写下', '此刻写下']);
    expect(versions()).toEqual(['1', '2', '3']);
    expect((await sealedFields(server, '3')).left).toBe(0);
    told(`rotation on ${database}: cut off in ${cuts.filter(Boolean).length} of 3 phases, one key`);
  });

  it('an old key file is refused at the start and by commands, and the servers that run go on', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    await other.stop();
    writeFileSync(copy, old);
    const refused = /密钥文件 .*other-keys\.json 是旧的[^]*lacks key 3 of this database/;
    await expect(other.restart()).rejects.toThrow(refused);
    for (const name of ['audit:verify', 'keys:rotate'])
      expect(await runCommand({ env: { ...server.env, FIELD_KEYS_FILE: copy } }, name)).toMatchObject({
        code: 1,
        output: expect.stringMatching(refused),
      });
    expect((await worker.get('/applications?view=all')).status).toBe(200);
    copyFileSync(keyFile, copy);
    other = await other.restart();
    expect(await namesOf()).toEqual(['此刻写下', '此刻写下']);
  });
});
