const HEADER = '%PDF-';
const END = '%%EOF';
/** A ZIP is found by a mark within its last 65,557 bytes. */
const ZIP_END = 'PK\u0005\u0006';
const ZIP_TAIL = 65_557;

/** How other files begin or what they hold: a PDF that is one of them too is opened as both. */
const others = [
  'PK\u0003\u0004',
  '\u007fELF',
  'Rar!',
  '7z\u00bc\u00af',
  '<script',
  '<html',
  '<!doctype',
  '<svg',
];

/** Whether another file lies before the header or after the end. Zeros, spaces and the like do not matter there. */
export function carriesAnotherFile(text: string): boolean {
  const before = text.slice(0, text.indexOf(HEADER));
  const after = text.slice(text.lastIndexOf(END) + END.length);
  const around = [before, after].map((part) => part.toLowerCase());
  return (
    before.startsWith('MZ') ||
    text.slice(-ZIP_TAIL).includes(ZIP_END) ||
    around.some((part) => others.some((mark) => part.includes(mark.toLowerCase())))
  );
}
