import { type Field, sightOf, type Viewer, type Whole, wholes } from './expected';

/** A value that stands in one place of one record and nowhere else in the world. */
export interface Canary {
  /** Such as `guardian.contactPhone`. */
  readonly name: string;
  readonly field: Field;
  readonly value: string;
  /** What is shown instead, typed by hand from §8. */
  readonly masked?: string;
  /** Other ways it would be written, such as the given name alone. */
  readonly also?: readonly string[];
  readonly owners: readonly string[];
  /** The institution that handles the record; without one, the county does. */
  readonly organization?: string;
  /** The hospital that wrote it. */
  readonly hospital?: string;
  /** The institution that wrote it to the one that handles it. */
  readonly writtenAt?: string;
  /** What it stands in that is opened whole. */
  readonly whole?: readonly Whole[];
  readonly region: string;
  /** Words that the public documents hold for everyone. */
  readonly inDocuments?: boolean;
}

/** Who reads a surface; nobody reads a log or a file. */
export interface Reader {
  readonly name: string;
  readonly role?: string | undefined;
  readonly organization?: string;
  readonly region?: string;
}

export type SurfaceKind =
  'answer' | 'document' | 'error' | 'list' | 'log' | 'audit row' | 'notice' | 'database' | 'attachment store';

export interface Surface {
  readonly kind: SurfaceKind;
  readonly name: string;
  readonly content: string | Buffer;
  readonly reader?: Reader;
}

/** A value as it could stand in an answer, an address, a log or the bytes of a file. */
function spellings(text: string): string[] {
  const escaped = [...text]
    .map((c) => (c > '~' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c))
    .join('');
  return [
    text,
    escaped,
    escaped.toUpperCase().replaceAll('\\U', '\\u'),
    encodeURIComponent(text),
    Buffer.from(text).toString('base64'),
  ];
}

/** Every spelling of every value by its first four bytes, and whether any begins so. */
interface Index {
  readonly byStart: ReadonlyMap<number, readonly { readonly needle: Buffer; readonly canary: Canary }[]>;
  readonly begins: Uint8Array;
}
const indexes = new WeakMap<readonly Canary[], Index>();
const START = 4;
const placeOf = (start: number) => (start ^ (start >>> 16)) & 0xffff;

function needlesOf({ value, also = [] }: Canary): Buffer[] {
  const texts = new Set([value, ...also].flatMap(spellings));
  return [...[...texts].map((text) => Buffer.from(text)), Buffer.from(value, 'utf16le')];
}

function indexOf(canaries: readonly Canary[]): Index {
  const known = indexes.get(canaries);
  if (known) return known;
  const byStart = new Map<number, { needle: Buffer; canary: Canary }[]>();
  const begins = new Uint8Array(0x10000);
  for (const canary of canaries)
    for (const needle of needlesOf(canary)) {
      const start = needle.readInt32BE(0);
      byStart.set(start, [...(byStart.get(start) ?? []), { needle, canary }]);
      begins[placeOf(start)] = 1;
    }
  const made = { byStart, begins };
  indexes.set(canaries, made);
  return made;
}

/** Which canaries stand in it, however they are spelled: read once, for there are hundreds of spellings. */
export function sung(canaries: readonly Canary[], content: string | Buffer): Canary[] {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const { byStart, begins } = indexOf(canaries);
  const found = new Set<Canary>();
  for (let next = 0, start = 0; next < bytes.length; next += 1) {
    start = (start << 8) | (bytes[next] ?? 0);
    if (!begins[placeOf(start)]) continue;
    const at = next + 1 - START;
    for (const { needle, canary } of byStart.get(start) ?? [])
      if (at >= 0 && bytes.subarray(at, at + needle.length).equals(needle)) found.add(canary);
  }
  return canaries.filter((canary) => found.has(canary));
}

/** A line for every value that stands where the table does not allow it. */
export function leaks(canaries: readonly Canary[], surface: Surface): string[] {
  return sung(canaries, surface.content)
    .filter((canary) => !allowed(canary, surface))
    .map(
      (canary) =>
        `${surface.kind} ${surface.name}: ${canary.name} seen by ${surface.reader?.name ?? 'anyone'}`,
    );
}

const documents = ['/openapi.json', '/docs'];

function allowed(canary: Canary, { kind, name, reader }: Surface): boolean {
  if (canary.inDocuments && documents.includes(name)) return true;
  if (!reader || !['answer', 'list', 'document'].includes(kind)) return false;
  if (canary.owners.includes(reader.name) && sightOf('owner', canary.field) === 'plain') return true;
  if (!handles(reader, canary)) return false;
  return sightOf(reader.role, canary.field) === 'plain' || opensWhole(reader, canary, name);
}

function opensWhole({ role }: Reader, { whole = [] }: Canary, name: string): boolean {
  return whole.some((one) => wholes[one].at.test(name) && isOf(wholes[one].by, role));
}

const isOf = (roles: readonly Viewer[], role: string | undefined) => roles.some((one) => one === role);

/** Within the own county for the county, from the own hospital for a hospital, at the own institution for the others. */
export function handles(reader: Reader, { organization, hospital, writtenAt, region }: Canary): boolean {
  if (reader.role === 'county_civil_affairs')
    return Boolean(reader.region && region.startsWith(reader.region));
  if (reader.role === 'hospital_staff') return hospital !== undefined && hospital === reader.organization;
  if (reader.organization === undefined) return false;
  return [organization, writtenAt].includes(reader.organization);
}
