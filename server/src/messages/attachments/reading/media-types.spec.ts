import { isHeic, mediaTypeOf } from './media-types';

const file = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const box = (...brands: string[]) =>
  file([0, 0, 0, 8 + 4 * (brands.length + 1)], 'ftyp', brands[0] ?? '', [0, 0, 0, 0], ...brands.slice(1));

describe('the accepted types by their own bytes', () => {
  it.each([
    ['image/jpeg', file([0xff, 0xd8, 0xff, 0xe0])],
    ['image/jpeg', file([0xff, 0xd8, 0xff], '%PDF-1.7')],
    ['image/png', file([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/gif', file('GIF87a')],
    ['image/gif', file('GIF89a')],
    ['image/webp', file('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/avif', box('avif', 'mif1')],
    ['image/avif', box('mif1', 'miaf', 'avif')],
    ['application/pdf', file('%PDF-1.4')],
    ['application/pdf', file('\n', '%PDF-2.0')],
    ['application/pdf', file(Array<number>(1024).fill(0), '%PDF-1.7')],
  ])('%s', (type, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(type);
  });

  it.each([
    ['nothing', file()],
    ['a zero', file([0])],
    ['two bytes of a JPEG', file([0xff, 0xd8])],
    ['a PNG with a line end of another system', file([0x89], 'PNG\n', [0x1a], '\n')],
    ['a RIFF that is a sound', file('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['a film', box('isom', 'mp41')],
    ['a film that says it is compatible', box('isom', 'avif')],
    ['a brand behind the end of its box', Buffer.concat([box('mif1', 'miaf'), Buffer.from('avif')])],
    ['a box that ends in its head', file([0, 0, 0, 8], 'ftyp')],
    ['a header of a PDF 1,025 bytes in', file(Array<number>(1025).fill(0), '%PDF-1.7')],
    ['a photo of an iPhone', box('heic', 'mif1')],
    ['EBML', file([0x1a, 0x45, 0xdf, 0xa3])],
    ['a ZIP', file('PK\x03\x04')],
    ['a TIFF', file('II*\0')],
    ['an SVG', file('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a JPEG XL', file([0xff, 0x0a])],
    ['a bitmap', file('BM')],
  ])('and not %s', (_, bytes) => {
    expect(mediaTypeOf(bytes)).toBeUndefined();
  });

  it.each([
    [true, box('heic', 'mif1', 'heic')],
    [true, box('heix', 'mif1')],
    [true, box('heim')],
    [true, box('mif1', 'heic')],
    [true, box('mif1', 'miaf', 'heic', 'avif')],
    [true, box('mif1', 'miaf', 'MiHB')],
    [true, box('msf1', 'hevc')],
    [false, box('avif', 'mif1')],
    [false, box('mif1', 'miaf', 'avif')],
    [false, box('isom', 'heic')],
    [false, file('heic')],
  ])('is a HEIC: %s', (expected, bytes) => {
    expect(isHeic(bytes)).toBe(expected);
    if (expected) expect(mediaTypeOf(bytes)).toBeUndefined();
  });
});
