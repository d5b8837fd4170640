import { type Damage, Unreadable } from '../../refusals/unreadable';

interface Mark {
  damage: Damage;
  readonly stored: unknown;
}

/** What stands for a value that its column cannot hold; the marks know what was stored. */
const marks = new WeakMap<object, Mark>();
/** Marks that do not know their row yet. */
let unnamed = 0;

const refusing = (mark: Mark): ProxyHandler<object> => {
  const refuse = () => {
    throw new Unreadable(mark.damage);
  };
  return {
    get: refuse,
    set: refuse,
    has: refuse,
    ownKeys: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  };
};

/**
 * A value that cannot be read. The row it stands in can be loaded, passed on and changed elsewhere; whatever looks
 * into the value is refused, and written back it is what was stored.
 */
export function damaged(stored: unknown): object {
  const mark: Mark = { damage: { place: '', id: undefined }, stored };
  const value = new Proxy({}, refusing(mark));
  marks.set(value, mark);
  unnamed += 1;
  return value;
}

/** Whether a row that was just loaded may hold such a value. */
export const someUnnamed = (): boolean => unnamed > 0;

/** Tells the value where it stands. */
export function nameDamage(value: unknown, damage: Damage): void {
  const mark = markOf(value);
  if (!mark || mark.damage.place) return;
  mark.damage = damage;
  unnamed -= 1;
}

/** What was stored of a value that cannot be read, to be written back as it was. */
export const storedOf = (value: unknown): { readonly stored: unknown } | undefined => markOf(value);

/** The value itself, for whoever passes it on without looking into it. */
export function whole<Value>(value: Value): Value {
  const mark = markOf(value);
  if (mark) throw new Unreadable(mark.damage);
  return value;
}

/** What a word of a row that no entity has read stands for; one that its table lacks is damage. */
export function named<Word extends string, Meaning>(
  table: Readonly<Record<Word, Meaning>>,
  word: Word,
): Meaning {
  if (!Object.hasOwn(table, word)) throw new TypeError('A stored word stands in no table.');
  return table[word];
}

const markOf = (value: unknown): Mark | undefined =>
  typeof value === 'object' && value !== null ? marks.get(value) : undefined;
