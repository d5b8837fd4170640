import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { jpeg, pdf, png } from './files';
import { chunk, packedZeros, pngOf, smallPng, u16le, u32, u32le, zip } from './hostile-bytes';
import { activePdfs, brokenPdfs, lockedPdfs } from './hostile-pdfs';

const MB = 1024 * 1024;
type Maker = () => Buffer | Promise<Buffer>;
type Made = Readonly<Record<string, Maker>>;

/** Words that a file carries where nobody looks, and that nothing kept may hold. */
export const smuggled = '<script>SMUGGLED</script>';

const text =
  (content: string): Maker =>
  () =>
    Buffer.from(content, 'latin1');
const cut = async (bytes: Promise<Buffer>, to: number) => (await bytes).subarray(0, to);
/** Noise does not pack: a file of some size, so that it can be cut in the middle. */
const noise = () =>
  sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** What is of none of the accepted types. */
const foreign: Made = {
  'EBML of a million bytes without an end': () =>
    Buffer.concat([
      Buffer.from('1a45dfa30100000000ffffffffff', 'hex'),
      Buffer.alloc(1_000_000, Buffer.from('ec80', 'hex')),
    ]),
  'ZIP whose [Content_Types].xml unpacks to 600 MB': async () =>
    zip({ name: '[Content_Types].xml', packed: await packedZeros(600 * MB, { raw: true }), size: 600 * MB }),
  'ZIP of a ZIP of 600 MB': async () =>
    zip({
      name: 'a.zip',
      packed: zip({ name: 'a', packed: await packedZeros(600 * MB, { raw: true }), size: 600 * MB }),
    }),
  'GZIP of 100 MB': () => gzipSync(Buffer.alloc(100 * MB)),
  SVG: text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
  'SVG with an external entity': text(
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  ),
  'SVG of entities that multiply': text(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`,
  ),
  TIFF: () => noise().tiff().toBuffer(),
  BMP: () => Buffer.concat([Buffer.from('BM'), u32le(70), Buffer.alloc(64)]),
  ICO: () => Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(64)]),
  'JPEG XL': () => Buffer.from('ff0a0000000000', 'hex'),
  HTML: text(`<!doctype html><html><body>${smuggled}</body></html>`),
  JavaScript: text('fetch("https://example.org")'),
  EXE: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
  ELF: () => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(500)]),
  MP4: () =>
    Buffer.concat([u32(24), Buffer.from('ftypisom'), u32(512), Buffer.from('isommp41'), Buffer.alloc(500)]),
  'a brand nobody knows': () => Buffer.concat([u32(0xffffffff), Buffer.from('ftypxyz1'), Buffer.alloc(1000)]),
  'a zero': () => Buffer.alloc(1),
  'ten million zeros': () => Buffer.alloc(10 * 1000 * 1000),
  'a name that says PDF': text('report.pdf'),
};

/** A small AVIF that claims to be this large. */
async function claimedAvif(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await noise().avif().toBuffer());
  const place = bytes.indexOf('ispe') + 8;
  u32(width).copy(bytes, place);
  u32(height).copy(bytes, place + 4);
  return bytes;
}

/** A JPEG that claims to be this large. */
async function claimedJpeg(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await jpeg());
  const place = bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5;
  bytes.writeUInt16BE(height, place);
  bytes.writeUInt16BE(width, place + 2);
  return bytes;
}

/** A lossless WebP that claims to be 16,384 by 16,384. */
const claimedWebp = () => {
  const data = Buffer.concat([Buffer.from([0x2f]), u32le(0x3fff | (0x3fff << 14)), Buffer.alloc(64)]);
  const body = Buffer.concat([Buffer.from('WEBPVP8L'), u32le(data.length), data, Buffer.alloc(1)]);
  return Buffer.concat([Buffer.from('RIFF'), u32le(body.length), body]);
};

/** A GIF whose canvas and frames are of this size; each frame says one pixel. */
function gifOf(frames: number, width = 1, height = 1): Buffer {
  const size = Buffer.concat([u16le(width), u16le(height)]);
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ]);
  const frame = Buffer.concat([Buffer.from('2c00000000', 'hex'), size, Buffer.from('000202440100', 'hex')]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

const webpHead = async () => (await noise().webp().toBuffer()).subarray(0, 12);

/** Images that wear out whoever opens them, or that nobody can open. */
const brokenImages: Made = {
  'PNG of 60,000 by 60,000': () => pngOf([60_000, 60_000, 8, 2], deflateSync(Buffer.alloc(1000))),
  'PNG of 7,700 by 7,700 with 16 bits': async () =>
    pngOf([7_700, 7_700, 16, 2], await packedZeros(7_700 * (1 + 7_700 * 6))),
  'PNG of 8 by 8 whose pixels unpack to 600 MB and whose check fails': async () =>
    pngOf(
      [8, 8, 8, 0],
      Buffer.concat([(await packedZeros(600 * MB)).subarray(0, -4), Buffer.alloc(4)]),
    ).subarray(0, -20),
  'PNG of 1 by 59,000,000': () => pngOf([1, 59_000_000, 8, 0], deflateSync(Buffer.alloc(118_000_000))),
  'JPEG of 65,500 by 65,500': () => claimedJpeg(65_500, 65_500),
  'WebP of 16,384 by 16,384': claimedWebp,
  'GIF of 65,535 by 65,535': () => gifOf(1, 65_535, 65_535),
  'AVIF of 60,000 by 60,000': () => claimedAvif(60_000, 60_000),
  'JPEG cut off': () => cut(noise().jpeg().toBuffer(), 3000),
  'PNG cut off': () => cut(noise().png().toBuffer(), 3000),
  'WebP cut off': () => cut(noise().webp().toBuffer(), 1500),
  'AVIF cut off': () => cut(noise().avif().toBuffer(), 1000),
  'JPEG of its first bytes': () => Buffer.from([0xff, 0xd8, 0xff]),
  'PNG of its first bytes': async () => cut(png(), 8),
  'GIF of its first bytes': text('GIF89a'),
  'WebP of its first bytes': webpHead,
  'AVIF of its first bytes': () => Buffer.concat([u32(24), Buffer.from('ftypavif')]),
  'HEIF of a coding nobody knows': () =>
    Buffer.concat([u32(0xffffffff), Buffer.from('ftypmif1'), Buffer.alloc(1000)]),
  'HEIC of its first bytes': () => Buffer.concat([u32(24), Buffer.from('ftypheic'), Buffer.alloc(200)]),
};

/** PDFs that are another file too. */
const twofold: Made = {
  'PDF with a ZIP behind it': () => Buffer.concat([pdf(), zip({ name: 'a', packed: Buffer.from('MZ') })]),
  'PDF with a ZIP before it': () => Buffer.concat([zip({ name: 'a', packed: Buffer.from('MZ') }), pdf()]),
  'PDF with a program before it': () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100), pdf()]),
  'PDF with a page before it': () => Buffer.concat([Buffer.from(`<html>${smuggled}`), pdf()]),
};

/** Every file that must be refused, by the word that its sentence must hold. */
export const refusedFiles: Readonly<Record<string, Made>> = {
  只能上传: foreign,
  上传: { ...brokenImages, ...brokenPdfs },
  密码: lockedPdfs,
  安全: { ...activePdfs, ...twofold },
};

const zText = async (size: number) =>
  chunk('zTXt', Buffer.concat([Buffer.from('a\0\0', 'latin1'), await packedZeros(size)]));
const profile = async (size: number) =>
  chunk('iCCP', Buffer.concat([Buffer.from('a\0\0', 'latin1'), await packedZeros(size)]));
const frames = (count: number) => sharp(gifOf(count), { animated: true }).webp().toBuffer();
const comment = (words: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), Buffer.from(words)]);

/** Images with more in them than pixels: they may be kept, but only their pixels, and at the cost of an image. */
export const loadedFiles: Made = {
  'PNG whose text unpacks to 600 MB': async () => smallPng(await zText(600 * MB)),
  'PNG whose colour profile unpacks to 600 MB': async () => smallPng(await profile(600 * MB)),
  'PNG whose pixels unpack to 600 MB': async () => pngOf([8, 8, 8, 0], await packedZeros(600 * MB)),
  'PNG of a hundred thousand texts': () => {
    const one = chunk('tEXt', Buffer.from('a\0b'));
    return smallPng(Buffer.alloc(100_000 * one.length, one));
  },
  'GIF of twenty thousand frames': () => gifOf(20_000),
  'WebP that moves': () => frames(500),
  'JPEG that is a page too': async () => {
    const bytes = await jpeg();
    return Buffer.concat([bytes.subarray(0, 2), comment(smuggled), bytes.subarray(2), Buffer.from(smuggled)]);
  },
  'GIF that is a script too': () => Buffer.concat([gifOf(1), Buffer.from(smuggled)]),
  'PNG with an archive behind it': async () =>
    Buffer.concat([await png(), zip({ name: 'a', packed: Buffer.from(smuggled) })]),
  'JPEG with a PDF behind it': async () => Buffer.concat([await jpeg(), pdf(), Buffer.from(smuggled)]),
};
