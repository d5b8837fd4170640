import { type AcceptedFile, readBy, refusalOf } from './accepted-file';
import type { Reading } from './readers/file-readers';
import { mediaTypeOf } from './reading/media-types';

/** A signature can only be drawn again, whatever is wrong with it. */
const own = {
  tooManyPixels: 'signatureDamaged',
  tooManyDeepPixels: 'signatureDamaged',
  animated: 'signatureDamaged',
  tooHeavy: 'signatureDamaged',
} as const;

/** A signature drawn on a screen. */
export async function acceptedSignature(readers: Reading, bytes: Buffer): Promise<AcceptedFile> {
  if (mediaTypeOf(bytes) !== 'image/png') throw refusalOf('signatureNotDrawn');
  return { bytes: await readBy(readers, 'signature', bytes, own), mediaType: 'image/png' };
}
