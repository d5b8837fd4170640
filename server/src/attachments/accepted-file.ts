import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { invalid } from '../common/refusal';

export interface AcceptedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

const images = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif', 'image/gif'];
const LONGEST_SIDE = 3000;
const PIXELS = 60_000_000;

const notAccepted = () => invalid({ file: '只能上传照片或PDF文件，请换一个。' });
const damaged = () => invalid({ file: '这个文件打不开，请换一张重新上传。' });

/**
 * Told by content, never by name. An image is encoded anew, so that nothing but its pixels remains: no place, no
 * camera, nothing hidden behind. A PDF is kept as it is.
 */
export async function acceptedFile(bytes: Buffer): Promise<AcceptedFile> {
  const kind = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (kind?.mime === 'application/pdf') return pdf(bytes);
  if (!kind || !images.includes(kind.mime)) throw notAccepted();
  try {
    const image = sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error' }).rotate();
    const fitted = image.resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
    return { bytes: await fitted.jpeg({ quality: 85 }).toBuffer(), mediaType: 'image/jpeg' };
  } catch {
    throw damaged();
  }
}

function pdf(bytes: Buffer): AcceptedFile {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw damaged();
  return { bytes, mediaType: 'application/pdf' };
}
