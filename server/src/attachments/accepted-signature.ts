import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { invalid } from '../common/refusal';
import type { AcceptedFile } from './accepted-file';

const [width, height] = [600, 300];
const PIXELS = 20_000_000;
/** How much the shades of a sheet differ that nobody has written on. */
const BLANK = 0.5;

/** A signature drawn on a screen: black on white, small, and nothing but its pixels. */
export async function acceptedSignature(bytes: Buffer): Promise<AcceptedFile> {
  const kind = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (kind?.mime !== 'image/png') throw invalid({ file: '签名应是手写的图片，请重新签名。' });
  const drawn = await drawing(bytes).catch(() => {
    throw invalid({ file: '这个签名打不开，请重新签名。' });
  });
  const [shades] = (await sharp(drawn).stats()).channels;
  if (!shades || shades.stdev < BLANK) throw invalid({ file: '签名是空白的，请重新签名。' });
  return { bytes: drawn, mediaType: 'image/png' };
}

function drawing(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error' })
    .flatten({ background: 'white' })
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .png({ palette: true })
    .toBuffer();
}
