import sharp from 'sharp';
import { atOnce } from '../../concurrency/rows';
import { asPhone, freshPhone } from '../../support/client';
import { draft } from '../../support/factories';
import { drawnSignature, jpeg, pdf, png, uploadTo } from '../../support/files';
import { HealthRatio } from '../../support/health-ratio';
import { loadedFiles, refusedFiles, smuggled } from '../../support/hostile-files';
import { goodPdf, packedPdf } from '../../support/hostile-pdfs';
import { childrenOf, runs, watchMemory } from '../../support/memory';
import { until } from '../../support/patience';
import { documentedRoutes } from '../../support/routes';
import { type RunningServer, startServer } from '../../support/server';
import { told } from '../../support/told';
import { uploadPlaces, type UploadPlace } from '../../support/upload-places';

const ROUTES = 6;
/** MB. A reader may pass its own limit of 640 between two looks of its watch. */
const mostOf = { server: 600, child: 900 };

const sentence = /^[一-龥][^\n]*[。]$/u;
const files = Object.entries(refusedFiles).flatMap(([word, made]) =>
  Object.entries(made).map(([name, make]) => ({ name, word, make })),
);
/**
 * Every file is tried where a photo is read and where a signature is. All other places hand what came to the same two
 * readers before anything of their own: that they do so is tried with these, of every type and every cost, everywhere.
 */
const judged = ['draft of somebody', 'signature of a consent'];
const everywhere = [
  'ZIP whose [Content_Types].xml unpacks to 600 MB',
  'SVG with an external entity',
  'HTML',
  'EXE',
  'ten million zeros',
  'PNG of 60,000 by 60,000',
  'PNG of 8 by 8 whose pixels unpack to 600 MB and whose check fails',
  'JPEG cut off',
  'AVIF of 60,000 by 60,000',
  'PDF with JavaScript in an object stream',
  'PDF with an embedded file',
  'PDF with a password',
  'PDF with a stream that unpacks to 700 MB',
  'PDF with a page before it',
  'PNG whose pixels unpack to 600 MB',
  'GIF that is a script too',
];
const loaded = Object.entries(loadedFiles).map(([name, make]) => ({ name, make }));

