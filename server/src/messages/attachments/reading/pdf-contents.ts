import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { Fault } from './faults';
import { actsWrongly } from './pdf-actions';
import { faultOfKey, faultOfName, faultOfStreamKey } from './pdf-names';
import type { PdfObject } from './pdf-objects';

/** What one of these objects holds that a PDF must not, however deep; a reference is followed by its own object. */
export function faultOfObjects(all: readonly PdfObject[]): Fault | undefined {
  const isWrong = actsWrongly(all);
  for (const one of partsWithin(all.map(({ object }) => object))) {
    const fault = faultOf(one) ?? (one instanceof PDFDict && isWrong(one) ? 'active' : undefined);
    if (fault) return fault;
  }
  return undefined;
}

/** The objects and everything in them. */
export function* partsWithin(objects: readonly PDFObject[]): Generator<PDFObject> {
  const left = [...objects];
  for (let one = left.pop(); one; one = left.pop()) {
    yield one;
    for (const part of partsOf(one)) left.push(part);
  }
}

function faultOf(object: PDFObject): Fault | undefined {
  if (object instanceof PDFName) return faultOfName(object);
  if (object instanceof PDFStream) return firstFault(object.dict, faultOfStreamKey);
  return object instanceof PDFDict ? firstFault(object, faultOfKey) : undefined;
}

function firstFault(dict: PDFDict, faultOfOne: (key: PDFName) => Fault | undefined): Fault | undefined {
  for (const key of dict.keys()) {
    const fault = faultOfOne(key);
    if (fault) return fault;
  }
  return undefined;
}

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFStream) return [object.dict];
  return object instanceof PDFArray ? object.asArray() : [];
}
