import { fileTooLarge } from '@jingkang/shared/attachments/too-large';
import { type FileRecord, pageLimits } from '@jingkang/shared/attachments/page-limits';
import sharp from 'sharp';
import { sql } from '../../support/database';
import { drawnSignature, jpeg, pdf, uploadTo } from '../../support/files';
import { type RunningServer, startServer } from '../../support/server';
import { told } from '../../support/told';
import { uploadPlaces, uploadRoutes, type UploadPlace } from '../../support/upload-places';

const MB = 1024 * 1024;
const clear = { r: 0, g: 0, b: 0, alpha: 0 };
const picture = (width: number, height: number, background: object | string = clear) =>
  sharp({ create: { width, height, channels: 4, background } });
const heic = (...brands: string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 8 + 4 * (brands.length + 1)]),
    Buffer.from(`ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`, 'latin1'),
    Buffer.alloc(200),
  ]);
const moving = async () => {
  const frame = (r: number) =>
    picture(9, 9, { ...clear, r, alpha: 1 })
      .png()
      .toBuffer();
  return sharp([await frame(0), await frame(255)], { join: { animated: true } })
    .gif()
    .toBuffer();
};

/** What people send, and what they are told; null where it is taken. */
const table: Readonly<Record<string, readonly [make: () => Buffer | Promise<Buffer>, said: RegExp | null]>> =
  {
    'a photo': [jpeg, null],
    'a PDF': [pdf, null],
    'a transparent PNG': [() => picture(40, 30).png().toBuffer(), null],
    'a transparent WebP': [() => picture(40, 30).webp().toBuffer(), null],
    'a transparent GIF': [() => picture(40, 30).gif().toBuffer(), null],
    'a long screenshot': [() => picture(360, 9000, 'white').png().toBuffer(), null],
    'a photo of an iPhone': [() => heic('heic', 'mif1', 'heic'), /HEIC.*兼容性最佳/],
    'a photo of the general brand': [() => heic('mif1', 'mif1', 'heic'), /HEIC.*兼容性最佳/],
    'a picture of too many pixels': [
      () => picture(16_000, 4_000, 'white').png().toBuffer(),
      /太大.*6000万像素/,
    ],
    'a picture that moves': [moving, /会动.*截图/],
    'a table': [() => Buffer.from('PK\x03\x04'), /只能上传照片或PDF/],
    nothing: [() => Buffer.alloc(0), /空的/],
  };
const names = Object.keys(table);

describe(`${names.length} files on ${uploadRoutes.length} routes`, () => {
  let server: RunningServer;
  let places: UploadPlace[];
  beforeAll(async () => {
    server = await startServer();
    places = await uploadPlaces(server);
  });
  afterAll(() => server.destroy());

  const send = ({ by, path, kind }: UploadPlace, bytes: Buffer) => uploadTo(by, path, kind, bytes);
  const drawn = ({ kind }: UploadPlace) => kind === 'signature';
  const addressOf = ({ path }: UploadPlace, id: string) =>
    path.endsWith('/attachments') ? `/attachments/${id}` : `${path}/${id}`;
  /** Makes room: what was tried before is none of the next test's matter. */
  const empty = ({ id }: UploadPlace) => sql(server, `DELETE FROM attachments WHERE record_id = '${id}'`);
  const forgetDay = () => sql(server, 'DELETE FROM upload_counters');

  it('every route is here', () => {
    expect([...new Set(places.map(({ route }) => route))].sort()).toEqual([...uploadRoutes].sort());
  });

  it.each(names)('%s', async (name) => {
    const [make, said] = table[name] ?? [];
    if (!make) throw new Error(name);
    const bytes = await make();
    await forgetDay();
    for (const place of places.filter((one) => !drawn(one))) {
      const { status, body } = await send(place, bytes);
      const sentence = String(body.fields?.file ?? '');
      const fits = said ? status === 422 && said.test(sentence) : status === 201;
      expect({ place: place.name, status, sentence, fits }).toMatchObject({ fits: true });
    }
  });

  it('what could be seen is there: on white, and as wide as it was', async () => {
    const place = places.find(({ name }) => name === 'case') as UploadPlace;
    for (const [name, width] of [
      ['a transparent PNG', 40],
      ['a long screenshot', 360],
    ] as const) {
      const { body } = await send(place, await (table[name]?.[0] ?? jpeg)());
      const kept = sharp((await place.by.download(addressOf(place, body.id))).bytes);
      const { channels } = await kept.stats();
      expect(channels.every(({ min }) => min >= 250)).toBe(true);
      expect((await kept.metadata()).width).toBe(width);
    }
  });

  it('a file of 11 and of 22 MB: the answer names the limit, on every route', async () => {
    for (const place of places)
      for (const size of [11 * MB, 22 * MB])
        expect(await send(place, Buffer.alloc(size))).toMatchObject({
          status: 413,
          body: { code: 'too_large', message: fileTooLarge },
        });
    expect(fileTooLarge).toContain('10MB');
  });

  it('the kind may stand behind the file, on every route', async () => {
    await forgetDay();
    for (const place of places) {
      await empty(place);
      const bytes = drawn(place) ? await drawnSignature() : await jpeg();
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), 'a');
      form.append('kind', place.kind);
      expect({ place: place.name, status: (await place.by.post(place.path, form)).status }).toEqual({
        place: place.name,
        status: 201,
      });
    }
  });

  it('each purpose has room of its own; what is handed in counts no more, and nothing is removed unasked', async () => {
    const counts: string[] = [];
    for (const place of places) {
      await forgetDay();
      await empty(place);
      const bytes = drawn(place) ? await drawnSignature() : await jpeg();
      const first = await send(place, bytes);
      expect(first.status).toBe(201);
      const record = place.path.split('/')[1]?.replaceAll('-', '_') as FileRecord;
      const limits = pageLimits[record][place.kind as 'photo'] as { public?: number; staff?: number };
      const most = (drawn(place) || place.name.startsWith('draft') ? limits.public : limits.staff) ?? 0;
      counts.push(`${place.name} ${most}`);
      const columns =
        'record_type, record_id, kind, media_type, size, uploaded_by_id, created_at, submitted_at';
      for (let n = 1; n < most; n += 1)
        await sql(
          server,
          `INSERT INTO attachments (id, ${columns}) SELECT 'z${n}-${places.indexOf(place)}', ${columns}
            FROM attachments WHERE id = '${first.body.id}'`,
        );
      const held = async () =>
        (
          await sql(
            server,
            `SELECT id FROM attachments WHERE record_id = '${place.id}' AND kind = '${place.kind}'`,
          )
        ).length;
      const next = await send(place, bytes);
      if (drawn(place)) expect(next.status).toBe(201);
      else {
        const words = expect.stringContaining(String(most));
        expect(next).toMatchObject({ status: 409, body: { code: 'too_many_attachments', message: words } });
      }
      expect(await held()).toBe(most);
      await sql(server, `UPDATE attachments SET submitted_at = 1 WHERE record_id = '${place.id}'`);
      expect((await send(place, bytes)).status).toBe(201);
      expect(await held()).toBe(most + 1);
      const kept = addressOf(place, first.body.id);
      if (!drawn(place))
        expect(await place.by.delete(kept)).toMatchObject({ status: 409, body: { code: 'file_submitted' } });
    }
    told(`room on ${places.length} places: ${counts.join(', ')}`);
  });
});
