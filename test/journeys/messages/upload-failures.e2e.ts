import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Client } from '../../support/client';
import { sql } from '../../support/database';
import { FaultyFiles } from '../../support/faulty-files';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { claimedOf, filesOf, storeOf } from '../../support/stored-files';
import { drawnSignature, png, uploadTo } from '../../support/files';
import { type UploadPlace, uploadPlaces, type UploadRoute, uploadRoutes } from '../../support/upload-places';

const sentence = /^[^\n]*[一-龥][^\n]*[。？！]$/u;
const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EMFILE'] as const;
const steps = ['mkdir', 'open', 'write', 'fsync', 'rename', 'renamed'] as const;
/** The two last are inside the transaction; what fails before them never comes to the database. */
const stepsOn = { embedded: steps, mariadb: steps.filter((step) => /^rename/.test(step)) };
const full: readonly string[] = ['ENOSPC', 'EDQUOT'];

type Step = (typeof steps)[number];
type Code = (typeof codes)[number];
/** On the first route every step fails with every code; on each other, each step and each code at least once. */
function failuresOf(route: UploadRoute, on: readonly Step[]): (readonly [Step, Code])[] {
  const all = codes.flatMap((code) => on.map((step) => [step, code] as const));
  const turn = uploadRoutes.indexOf(route);
  return turn === 0
    ? all
    : all.filter(([step, code]) => (codes.indexOf(code) + turn) % on.length === on.indexOf(step));
}

