import { asStaff, Client } from '../../support/client';
import { countsOf } from '../../support/database';
import { feedback } from '../../support/factories';
import { copySeeded } from '../../support/seeded';
import { until } from '../../support/patience';
import { startServer } from '../../support/server';
import { withSmallDisk } from '../../support/small-disk';

const MEGABYTES = 60;
/** More than the log of the database can take before it has to grow. */
const MOST_WRITES = 3000;
const full = {
  status: 503,
  body: { code: 'storage_full', message: expect.stringMatching(/存储空间满了.*请稍后再试/) },
};

it('on a full disk writes are refused with a sentence, reads go on, and service resumes by itself when there is space', () =>
  withSmallDisk(MEGABYTES, async (disk) => {
    await copySeeded('embedded', disk.dir, undefined);
    let server = await startServer({ on: { dataDir: disk.dir, databaseUrl: undefined } });
    try {
      const nobody = new Client(server.url);
      const worker = await asStaff(server, 'qj-worker-1');
      const before = await countsOf(server, 'feedback');
      let acknowledged = 0;
      const write = async () => {
        const answer = await nobody.post('/feedback', feedback({ content: '磁盘'.repeat(400) }));
        if (answer.status === 201) acknowledged += 1;
        return answer;
      };
      expect((await write()).status).toBe(201);
      for (let round = 0; round < 2; round += 1) {
        disk.fill();
        let answer = await write();
        for (let tried = 0; answer.status === 201 && tried < MOST_WRITES; tried += 1) answer = await write();
        expect(answer).toMatchObject(full);
        const crowd = await Promise.all(Array.from({ length: 20 }, write));
        for (const refused of crowd.filter(({ status }) => status !== 201))
          expect(refused).toMatchObject(full);
        expect((await worker.get('/applications?view=all')).status).toBe(200);
        expect((await nobody.get('/institutions?region=500110')).status).toBe(200);
        // What was looked at a moment ago is told until it is looked at anew.
        await until(async () => (await nobody.get('/health')).status === 503, 'health tells the full disk');
        expect((await nobody.get('/health')).body).toMatchObject({ data: { database: true, disk: false } });
        disk.free();
        for (let more = 0; more < 5; more += 1) expect((await write()).status).toBe(201);
      }
      const stored = { feedback: (before.feedback ?? 0) + acknowledged };
      expect(await countsOf(server, 'feedback')).toEqual(stored);
      disk.fill();
      await server.kill();
      disk.free();
      server = await server.restart();
      expect(await countsOf(server, 'feedback')).toEqual(stored);
    } finally {
      await server.stop();
    }
  }));
