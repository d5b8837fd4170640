import type { Outcome } from './faults';
import { readImage, readSignature } from './image';
import type { Work } from './protocol';

/** How each work is done; the library of PDFs is loaded by the first of them. */
export const works: Readonly<Record<Work, (bytes: Buffer) => Promise<Outcome>>> = {
  image: readImage,
  signature: readSignature,
  pdf: async (bytes) => (await import('./pdf')).readPdf(bytes),
};