describe.each(bothDatabases)(
  `a failed upload leaves nothing behind, on all ${uploadRoutes.length} upload routes of the %s database`,
  (database) => {
    let server: RunningServer;
    let faulty: FaultyFiles;
    let places: UploadPlace[];
    let image: Buffer;
    let drawn: Buffer;
    beforeAll(async () => {
      faulty = new FaultyFiles();
      server = await startServer({ database, env: faulty.env });
      places = await uploadPlaces(server);
      [image, drawn] = [await png(), await drawnSignature()];
    });
    afterAll(async () => {
      await server.destroy();
      faulty.remove();
    });

    /** Of several places of a route the one of the person whom it is about. */
    const placeOf = (route: UploadRoute) => places.findLast((place) => place.route === route) as UploadPlace;
    const sending = (route: UploadRoute) => () => {
      const { by, path, kind } = placeOf(route);
      return uploadTo(by, path, kind, kind === 'signature' ? drawn : image, 'a.png', 'image/png');
    };
    const stored = async () => {
      const [counts] = await sql(
        server,
        `SELECT (SELECT COUNT(*) FROM attachments) AS attachments,
          (SELECT SUM(files) FROM upload_counters) AS counted, (SELECT COUNT(*) FROM evidence_events) AS evidence`,
      );
      return { files: filesOf(server), counts };
    };
    const everyFileHasItsRow = async () => expect(filesOf(server)).toEqual(await claimedOf(server));

    it('every route of the document that takes a file is tried here', async () => {
      const { paths } = (await new Client(server.url).get('/openapi.json')).body as {
        paths: Record<string, Record<string, any>>;
      };
      const taking = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, { requestBody }]) => requestBody?.content?.['multipart/form-data'])
          .map(([method]) => `${method.toUpperCase()} ${path}`),
      );
      expect([...uploadRoutes].sort()).toEqual(taking.sort());
    });

    it.each(uploadRoutes)('%s takes a file while nothing is wrong', async (route) => {
      const before = filesOf(server).length;
      expect((await sending(route)()).status).toBe(201);
      expect(filesOf(server)).toHaveLength(before + 1);
      await everyFileHasItsRow();
    });

    it.each(uploadRoutes)(
      `%s: ${codes.length} codes of the file system and ${stepsOn[database].length} steps are a 503 with a sentence, without file and row`,
      async (route) => {
        const before = await stored();
        for (const [step, code] of failuresOf(route, stepsOn[database])) {
          const answer = await faulty.during({ step, code }, sending(route));
          const told = `${step} ${code}: ${answer.status} ${answer.text}`;
          expect({ told, status: answer.status, code: answer.body.code }).toEqual({
            told,
            status: 503,
            code: full.includes(code) ? 'storage_full' : 'storage_unavailable',
          });
          expect(answer.body.message).toMatch(sentence);
          expect({ told, ...(await stored()) }).toEqual({ told, ...before });
        }
        expect(server.log()).toContain('the file system refused');
        expect((await sending(route)()).status).toBe(201);
        await everyFileHasItsRow();
      },
    );

    it.each(uploadRoutes)('%s: the folder is a file, and the disk is full to the brim', async (route) => {
      const before = await stored();
      const [folder, aside] = [storeOf(server), `${storeOf(server)}-aside`];
      renameSync(folder, aside);
      writeFileSync(folder, 'no folder');
      const blocked = await sending(route)();
      rmSync(folder);
      renameSync(aside, folder);
      expect(blocked).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
      const answer = await onFullDisk(sending(route));
      expect(answer).toMatchObject({ status: 503, body: { code: 'storage_full' } });
      expect(await stored()).toEqual(before);
    });

    it.each(uploadRoutes)('%s: the last write of the transaction fails', async (route) => {
      const before = await stored();
      await sql(server, refusing('evidence_events'));
      const answer = await sending(route)();
      await sql(server, 'DROP TRIGGER refusing');
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(await stored()).toEqual(before);
    });

    it.each(uploadRoutes)('%s: the record is gone when its file arrives', async (route) => {
      const before = await stored();
      const { table, id } = placeOf(route);
      const send = sending(route);
      const answer = await faulty.heldUp('open', send, () =>
        sql(server, `UPDATE ${table} SET id = 'elsewhere' WHERE id = '${id}'`),
      );
      await sql(server, `UPDATE ${table} SET id = '${id}' WHERE id = 'elsewhere'`);
      expect(answer).toMatchObject({ status: 404, body: { message: expect.stringMatching(sentence) } });
      const { files, counts } = await stored();
      // That somebody asked for what is not there is evidence, and all that is left.
      expect({ files, counts: { ...counts, evidence: 0 } }).toEqual({
        files: before.files,
        counts: { ...before.counts, evidence: 0 },
      });
    });

    it.each(uploadRoutes)('%s: what cannot be removed at once does not fail the upload', async (route) => {
      const answer = await faulty.during({ step: 'unlink', code: 'EIO' }, sending(route));
      expect(answer.status).toBe(201);
      await everyFileHasItsRow();
    });

    it('below the floor every route refuses before the body is read, and all else works', async () => {
      const nobody = new Client(server.url);
      expect(await nobody.get('/health')).toMatchObject({ status: 200, body: { uploads: true } });
      server = await server.stop().then(() => server.restart({ FREE_SPACE_FLOOR_MB: '1000000000' }));
      const before = await stored();
      for (const route of uploadRoutes) {
        const answer = await sending(route)();
        expect(answer).toMatchObject({ status: 503, body: { code: 'disk_low' } });
        expect(answer.body.message).toMatch(sentence);
        expect(await unread(placeOf(route))).toBe(503);
      }
      expect(await stored()).toEqual(before);
      expect(await nobody.get('/health')).toMatchObject({ status: 200, body: { uploads: false } });
      expect((await nobody.get('/institutions?region=500110')).status).toBe(200);
    });

    /** The status of an answer that comes although the body never does. */
    const unread = ({ by, path }: UploadPlace): Promise<number | undefined> => {
      const headers = {
        cookie: by
          .browserCookies()
          .map(({ name, value }) => `${name}=${value}`)
          .join('; '),
        'x-client': by.kind,
        'sec-fetch-site': 'same-origin',
        'x-csrf-token': by.session?.csrfToken ?? '',
        'content-type': 'multipart/form-data; boundary=never',
        'content-length': 5_000_000,
      };
      return new Promise((done, fail) => {
        const sending = request(`${server.url}/api${path}`, { method: 'POST', headers }, (answer) => {
          done(answer.statusCode);
          sending.destroy();
        });
        sending.on('error', fail);
        sending.flushHeaders();
      });
    };

    const refusing = (table: string) =>
      database === 'embedded'
        ? `CREATE TRIGGER refusing BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'refused'); END`
        : `CREATE TRIGGER refusing BEFORE INSERT ON ${table} FOR EACH ROW SIGNAL SQLSTATE '45000'`;

    /** On a tiny disk where one may be mounted, else with the answer of one. */
    const onFullDisk = async <T>(work: () => Promise<T>): Promise<T> => {
      const folder = storeOf(server);
      mkdirSync(folder, { recursive: true });
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).status === 0;
      if (!mounted) return faulty.during({ step: 'write', code: 'ENOSPC' }, work);
      try {
        writeFileSync(join(folder, 'filler'), Buffer.alloc(4096));
        return await work();
      } finally {
        spawnSync('umount', [folder]);
      }
    };
  },
);
