import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLimits } from './limits';
import type { PdfObject } from './pdf-objects';

const FLATE = ['FlateDecode', 'Fl'];

/** Whether what is packed in the streams unpacks to more than a reader of the PDF can bear. Nothing of it is kept. */
export async function unpacksTooFar(all: readonly PdfObject[]): Promise<boolean> {
  let unpacked = 0;
  for (const { object: stream } of all) {
    if (!(stream instanceof PDFRawStream)) continue;
    const rest = pdfLimits.unpackedBytes - unpacked;
    const most = isPicture(stream) ? rest : Math.min(rest, pdfLimits.streamBytes);
    const size = await unpackedSize(stream, most);
    if (size > most) return true;
    unpacked += size;
  }
  return false;
}

function isPicture({ dict }: PDFRawStream): boolean {
  return dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
}

/** Counts until it is more than the most. A stream that breaks off is counted as far as it goes. */
async function unpackedSize(stream: PDFRawStream, most: number): Promise<number> {
  const layers = layersOf(stream);
  if (!layers) return stream.contents.length;
  let flow: Readable = Readable.from([Buffer.from(stream.contents)]);
  for (let layer = 0; layer < layers; layer += 1) {
    const inflate = createInflate();
    flow.on('error', () => inflate.end());
    flow = flow.pipe(inflate);
  }
  let size = 0;
  try {
    for await (const piece of flow) if ((size += (piece as Buffer).length) > most) break;
  } catch {
    return size;
  }
  return size;
}

/** How often it is packed by deflation, one in the other, from the outside. */
function layersOf({ dict }: PDFRawStream): number {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters =
    filter instanceof PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter];
  const others = filters.findIndex((one) => !(one instanceof PDFName && FLATE.includes(one.decodeText())));
  return others < 0 ? filters.length : others;
}
