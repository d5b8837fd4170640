import sharp from 'sharp';
import type { Outcome } from './faults';
import { readingLimits } from './limits';

const LONGEST_SIDE = 3000;
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

/** An image encoded anew: nothing but its pixels remains, no place, no camera, nothing hidden behind. */
export async function readImage(bytes: Buffer): Promise<Outcome> {
  if (await tooLarge(bytes, readingLimits.samples)) return { fault: 'tooManyPixels' };
  const fitted = opened(bytes)
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  return { bytes: await fitted.jpeg({ quality: 85 }).toBuffer() };
}

/** A signature drawn on a screen: black on white, small, and nothing but its pixels. */
export async function readSignature(bytes: Buffer): Promise<Outcome> {
  if (await tooLarge(bytes, readingLimits.signatureSamples)) return { fault: 'tooManyPixels' };
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
async function tooLarge(bytes: Buffer, most: number): Promise<boolean> {
  const { width, height, depth } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (Math.max(width, height) > readingLimits.side) return true;
  return width * height * (widened.includes(depth) ? 2 : 1) > most;
}
