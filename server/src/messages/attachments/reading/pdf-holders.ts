import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { partsWithin } from './pdf-contents';
import { countOfName } from './pdf-names';
import type { PdfObject } from './pdf-objects';

const [TYPE, HOLDER, N, FIRST, FILTER, FLATE, LENGTH, EXTENDS] = [
  ...['Type', 'ObjStm', 'N', 'First', 'Filter', 'FlateDecode', 'Length', 'Extends'],
].map((one) => PDFName.of(one)) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];
const holderKeys = new Set([TYPE, N, FIRST, FILTER, LENGTH, EXTENDS]);
/** Names that count: where one stands in the bytes, it must stand in an object that was read. */
const counted = ['ObjStm', 'First', 'OpenAction'];

/**
 * Whether a reader could find objects that were not read here. Readers take any stream for an object stream that tells
 * how many it holds and where the first is, whatever its type.
 */
export function hidesObjects(text: string, all: readonly PdfObject[]): boolean {
  const read = all.map(({ object }) => object);
  if (read.some((one) => looksLikeHolder(one) && !isHolder(one))) return true;
  const open = outsideHolders(read);
  if (open === undefined) return true;
  const parts = countsIn(open);
  return counted.some((name) => countOfName(text, name) > (parts.get(PDFName.of(name)) ?? 0));
}

function looksLikeHolder(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  return object.dict.get(TYPE) === HOLDER || (object.dict.has(N) && object.dict.has(FIRST));
}

/** One that was read, and that says all of it in its own dictionary, so that nobody reads it otherwise. */
function isHolder(object: PDFObject): object is PDFRawStream {
  if (!(object instanceof PDFRawStream)) return false;
  const { dict } = object;
  const [filter, count] = [dict.get(FILTER), dict.get(N)];
  return (
    dict.get(TYPE) === HOLDER &&
    (filter === undefined || filter === FLATE) &&
    count instanceof PDFNumber &&
    Number.isInteger(count.asNumber()) &&
    dict.get(FIRST) instanceof PDFNumber &&
    dict.keys().every((key) => holderKeys.has(key))
  );
}

/** The objects that stand in the bytes themselves. What an object stream holds was read just before it; none is a stream. */
function outsideHolders(read: readonly PDFObject[]): PDFObject[] | undefined {
  const open: PDFObject[] = [];
  for (let index = read.length - 1; index >= 0; index -= 1) {
    const one = read[index] as PDFObject;
    open.push(one);
    if (!isHolder(one)) continue;
    const held = (one.dict.get(N) as PDFNumber).asNumber();
    if (held < 0 || read.slice(index - held, index).some((part) => part instanceof PDFRawStream))
      return undefined;
    index -= held;
  }
  return open;
}

function countsIn(objects: readonly PDFObject[]): ReadonlyMap<PDFName, number> {
  const counts = new Map<PDFName, number>();
  const add = (name: PDFName) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const one of partsWithin(objects)) {
    if (one instanceof PDFName) add(one);
    if (one instanceof PDFDict) one.keys().forEach(add);
  }
  return counts;
}
