import type { Fault } from './faults';

const active = (...names: readonly string[]) => names.map((name) => [name, 'active'] as const);

/** Names that tell what a PDF must not hold, too long to come about by chance in packed bytes. */
const telling = new Map<string, Fault>([
  ...active('JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR'),
  ...active('EmbeddedFile', 'EmbeddedFiles', 'FileAttachment'),
  ...active('RichMedia', 'RichMediaContent', 'Rendition', 'Movie', 'Sound'),
  ['Encrypt', 'password'],
]);

/** Names that tell it as the key of a dictionary only: short enough for something else to bear them. */
const tellingKeys = new Map<string, Fault>(active('EF', 'XFA', '3DD'));

export const faultOfName = (name: string): Fault | undefined => telling.get(name);
export const faultOfKey = (name: string): Fault | undefined => tellingKeys.get(name) ?? telling.get(name);

// A name ends at white space, a delimiter or a zero; none is longer than 127 bytes.
const name = /\/[^\s()<>[\]{}/%]{1,127}/g;

/** The fault that stands in the bytes as they are, wherever it stands: in comments, strings or streams too. */
export function faultOfBytes(text: string): Fault | undefined {
  const found = namesOf(text).map(faultOfName).filter(Boolean);
  return found.find((fault) => fault === 'password') ?? found[0];
}

export function countOfName(text: string, wanted: string): number {
  return namesOf(text).filter((one) => one === wanted).length;
}

function namesOf(text: string): string[] {
  return (text.match(name) ?? []).map((one) => decoded(one.slice(1).split('\0', 1)[0] ?? ''));
}

/** A name may write any of its letters as # and its number. */
function decoded(one: string): string {
  return one.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
