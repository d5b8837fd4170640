import { fingerprintOf, type Keys, loadKeys, newestOf, printOf } from './keys';
import { opened } from '../refusals/opened';

/** A burst of damaged texts is not a burst of reads of the file. */
const READ_AGAIN_MS = 1000;

/**
 * The keys as a running process knows them. The file may get another key while it runs: it is read again then, and
 * what is known is never forgotten.
 */
export class KeyRing implements Keys {
  private readAt = -Infinity;

  constructor(
    private keys: Keys,
    /** None: these keys, for good. */
    readonly file = '',
  ) {}

  get current(): string {
    return this.keys.current;
  }

  get fieldKeys(): Keys['fieldKeys'] {
    return this.keys.fieldKeys;
  }

  get lookupKey(): string {
    return this.keys.lookupKey;
  }

  get chainKey(): string {
    return this.keys.chainKey;
  }

  /** The field key of a version. One newer than all that are known may have come into the file. */
  find(version: string): string | undefined {
    if (!this.has(version) && Number(version) > Number(newestOf(this.keys))) this.readAgainAtTimes();
    return this.has(version) ? this.keys.fieldKeys[version] : undefined;
  }

  /** Whether it is this very key that is known under the version. */
  knows(version: string, print: string): boolean {
    return printOf(this.keys, version) === print;
  }

  /** A file that is gone, damaged or of another database changes nothing, and nothing that has sealed is replaced. */
  readAgain(): void {
    this.readAt = performance.now();
    const found = this.file ? opened(() => loadKeys(this.file, false)) : undefined;
    if (!found || fingerprintOf(found) !== fingerprintOf(this.keys)) return;
    const sealed = Object.entries(this.keys.fieldKeys).filter(
      ([version]) => Number(version) <= Number(this.current),
    );
    const fieldKeys = { ...this.keys.fieldKeys, ...found.fieldKeys, ...Object.fromEntries(sealed) };
    this.keys = { ...this.keys, fieldKeys };
  }

  /** Seals with this version from now on, where it is known and newer; tells whether that is a change. */
  sealWith(version: string): boolean {
    if (!this.has(version) || Number(version) <= Number(this.current)) return false;
    this.keys = { ...this.keys, current: version };
    return true;
  }

  private has(version: string): boolean {
    return Object.hasOwn(this.keys.fieldKeys, version);
  }

  private readAgainAtTimes(): void {
    if (performance.now() - this.readAt >= READ_AGAIN_MS) this.readAgain();
  }
}
