import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { KeyRing } from './key-ring';
import type { Keys } from './keys';
import { Unreadable } from '../refusals/unreadable';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals single fields. A sealed text names its key and opens only in the place it was sealed for. */
export class FieldCipher {
  private readonly ring: KeyRing;
  private readonly lookupKey: Buffer;

  constructor(keys: Keys) {
    this.ring = keys instanceof KeyRing ? keys : new KeyRing(keys);
    this.lookupKey = bytes(keys.lookupKey);
  }

  /** `context` is the place, such as `applications.details:${id}`: a text moved elsewhere does not open. */
  seal(plain: string, context: string): string {
    const version = this.ring.current;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(version), iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** Refused as unreadable where the text is damaged, belongs elsewhere or names a key that is not there. */
  open(sealed: string, context: string): string {
    return readably(context, () => this.openText(sealed, context));
  }

  /** Bytes sealed: the key's version in a byte-counted head, then nonce, tag and body. */
  sealBytes(plain: Buffer, context: string): Buffer {
    const version = this.ring.current;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(version), iv);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    const head = Buffer.from(version);
    return Buffer.concat([Buffer.from([head.length]), head, iv, cipher.getAuthTag(), body]);
  }

  openBytes(sealed: Buffer, context: string): Buffer {
    return readably(context, () => this.openPacked(sealed, context));
  }

  /** The same text sealed with the newest key; undefined when it already is. */
  resealed(sealed: string, context: string): string | undefined {
    if (sealed.startsWith(`${this.ring.current}.`)) return undefined;
    return this.seal(this.open(sealed, context), context);
  }

  sealJson(value: unknown, context: string): string {
    return this.seal(JSON.stringify(value), context);
  }

  openJson<T>(sealed: string, context: string): T {
    return readably(context, () => JSON.parse(this.openText(sealed, context)) as T);
  }

  /** A keyed hash for exact search; `kind` keeps a name from matching a number. */
  lookupHash(kind: string, value: string): string {
    return createHmac('sha256', this.lookupKey).update(`${kind}\0${value}`).digest('hex');
  }

  private openText(sealed: string, context: string): string {
    const dot = sealed.indexOf('.');
    const packed = Buffer.from(sealed.slice(dot + 1), 'base64url');
    if (dot < 1 || packed.length < IV_BYTES + TAG_BYTES) throw new Error('This is not a sealed text.');
    const iv = packed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(sealed.slice(0, dot)), iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(packed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const plain = decipher.update(packed.subarray(IV_BYTES + TAG_BYTES));
    decipher.final();
    return plain.toString('utf8');
  }

  private openPacked(sealed: Buffer, context: string): Buffer {
    const start = 1 + (sealed[0] ?? 0);
    const version = sealed.subarray(1, start).toString();
    const packed = sealed.subarray(start);
    if (packed.length < IV_BYTES + TAG_BYTES) throw new Error('These are not sealed bytes.');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(version), packed.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(packed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(packed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  }

  private keyOf(version: string): Buffer {
    const key = this.ring.find(version);
    if (!key) throw new Error(`The field key of version ${version} is not in the key file.`);
    return bytes(key);
  }
}

function readably<T>(context: string, open: () => T): T {
  try {
    return open();
  } catch {
    const [place = '', id] = context.split(':');
    throw new Unreadable({ place, id });
  }
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
