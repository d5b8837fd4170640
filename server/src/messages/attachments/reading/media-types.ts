/** Bytes of a file's beginning that are looked at before it is known to be of an accepted type. */
const headBytes = 1024 + 5;

type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif';
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
/** The brands that an ISO base media file names in its first box, the major one first. */
const brandsOf = (head: Buffer): string[] => {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const places = [8, ...Array.from({ length: BRANDS }, (_, index) => 16 + 4 * index)];
  return places.filter((place) => place + 4 <= end).map((place) => head.toString('latin1', place, place + 4));
};

const avif = ['avif', 'avis'];
const heif = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
/** An image of this container, whatever it is coded in. */
const general = ['mif1', 'mif2', 'msf1', 'miaf'];

/** By its major brand; one of the general brands is an AVIF where it says so before any other coding. */
const isAvif = (head: Buffer): boolean => {
  const [major = '', ...others] = brandsOf(head);
  if (!general.includes(major)) return avif.includes(major);
  return avif.includes(others.find((brand) => [...avif, ...heif].includes(brand)) ?? '');
};
const isHeif = (head: Buffer): boolean =>
  [...heif, ...general].includes(brandsOf(head)[0] ?? '') && !isAvif(head);

/** The accepted types and the bytes each is told by. What is in no row is not looked at any further. */
const mediaTypes: Readonly<Record<MediaType, Recognised>> = {
  'image/jpeg': begins([0xff, 0xd8, 0xff]),
  'image/png': begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/gif': begins('GIF87a', 'GIF89a'),
  'image/webp': (head) =>
    head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  'image/avif': isAvif,
  // Last: its header may stand behind up to 1,024 other bytes (PDF Reference 1.7, appendix H, note 13).
  'application/pdf': (head) => head.includes('%PDF-'),
};

export function mediaTypeOf(bytes: Buffer): MediaType | undefined {
  const head = bytes.subarray(0, headBytes);
  return (Object.keys(mediaTypes) as MediaType[]).find((type) => mediaTypes[type](head));
}

/** A photo of an iPhone. What is in it is patented and has no decoder here; only its own sentence is told. */
export const isHeic = (bytes: Buffer): boolean => isHeif(bytes.subarray(0, headBytes));
