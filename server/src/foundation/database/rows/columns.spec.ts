import { Unreadable } from '../../refusals/unreadable';
import { jsonTransformer, momentTransformer, readWord, wordTransformer } from './columns';
import { nameDamage, whole } from './damaged';
import { isWords } from './json-shapes';

const words = jsonTransformer(isWords);
const damagedTexts = ['{', 'null', '7', '{"a":1}', '["a",1]', '', '没有引号'];

describe('a JSON column', () => {
  it('reads what has its form, and null', () => {
    expect(words.from('["a","b"]')).toEqual(['a', 'b']);
    expect(words.from(null)).toBeNull();
  });

  it.each(damagedTexts)('refuses to be looked at when it holds %p, and is stored again as it was', (text) => {
    const value: string[] = words.from(text);
    const looks: readonly (() => unknown)[] = [
      () => value.length,
      () => value.map(String),
      () => [...value],
      () => Object.keys(value),
      () => JSON.stringify({ value }),
      () => 'a' in value,
      () => whole(value),
    ];
    for (const look of looks) expect(look).toThrow(Unreadable);
    expect({ ...{ value } }.value).toBe(value);
    expect(words.to(value)).toBe(text);
  });

  it('tells where it stands once it is known', () => {
    const value: unknown = words.from('{');
    nameDamage(value, { place: 'organizations.services', id: 'an-id' });
    nameDamage(value, { place: 'elsewhere.column', id: 'another' });
    const told = (() => {
      try {
        return whole(value);
      } catch (error) {
        return error;
      }
    })();
    expect(told).toMatchObject({
      damage: { place: 'organizations.services', id: 'an-id' },
      refusal: { status: 409, code: 'unreadable', message: '这条记录打不开，请告诉管理员。' },
    });
  });
});

describe('a moment', () => {
  it('is a date, or refuses to be looked at and is stored again as it was', () => {
    expect(momentTransformer.from(0)).toEqual(new Date(0));
    const value: Date = momentTransformer.from('gestern');
    expect(() => value.toISOString()).toThrow(Unreadable);
    expect(momentTransformer.to(value)).toBe('gestern');
  });
});

describe('a state and any other word of a table', () => {
  const states = { open: { label: '在办' } };

  it('may be one of a list as well', () => {
    const column = wordTransformer(['staff', 'public']);
    expect(column.from('staff')).toBe('staff');
    const value: string = column.from('0');
    expect(() => value.length).toThrow(Unreadable);
    expect(column.to(value)).toBe('0');
  });

  it('is a word of its table, or refuses to be looked up and is stored again as it was', () => {
    const column = wordTransformer(states);
    expect(column.from('open')).toBe('open');
    expect(column.from(null)).toBeNull();
    const value: keyof typeof states = column.from('toString');
    expect(() => states[value]).toThrow(Unreadable);
    expect(column.to(value)).toBe('toString');
    expect(column.to('open')).toBe('open');
  });
});

describe('a word of a raw row', () => {
  const damage = { place: 'hospital_referrals.kind', id: 'an-id' };

  it.each(['nowhere', 'constructor'])('is refused when it is %s', (stored) => {
    expect(readWord({ open: '在办' }, 'open', damage)).toBe('open');
    expect(() => readWord({ open: '在办' }, stored as 'open', damage)).toThrow(Unreadable);
  });
});
