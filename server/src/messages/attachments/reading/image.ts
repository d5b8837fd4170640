import sharp, { type Sharp } from 'sharp';
import type { Fault, Outcome } from './faults';
import { readingLimits } from './limits';

/** A sheet or a photo is kept with this longest side, and a long picture at least with this width to read it by. */
const LONGEST_SIDE = 3000;
const READABLE_WIDTH = 1440;
/** Tried one after the other until the file is small enough to keep. */
const QUALITIES = [85, 70, 50];
const [signatureWidth, signatureHeight] = [600, 300];
/** How much the shades of a sheet differ that nobody has written on. */
const BLANK = 0.5;
const widened = ['ushort', 'short'];

/** Opens with the decoders of the accepted types alone, in one thread, and keeps nothing between files. */
export function hardenImages(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  const decoders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);
  sharp.unblock({ operation: decoders });
}

/**
 * An image encoded anew: nothing but its pixels remains, no place, no camera, nothing hidden behind. What could be
 * seen of it stays: where it lets the page through, the page is white, as every viewer shows it.
 */
export async function readImage(bytes: Buffer): Promise<Outcome> {
  const { fault, width, height } = await measured(bytes, readingLimits.samples);
  if (fault) return { fault };
  const side = keptSide(width, height);
  const seen = opened(bytes)
    .rotate()
    .flatten({ background: 'white' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  return { bytes: await smallEnough(seen) };
}

/** The longest side to keep. */
export function keptSide(width: number, height: number): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.max(LONGEST_SIDE, Math.ceil((long * Math.min(short, READABLE_WIDTH)) / short));
}

async function smallEnough(image: Sharp): Promise<Buffer> {
  let kept = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    kept = await image.clone().jpeg({ quality }).toBuffer();
    if (kept.length <= readingLimits.outputBytes) break;
  }
  return kept;
}

/** A signature drawn on a screen: black on white, small, and nothing but its pixels. */
export async function readSignature(bytes: Buffer): Promise<Outcome> {
  const { fault } = await measured(bytes, readingLimits.signatureSamples);
  if (fault) return { fault };
  const size = { width: signatureWidth, height: signatureHeight };
  const drawn = await opened(bytes)
    .flatten({ background: 'white' })
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .png({ palette: true })
    .toBuffer();
  const [shades] = (await sharp(drawn).stats()).channels;
  return !shades || shades.stdev < BLANK ? { fault: 'signatureBlank' } : { bytes: drawn };
}

const opened = (bytes: Buffer) => sharp(bytes, { limitInputPixels: readingLimits.samples, failOn: 'error' });

/** Told from the header, before a pixel is decoded. */
async function measured(bytes: Buffer, most: number) {
  const { width, height, depth, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return {
    width,
    height,
    fault: faultOf({ width, height, deep: widened.includes(depth), most, pages }, bytes),
  };
}

interface Measures {
  readonly width: number;
  readonly height: number;
  /** Two bytes for a colour. */
  readonly deep: boolean;
  readonly pages: number;
  readonly most: number;
}

function faultOf({ width, height, deep, pages, most }: Measures, bytes: Buffer): Fault | undefined {
  if (Math.max(width, height) > readingLimits.side || width * height > most) return 'tooManyPixels';
  if (deep && width * height * 2 > most) return 'tooManyDeepPixels';
  return pages > 1 || isMovingPng(bytes) ? 'animated' : undefined;
}

/** A PNG moves when this chunk stands before its first pixels; the decoder knows the still one alone. */
function isMovingPng(bytes: Buffer): boolean {
  const pixels = bytes.indexOf('IDAT');
  return bytes[0] === 0x89 && bytes.subarray(0, Math.max(0, pixels)).includes('acTL');
}
