import { normalizeDocumentNumber } from '@jingkang/shared/forms/validators/identity-documents';
import type { FieldCipher } from './field-cipher';

const comparable = {
  document: normalizeDocumentNumber,
  name: (name: string) => name.normalize('NFKC').replace(/[\s·•・]/g, ''),
  phone: (phone: string) => phone.replace(/[^\d]/g, ''),
} as const;

export type PersonHashKind = keyof typeof comparable;

/** The keyed hash of a value in the form it is compared in, alike in every table; null when there is none. */
export function personHash(
  cipher: FieldCipher,
  kind: PersonHashKind,
  value: string | undefined,
): string | null {
  return value?.trim() ? cipher.lookupHash(kind, comparable[kind](value)) : null;
}

/** Two names as they are compared: spaces and middle dots do not tell people apart. */
export const sameName = (one: string, other: string): boolean =>
  comparable.name(one) === comparable.name(other);
