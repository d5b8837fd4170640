import sharp from 'sharp';
import { readImage, readSignature } from './image';

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
