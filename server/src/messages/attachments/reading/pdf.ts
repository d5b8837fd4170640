import type { Outcome } from './faults';
import { carriesAnotherFile } from './pdf-around';
import { faultOfObjects } from './pdf-contents';
import { hidesObjects } from './pdf-holders';
import { faultOfBytes } from './pdf-names';
import { pdfObjects } from './pdf-objects';
import { pagesOf } from './pdf-pages';
import { sectionsLoop } from './pdf-sections';
import { unpacksTooFar } from './pdf-streams';

const HEADER = '%PDF-';

/**
 * A PDF is kept as it came, so everything in it is looked at first: the bytes as they are, and every object, in
 * object streams too. What cannot be read cannot be told to be harmless.
 */
export async function readPdf(bytes: Buffer): Promise<Outcome> {
  const text = bytes.toString('latin1');
  if (!text.includes('%%EOF') || sectionsLoop(text.slice(text.indexOf(HEADER)))) return { fault: 'damaged' };
  if (carriesAnotherFile(text)) return { fault: 'active' };
  const told = faultOfBytes(text);
  if (told) return { fault: told };
  const { context, all } = await pdfObjects(bytes);
  const held = faultOfObjects(all);
  if (held) return { fault: held };
  if (hidesObjects(text, all) || !pagesOf(context)) return { fault: 'damaged' };
  return (await unpacksTooFar(all)) ? { fault: 'tooHeavy' } : {};
}
