import { Column, Index, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';
import { type Damage, Unreadable } from '../../refusals/unreadable';
import { damaged, storedOf } from './damaged';
import { parsedAs, type Shape } from './json-shapes';

export interface ColumnChoices {
  readonly name?: string;
  readonly nullable?: boolean;
  readonly unique?: boolean;
  readonly primary?: boolean;
}

/** A table whose names are words, or the words themselves. */
export type Words = object | readonly string[];

export const momentTransformer: ValueTransformer = {
  to: (moment: Date | null | undefined) => {
    const mark = storedOf(moment);
    if (mark) return mark.stored;
    return moment instanceof Date ? moment.getTime() : moment;
  },
  from: (stored: number | string | null | undefined) => {
    const moment = toMoment(stored);
    return moment && Number.isNaN(moment.getTime()) ? damaged(stored) : moment;
  },
};

/** JSON of a form; what has another is refused when it is looked at, and stays as it is stored. */
export const jsonTransformer = (shape: Shape): ValueTransformer => ({
  to: (value: unknown) => {
    const mark = storedOf(value);
    if (mark) return mark.stored;
    return value === null || value === undefined ? value : JSON.stringify(value);
  },
  from: (stored: unknown) => {
    if (stored === null || stored === undefined) return stored;
    return (typeof stored === 'string' ? parsedAs(shape, stored) : undefined) ?? damaged(stored);
  },
});

/** A word of a table; one that is not in it is refused when it is looked up, and stays as it is stored. */
export const wordTransformer = (known: Words): ValueTransformer => {
  const words = new Set<unknown>(Array.isArray(known) ? known : Object.keys(known));
  return {
    to: (value: unknown) => storedOf(value)?.stored ?? value,
    from: (stored: unknown) => (typeof stored === 'string' && !words.has(stored) ? damaged(stored) : stored),
  };
};

/** Reads a moment from a raw row. */
export function toMoment(stored: number | string | null | undefined): Date | null {
  return stored === null || stored === undefined ? null : new Date(Number(stored));
}

/** Reads JSON from a raw row. */
export function readJson(shape: Shape, stored: string, damage: Damage): unknown {
  const value = parsedAs(shape, stored);
  if (value === undefined) throw new Unreadable(damage);
  return value;
}

/** Reads a word of a table from a raw row. */
export function readWord<Known extends object>(
  known: Known,
  stored: keyof Known,
  damage: Damage,
): keyof Known {
  if (!Object.hasOwn(known, stored)) throw new Unreadable(damage);
  return stored;
}

// `=` ignores case on MariaDB unless the collation is binary; the embedded database always compares bytes.
export const collations = { code: 'utf8mb4_bin', plain: 'utf8mb4_unicode_ci' } as const;
const byBytes = { collation: collations.code } as const;
const asRead = { collation: collations.plain } as const;

/** The primary key: a UUID. */
export const Id = (choices: ColumnChoices = {}) =>
  column({ type: 'varchar', length: 36, ...byBytes }, { primary: true, ...choices });

/** A hash, id, date or other text compared byte by byte. */
export const Code = (length: number, choices?: ColumnChoices) =>
  column({ type: 'varchar', length, ...byBytes }, choices);

/** One of the words of a table. */
export const Word = (length: number, known: Words, choices?: ColumnChoices) =>
  column({ type: 'varchar', length, transformer: wordTransformer(known), ...byBytes }, choices);

/** Where a record stands: one of the states of its lifecycle. */
export const State = ({ states }: { readonly states: object }) => Word(30, states);

/** A short text people read. */
export const Label = (length: number, choices?: ColumnChoices) =>
  column({ type: 'varchar', length, ...asRead }, choices);

/** Milliseconds since 1970, UTC; a Date in the program. */
export const Moment = (choices?: ColumnChoices) =>
  column({ type: 'bigint', transformer: momentTransformer }, choices);

/** Every sealed property; `place` is what it is bound to, where that is not its own name. */
export const sealedProperties: {
  readonly of: new () => object;
  readonly property: string;
  readonly place?: string;
}[] = [];

/** A text sealed by the field cipher. */
export const Sealed =
  ({ place, ...choices }: ColumnChoices & { readonly place?: string } = {}): PropertyDecorator =>
  (target, property) => {
    const sealed = {
      of: target.constructor as new () => object,
      property: String(property),
      ...(place ? { place } : {}),
    };
    sealedProperties.push(sealed);
    column({ type: 'text', ...byBytes }, choices)(target, property);
  };

/** Every property that names an account and lets nothing wait for it. */
export const accountProperties: { readonly of: unknown; readonly property: string }[] = [];

const accountId =
  (choices: ColumnChoices = {}): PropertyDecorator =>
  (target, property) => {
    accountProperties.push({ of: target.constructor, property: String(property) });
    Code(36, choices)(target, property);
  };

/** The account whose data it is, or who sent it and follows it: people of the public are not staff. */
export const Person = accountId;

/** The account that did it, once: nothing waits for it. */
export const Author = accountId;

export const Json = (shape: Shape, choices?: ColumnChoices) =>
  column({ type: 'text', transformer: jsonTransformer(shape), ...asRead }, choices);

export const Flag = (choices?: ColumnChoices) => column({ type: 'boolean' }, choices);

export const Count = (choices?: ColumnChoices) => column({ type: 'int' }, choices);

/** Counted up by every change; checked by hand, for TypeORM's own version column loses updates silently. */
export const Version = (choices?: ColumnChoices) => column({ type: 'int' }, choices);

export const Real = (choices?: ColumnChoices) => column({ type: 'double' }, choices);

function column(options: ColumnOptions, choices: ColumnChoices = {}): PropertyDecorator {
  const { name, nullable, unique, primary } = choices;
  const all = { ...options, ...(name ? { name } : {}), ...(nullable ? { nullable } : {}) };
  return (target, property) => {
    (primary ? PrimaryColumn({ ...all, nullable: false }) : Column(all))(target, property);
    // A unique index and no constraint: the two databases treat it alike.
    if (unique) Index({ unique: true })(target, property);
  };
}
