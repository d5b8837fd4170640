import { createDeflate, createDeflateRaw, crc32, deflateSync } from 'node:zlib';

const bits = (size: 2 | 4, big: boolean) => (value: number) => {
  const bytes = Buffer.alloc(size);
  if (big) bytes.writeUIntBE(value, 0, size);
  else bytes.writeUIntLE(value, 0, size);
  return bytes;
};
export const u32 = bits(4, true);
export const u16le = bits(2, false);
export const u32le = bits(4, false);

/** So many zeros, packed: made piece by piece, so that nobody ever holds them all. */
export async function packedZeros(size: number, { raw = false } = {}): Promise<Buffer> {
  const pack = raw ? createDeflateRaw({ level: 9 }) : createDeflate({ level: 9 });
  const zeros = Buffer.alloc(1024 * 1024);
  const pieces: Buffer[] = [];
  pack.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((done) => pack.once('end', done));
  for (let left = size; left > 0; left -= zeros.length) {
    const more = pack.write(zeros.subarray(0, Math.min(left, zeros.length)));
    if (!more) await new Promise((done) => pack.once('drain', done));
  }
  pack.end();
  await ended;
  return Buffer.concat(pieces);
}

interface Entry {
  readonly name: string;
  /** As it lies in the archive; stored as it is where no size is told. */
  readonly packed: Buffer;
  readonly size?: number;
}

export function zip({ name, packed, size }: Entry): Buffer {
  const stored = size === undefined;
  const fields = [u16le(20), u16le(0), u16le(stored ? 0 : 8), u32le(0), u32le(stored ? crc32(packed) : 0)];
  const lengths = [u32le(packed.length), u32le(size ?? packed.length), u16le(name.length), u16le(0)];
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), ...fields, ...lengths, Buffer.from(name), packed]);
  const rest = [u16le(0), u16le(0), u16le(0), u32le(0), u32le(0)];
  const central = [Buffer.from('PK\x01\x02'), u16le(20), ...fields, ...lengths, ...rest, Buffer.from(name)];
  const directory = Buffer.concat(central);
  const counts = [u16le(0), u16le(0), u16le(1), u16le(1), u32le(directory.length), u32le(local.length)];
  return Buffer.concat([local, directory, Buffer.from('PK\x05\x06'), ...counts, u16le(0)]);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
}

/** A PNG of this size; its pixels as they are given, packed. */
export function pngOf(
  [width, height, depth, colour]: readonly [number, number, number, number],
  pixels: Buffer,
  ...more: readonly Buffer[]
): Buffer {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([depth, colour, 0, 0, 0])]);
  return Buffer.concat([
    PNG,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A grey picture of 8 by 8, with these chunks before its pixels. */
export const smallPng = (...more: readonly Buffer[]) =>
  pngOf([8, 8, 8, 0], deflateSync(Buffer.alloc(8 * 9)), ...more);
