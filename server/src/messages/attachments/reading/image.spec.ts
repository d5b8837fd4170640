import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { keptSide, readImage, readSignature } from './image';
import { faults, type Outcome } from './faults';

const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

describe('the sides of an image', () => {
  it.each([
    [1, 30_001],
    [30_001, 1],
  ])('%i by %i pixels are too many, however few there are', async (width, height) => {
    const bytes = await white(width, height);
    expect(await readImage(bytes)).toEqual({ fault: 'tooManyPixels' });
    expect(await readSignature(bytes)).toEqual({ fault: 'tooManyPixels' });
  });

  it('a side of 30,000 is read', async () => {
    expect(await readImage(await white(30_000, 2))).toHaveProperty('bytes');
  });
});

const stored = (outcome: Outcome) => {
  if (outcome.fault || !outcome.bytes) throw new Error(outcome.fault);
  return sharp(Buffer.from(outcome.bytes));
};
const create = (
  width: number,
  height: number,
  background: { r: number; g: number; b: number; alpha: number },
) => sharp({ create: { width, height, channels: 4, background } });
/** A small PNG whose head says another size. */
async function claiming(width: number, height: number, bits: number): Promise<Buffer> {
  const bytes = Buffer.from(await white(8, 8));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt8(bits, 24);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

describe('what could be seen of a picture is there when it is stored', () => {
  const transparent = {
    png: create(30, 20, nothing).png(),
    webp: create(30, 20, nothing).webp(),
    gif: create(30, 20, nothing).gif(),
    avif: create(30, 20, nothing).avif(),
  };
  it.each(Object.entries(transparent))('a transparent %s lies on white', async (_, image) => {
    const kept = stored(await readImage(await image.toBuffer()));
    const { channels } = await kept.stats();
    expect(channels.map(({ min }) => min >= 250)).toEqual([true, true, true]);
  });

  it.each([
    [1080, 20_000, 1080, 20_000],
    [1200, 2880, 1200, 2880],
    [9000, 2880, 4500, 1440],
    [4000, 3000, 3000, 2250],
    [1440, 3000, 1440, 3000],
    [300, 9000, 300, 9000],
  ])('%i by %i pixels are kept as %i by %i', async (width, height, keptWidth, keptHeight) => {
    const { info } = await stored(await readImage(await white(width, height))).toBuffer({
      resolveWithObject: true,
    });
    expect([info.width, info.height]).toEqual([keptWidth, keptHeight]);
  });

  it('no picture gets narrower than it can be read by', () => {
    for (const [width, height] of [
      [1, 30_000],
      [719, 25_000],
      [1440, 30_000],
      [6000, 9000],
      [3000, 3000],
    ] as const) {
      const scale = Math.min(1, keptSide(width, height) / Math.max(width, height));
      expect(Math.min(width, height) * scale).toBeGreaterThanOrEqual(Math.min(width, height, 1440) - 1);
    }
  });

  it.each([
    [7_700, 8_000, 16, 'tooManyPixels'],
    [6_000, 6_000, 16, 'tooManyDeepPixels'],
    [16_000, 4_000, 8, 'tooManyPixels'],
  ] as const)('%i by %i pixels of %i bits are told as %s', async (width, height, bits, fault) => {
    expect(await readImage(await claiming(width, height, bits))).toEqual({ fault });
    expect(faults[fault]).toMatch(/最多[36]000万像素/);
  });

  it('what moves is not cut down to its first frame', async () => {
    const frame = (shade: number) => create(9, 9, { r: shade, g: 0, b: 0, alpha: 1 }).png().toBuffer();
    const frames = [await frame(0), await frame(255)];
    const moving = () => sharp(frames, { join: { animated: true } });
    for (const image of [moving().gif(), moving().webp({ lossless: true })])
      expect(await readImage(await image.toBuffer())).toEqual({ fault: 'animated' });
  });
});
