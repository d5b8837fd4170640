import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfObject } from './pdf-objects';

const [S, NEXT, GO_TO, THREAD] = ['S', 'Next', 'GoTo', 'Thread'].map((one) => PDFName.of(one)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];
const openSchemes = ['http', 'https', 'mailto', 'tel'];

type Rule = (values: readonly PDFObject[]) => boolean;

/** What a key may have for its value, where its value decides what the PDF does. */
const rules = new Map<PDFName, Rule>([
  // Done when the PDF is opened, so it may go to one of its own pages only.
  [PDFName.of('OpenAction'), (values) => values.length > 0 && values.every(showsPage)],
  [S, (values) => values.every((one) => one !== THREAD && !(one instanceof PDFRef))],
  [PDFName.of('URI'), (values) => values.every(isOpenAddress)],
  [PDFName.of('Base'), (values) => values.every(isOpenAddress)],
]);

/** Whether a dictionary acts by itself or leads out by another way than an open address. */
export function actsWrongly(all: readonly PdfObject[]): (dict: PDFDict) => boolean {
  const byNumber = new Map<number, PDFObject[]>();
  for (const { ref, object } of all) {
    const same = byNumber.get(ref.objectNumber);
    if (same) same.push(object);
    else byNumber.set(ref.objectNumber, [object]);
  }
  // A reader may take any of the objects that bear the number.
  const meant = (value: PDFObject) =>
    value instanceof PDFRef ? (byNumber.get(value.objectNumber) ?? []) : [value];
  return (dict) =>
    [...rules].some(([key, allows]) => {
      const value = dict.get(key);
      return value !== undefined && !allows(meant(value));
    });
}

function showsPage(value: PDFObject): boolean {
  if (value instanceof PDFDict) return value.get(S) === GO_TO && !value.has(NEXT);
  return value instanceof PDFArray || value === PDFNull;
}

/** An address without a scheme is one of the net too. What is no address is judged where it stands. */
function isOpenAddress(value: PDFObject): boolean {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return !(value instanceof PDFRef);
  const letters = Buffer.from(value.asBytes())
    .toString('latin1')
    .replace(/[^!-~]/g, '');
  const scheme = /^([^/?#:]*):/.exec(letters)?.[1];
  return !letters.startsWith('\\') && (scheme === undefined || openSchemes.includes(scheme.toLowerCase()));
}
