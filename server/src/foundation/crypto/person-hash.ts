import { foldCode } from '@jingkang/shared/forms/typed/codes';
import { nameKey } from '@jingkang/shared/forms/typed/names';
import { phoneKey } from '@jingkang/shared/forms/typed/phones';
import type { FieldCipher } from './field-cipher';

/** Raised whenever one of the forms below changes: hashes made before are then computed anew by `hashes:renew`. */
export const hashForm = 2;

const comparable = { document: foldCode, name: nameKey, phone: phoneKey } as const;

export type PersonHashKind = keyof typeof comparable;

/** The keyed hash of a value in the form it is compared in, alike in every table; null when there is none. */
export function personHash(
  cipher: FieldCipher,
  kind: PersonHashKind,
  value: string | undefined,
): string | null {
  const key = value ? comparable[kind](value) : '';
  return key ? cipher.lookupHash(kind, key) : null;
}

/** A sealed column with hashes of what is in it: column → what it is, and the field it is of. */
export interface HashedColumn {
  readonly sealed: string;
  readonly fieldsOf: (text: string) => Readonly<Record<string, string | undefined>>;
  readonly hashes: Readonly<Record<string, readonly [kind: PersonHashKind, field: string]>>;
}

/** The sealed details of a form that names a person. */
export const hashedForm: HashedColumn = {
  sealed: 'details_sealed',
  fieldsOf: (text) => JSON.parse(text) as Record<string, string | undefined>,
  hashes: {
    document_hash: ['document', 'documentNumber'],
    name_hash: ['name', 'personName'],
    phone_hash: ['phone', 'contactPhone'],
  },
};
