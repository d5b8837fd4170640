import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FieldCipher } from './field-cipher';
import { KeyRing } from './key-ring';
import { type Keys, loadKeys, printOf, saveKeys, withNewFieldKey } from './keys';

describe('the keys of a running process', () => {
  let folder: string;
  let file: string;
  let keys: Keys;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jk-keys-'));
    file = join(folder, 'keys.json');
    keys = loadKeys(file, true);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const rotated = () => {
    const next = withNewFieldKey(keys);
    saveKeys(file, next);
    return next;
  };

  it('a new key does not seal until it is told to', () => {
    expect(rotated()).toMatchObject({ current: '1', fieldKeys: { 1: keys.fieldKeys['1'] } });
    const ring = new KeyRing(loadKeys(file, false), file);
    const cipher = new FieldCipher(ring);
    expect(cipher.seal('甲', 'a.b:1')).toMatch(/^1\./);
    expect(ring.sealWith('2')).toBe(true);
    expect(cipher.seal('甲', 'a.b:1')).toMatch(/^2\./);
    expect(cipher.sealBytes(Buffer.from('甲'), 'a:1')[1]).toBe('2'.charCodeAt(0));
    expect([ring.sealWith('1'), ring.sealWith('3')]).toEqual([false, false]);
    expect(ring.current).toBe('2');
  });

  it('a text of a version that came into the file since is opened at once', () => {
    const cipher = new FieldCipher(new KeyRing(keys, file));
    const next = rotated();
    const sealed = new FieldCipher({ ...next, current: '2' }).seal('甲', 'a.b:1');
    expect(cipher.open(sealed, 'a.b:1')).toBe('甲');
  });

  it('a burst of damaged texts reads the file once, and one of a known version never', () => {
    const ring = new KeyRing(keys, file);
    const read = jest.spyOn(ring, 'readAgain');
    // A burst is one moment, however long this machine takes for it.
    jest.spyOn(performance, 'now').mockReturnValue(5_000);
    const cipher = new FieldCipher(ring);
    for (const text of ['1.AAAA', 'v9.AAAA', '.AAAA', '-1.AAAA', '0.AAAA', 'constructor.AAAA', '__proto__.A'])
      expect(() => cipher.open(text.padEnd(80, 'A'), 'a.b:1')).toThrow();
    expect(read).not.toHaveBeenCalled();
    for (let version = 2; version < 2000; version += 1)
      expect(() => cipher.open(`${version}.${'A'.repeat(80)}`, 'a.b:1')).toThrow();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('a file that is gone, damaged or of another database changes nothing', () => {
    const ring = new KeyRing(keys, file);
    const before = { ...ring.fieldKeys };
    const other = withNewFieldKey({ ...keys, chainKey: Buffer.alloc(32, 1).toString('base64') });
    for (const spoil of [
      () => rmSync(file),
      () => writeFileSync(file, '{"current":"1"'),
      () => writeFileSync(file, JSON.stringify(other)),
    ]) {
      spoil();
      ring.readAgain();
      expect(ring.fieldKeys).toEqual(before);
    }
  });

  it('what has sealed is not replaced; of a key that has not, the file has the last word', () => {
    const first = rotated();
    const ring = new KeyRing(first, file);
    const second = withNewFieldKey(keys);
    saveKeys(file, {
      ...second,
      fieldKeys: { ...second.fieldKeys, 1: Buffer.alloc(32, 9).toString('base64') },
    });
    ring.readAgain();
    expect(ring.fieldKeys).toEqual({ 1: keys.fieldKeys['1'], 2: second.fieldKeys['2'] });
    expect(ring.knows('2', printOf(second, '2') ?? '')).toBe(true);
    expect(ring.knows('2', printOf(first, '2') ?? '')).toBe(false);
  });
});
