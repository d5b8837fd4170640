import { invalid } from '../../foundation/refusals/refusal';
import type { Reading } from './readers/file-readers';
import { type Fault, faults } from './reading/faults';
import { isHeic, mediaTypeOf } from './reading/media-types';
import type { Work } from './reading/protocol';

export interface AcceptedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** Told by content, never by name, and opened outside the server. A PDF is kept as it came. */
export async function acceptedFile(readers: Reading, bytes: Buffer): Promise<AcceptedFile> {
  const type = mediaTypeOf(bytes);
  if (!type) throw refusalOf(isHeic(bytes) ? 'heic' : 'notAccepted');
  if (type === 'application/pdf') return { bytes: await readBy(readers, 'pdf', bytes), mediaType: type };
  return { bytes: await readBy(readers, 'image', bytes), mediaType: 'image/jpeg' };
}

/** The bytes to keep, or the refusal with the sentence of the fault; a type may have a sentence of its own. */
export async function readBy(
  readers: Reading,
  work: Work,
  bytes: Buffer,
  own: Partial<Record<Fault, Fault>> = {},
): Promise<Buffer> {
  const outcome = await readers.read({ work, bytes });
  if (outcome.fault) throw refusalOf(own[outcome.fault] ?? outcome.fault);
  return outcome.bytes ? Buffer.from(outcome.bytes) : bytes;
}

export const refusalOf = (fault: Fault) => invalid({ file: faults[fault] });
