import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { Fault } from './faults';
import { faultOfKey, faultOfName } from './pdf-names';

/** What one of these objects holds that a PDF must not, however deep; a reference is followed by its own object. */
export function faultOfObjects(objects: readonly PDFObject[]): Fault | undefined {
  const left = [...objects];
  for (let one = left.pop(); one; one = left.pop()) {
    const fault = faultOf(one);
    if (fault) return fault;
    for (const part of partsOf(one)) left.push(part);
  }
  return undefined;
}

function faultOf(object: PDFObject): Fault | undefined {
  if (object instanceof PDFName) return faultOfName(object.decodeText());
  if (!(object instanceof PDFDict)) return undefined;
  return object
    .keys()
    .map((key) => faultOfKey(key.decodeText()))
    .find(Boolean);
}

function partsOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFStream) return [object.dict];
  return object instanceof PDFArray ? object.asArray() : [];
}