describe(`${files.length} hostile files and ${loaded.length} loaded ones, ${everywhere.length} of them on all ${ROUTES} upload routes`, () => {
  let server: RunningServer;
  let places: UploadPlace[];
  let health: HealthRatio;
  let memory: ReturnType<typeof watchMemory>;
  beforeAll(async () => {
    server = await startServer({ alone: true });
    memory = watchMemory(server.pid);
    health = new HealthRatio(server.url);
    places = await uploadPlaces(server);
    // The readers start with their first file.
    for (const make of [png, pdf]) await send(placeOf('draft of somebody'), await make());
    await health.rest();
  });
  afterAll(async () => {
    memory.stop();
    await health.stop();
    await server.destroy();
  });

  const placeOf = (name: string) => places.find((place) => place.name === name) as UploadPlace;
  const placesFor = (name: string) =>
    everywhere.includes(name) ? places : places.filter((place) => judged.includes(place.name));
  const send = ({ by, path, kind }: UploadPlace, bytes: Buffer) => uploadTo(by, path, kind, bytes);

  it('every route of the document that takes a file is tried here', async () => {
    const documented = await documentedRoutes(server);
    const taking = documented.filter(({ takesFile }) => takesFile).map(({ route }) => route);
    expect([...new Set(places.map(({ route }) => route))].sort()).toEqual(taking.sort());
    expect(taking).toHaveLength(ROUTES);
  });

  it('what goes everywhere is of the files', () => {
    const names = [...files, ...loaded].map(({ name }) => name);
    expect(everywhere.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(files)('$name is refused with a sentence', async ({ name, word, make }) => {
    const bytes = await make();
    for (const place of placesFor(name)) {
      const { status, body } = await health.during(`${name}, ${place.name}`, () => send(place, bytes));
      const sentenceTold = String(body?.fields?.file);
      const where = { name, place: place.name };
      expect({ ...where, status, told: sentence.test(sentenceTold) }).toEqual({
        ...where,
        status: 422,
        told: true,
      });
      expect(sentenceTold).toContain(place.kind === 'signature' ? '签名' : word);
    }
  });

  it.each(loaded)(
    '$name costs no more than an image, and only its pixels are kept',
    async ({ name, make }) => {
      const bytes = await make();
      for (const place of placesFor(name).filter((one) => !one.name.startsWith('draft'))) {
        const { status } = await health.during(`${name}, ${place.name}`, () => send(place, bytes));
        expect({ name, place: place.name, fits: [201, 409, 422].includes(status) }).toMatchObject({
          fits: true,
        });
      }
      const { by, path } = placeOf('draft of somebody');
      const kept = await health.during(name, () => uploadTo(by, path, 'photo', bytes));
      expect([201, 422]).toContain(kept.status);
      if (kept.status === 422) return;
      const { bytes: stored, mediaType } = await by.download(`/attachments/${kept.body.id}`);
      expect({ mediaType, smuggled: stored.includes(smuggled) }).toEqual({
        mediaType: 'image/jpeg',
        smuggled: false,
      });
      expect((await by.delete(`/attachments/${kept.body.id}`)).status).toBeLessThan(300);
    },
  );

  const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } });
  const pdfs = {
    'the smallest': pdf,
    'one with its table': goodPdf,
    'one with an object stream': packedPdf,
    '4,096 zeros behind it': () => Buffer.concat([goodPdf(), Buffer.alloc(4096)]),
    'a megabyte of spaces behind it': () => Buffer.concat([packedPdf(), Buffer.alloc(1024 * 1024, ' ')]),
    '1,024 bytes before it': () => Buffer.concat([Buffer.alloc(1024, 'x'), goodPdf()]),
    'a blank before it': () => Buffer.concat([Buffer.from('\n'), packedPdf()]),
  };

  it('good images of every accepted type are kept as pixels', async () => {
    const by = await somebody();
    const { id } = await draft(by);
    const kinds = [plain().jpeg(), plain().png(), plain().webp(), plain().gif(), plain().avif()];
    for (const kind of kinds) {
      const sent = await uploadTo(by, `/applications/${id}/attachments`, 'photo', await kind.toBuffer());
      expect(sent).toMatchObject({ status: 201, body: { mediaType: 'image/jpeg' } });
    }
  });

  it.each(Object.entries(pdfs))('a good PDF, %s, is kept byte by byte', async (_, make) => {
    const by = await somebody();
    const { id } = await draft(by);
    const sent = await uploadTo(by, `/applications/${id}/attachments`, 'photo', make());
    expect(sent).toMatchObject({ status: 201, body: { mediaType: 'application/pdf' } });
    expect((await by.download(`/attachments/${sent.body.id}`)).bytes.equals(make())).toBe(true);
  });

  it('a signature is kept where it is drawn', async () => {
    for (const name of ['signature of a consent', 'signature of an agreement'])
      expect((await send(placeOf(name), await drawnSignature())).status).toBe(201);
  });

  it('more at a time than there is room for are told to come again, and nothing piles up', async () => {
    const large = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    // Two files each: one person's files are read one after the other.
    const crowd = await atOnce(20, async () => {
      const by = await somebody();
      return { by, id: (await draft(by)).id };
    });
    const all = [...crowd, ...crowd].map(({ by, id }) =>
      uploadTo(by, `/applications/${id}/attachments`, 'photo', large),
    );
    const answers = (await Promise.all(all)).map(({ status, body }) => ({
      status,
      code: body.code as string,
    }));
    expect(answers.filter(({ status }) => ![201, 409, 503].includes(status))).toEqual([]);
    expect(answers.filter(({ code }) => code === 'uploads_busy').length).toBeGreaterThanOrEqual(10);
    expect(childrenOf(server.pid).length).toBeLessThanOrEqual(2);
    expect(await added()).toBe(201);
  });

  const somebody = () => asPhone(server, freshPhone());
  const added = async () => {
    const by = await somebody();
    const { id } = await draft(by);
    return (await uploadTo(by, `/applications/${id}/attachments`, 'photo', await jpeg())).status;
  };

  it('a reader that is killed is replaced, also before its server has noticed', async () => {
    const before = childrenOf(server.pid);
    expect(before.length).toBeGreaterThan(0);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    expect(await added()).toBe(201);
  });

  it('memory stays within its bounds, and nobody waited', () => {
    const { server: own, child } = memory.most;
    told(`peak memory: server ${own} MB, a reader ${child} MB; ${health.told()}`);
    expect(memory.most.server).toBeGreaterThan(0);
    expect(memory.most.child).toBeGreaterThan(0);
    expect(memory.most.server).toBeLessThan(mostOf.server);
    expect(memory.most.child).toBeLessThan(mostOf.child);
  });

  it('the readers end with their server, also when it is cut off', async () => {
    expect(await added()).toBe(201);
    const first = childrenOf(server.pid);
    await server.stop();
    server = await server.restart();
    const again = await readersAfterOne(server);
    await server.kill();
    await until(() => ![...first, ...again].some(runs), 'the readers end with their server');
  });

  async function readersAfterOne(running: RunningServer): Promise<number[]> {
    expect(await added()).toBe(201);
    return childrenOf(running.pid);
  }
});
