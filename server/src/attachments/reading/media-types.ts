/** Bytes of a file's beginning that are looked at before it is known to be of an accepted type. */
export const headBytes = 1024 + 5;

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif' | 'image/heic';
export type MediaType = ImageType | 'application/pdf';

type Recognised = (head: Buffer) => boolean;

const begins =
  (...marks: readonly (string | readonly number[])[]): Recognised =>
  (head) =>
    marks.some((mark) => {
      const bytes = typeof mark === 'string' ? Buffer.from(mark, 'latin1') : Buffer.from(mark);
      return head.subarray(0, bytes.length).equals(bytes);
    });

const BRANDS = 8;
/** An ISO base media file of one of these brands; of the general brand, by what it says it is compatible with. */
const ftyp =
  (...brands: readonly string[]): Recognised =>
  (head) => {
    if (head.toString('latin1', 4, 8) !== 'ftyp') return false;
    const end = Math.min(head.readUInt32BE(0), head.length);
    const brandAt = (place: number) => head.toString('latin1', place, place + 4);
    if (!['mif1', 'msf1'].includes(brandAt(8))) return brands.includes(brandAt(8));
    const places = Array.from({ length: BRANDS }, (_, index) => 16 + 4 * index);
    return brands.includes(
      places
        .filter((place) => place + 4 <= end)
        .map(brandAt)
        .find(known) ?? '',
    );
  };

const brandsOf = { avif: ['avif', 'avis'], heic: ['heic', 'heix', 'hevc', 'hevx'] } as const;
const known = (brand: string) =>
  Object.values(brandsOf).some((brands) => brands.some((one) => one === brand));

/** The accepted types and the bytes each is told by. What is in no row is not looked at any further. */
export const mediaTypes: Readonly<Record<MediaType, Recognised>> = {
  'image/jpeg': begins([0xff, 0xd8, 0xff]),
  'image/png': begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/gif': begins('GIF87a', 'GIF89a'),
  'image/webp': (head) =>
    head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  'image/avif': ftyp(...brandsOf.avif),
  'image/heic': ftyp(...brandsOf.heic),
  // Last: its header may stand behind up to 1,024 other bytes (PDF Reference 1.7, appendix H, note 13).
  'application/pdf': (head) => head.includes('%PDF-'),
};

export function mediaTypeOf(bytes: Buffer): MediaType | undefined {
  const head = bytes.subarray(0, headBytes);
  return (Object.keys(mediaTypes) as MediaType[]).find((type) => mediaTypes[type](head));
}
