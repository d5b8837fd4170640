import { PDFName } from '@cantoo/pdf-lib';
import type { Fault } from './faults';

/** Names that tell what a PDF must not hold, too long to come about by chance in packed bytes. The first fault is told. */
const telling: readonly (readonly [Fault, readonly string[]])[] = [
  ['password', ['Encrypt']],
  [
    'active',
    [
      ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR'],
      ...['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'Collection'],
      ...['RichMedia', 'RichMediaContent', 'Rendition', 'Movie', 'Sound'],
    ],
  ],
];

/** Names that tell it as the key of a dictionary only: short enough for something else to bear them. */
const tellingKeys = ['EF', 'XFA', '3DD', 'AA'];
/** Keys by which a stream takes its bytes, or what it shows, from another file. */
const tellingStreamKeys = ['F', 'FFilter', 'FDecodeParms', 'Ref'];

// The library keeps every name once, so that names are compared and not read.
const byName = new Map(telling.flatMap(([fault, names]) => names.map((one) => [PDFName.of(one), fault])));
const keys = new Set(tellingKeys.map((one) => PDFName.of(one)));
const streamKeys = new Set(tellingStreamKeys.map((one) => PDFName.of(one)));

export const faultOfName = (name: PDFName): Fault | undefined => byName.get(name);
export const faultOfKey = (name: PDFName): Fault | undefined =>
  keys.has(name) ? 'active' : faultOfName(name);
export const faultOfStreamKey = (name: PDFName): Fault | undefined =>
  streamKeys.has(name) ? 'active' : undefined;

const inBytes = telling.map(([fault, names]) => [fault, written(names)] as const);

/** The fault that stands in the bytes as they are, wherever it stands: in comments, strings or streams too. */
export function faultOfBytes(text: string): Fault | undefined {
  return inBytes.find(([, pattern]) => pattern.test(text))?.[0];
}

export function countOfName(text: string, wanted: string): number {
  return text.match(new RegExp(written([wanted]), 'g'))?.length ?? 0;
}

/** Finds a name as it may be written: any of its letters as # and its number. It ends at white space or a delimiter. */
function written(names: readonly string[]): RegExp {
  const letter = (one: string) => `(?:${one}|#${one.charCodeAt(0).toString(16)})`;
  const all = names.map((one) => [...one].map(letter).join(''));
  const digits = all.join('|').replace(/(?<=#\d)[a-f]/g, (one) => `[${one}${one.toUpperCase()}]`);
  return new RegExp(`/(?:${digits})(?=[\\0\\s()<>[\\]{}/%]|$)`);
}
