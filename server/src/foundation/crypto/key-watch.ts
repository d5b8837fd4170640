import { hostname } from 'node:os';
import type { DataSource } from 'typeorm';
import type { AppLog } from '../running/app-log';
import { meaningOf } from '../database/errors/errors';
import { newId } from '../clock/ids';
import type { KeyRing } from './key-ring';
import { doubtWhole, type KeyState, keyStateOf } from './key-state';
import { KeysError } from './keys';
import { errorForLog } from '../running/log';
import { forgetEnded, forgetServer, tellRunning } from './running-servers';
import { within } from '../running/within';

const LOOK_MS = 2_000;
const TELL_MS = 10_000;
/** A database that is away holds up no end: the row goes by age. */
const LEAVE_MS = 1_000;

/** What of a server the watch needs once it serves. */
export interface Serving {
  readonly log: Pick<AppLog, 'often'>;
  /** When all that is under way now has ended: what was sealed before is stored, or never will be. */
  settled(): Promise<void>;
}

/**
 * Keeps a server and the database of one mind about the keys while it runs: takes in a new key from the file, seals
 * with the one the database names, and tells so.
 */
export class KeyWatch {
  private readonly id = newId();
  private readonly name = `${hostname()} pid ${process.pid}`.slice(-120);
  /** Of the newest key, as far as the file has it. */
  private known: string;
  /** The oldest key of which something may yet be stored. */
  private sealing: string;
  private told = { words: '', at: -Infinity };
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ring: KeyRing,
    private readonly version: string,
  ) {
    this.known = this.sealing = ring.current;
  }

  /** Listed first, then looks: either a rotation sees this server, or the server sees the rotation. */
  async join(): Promise<void> {
    await forgetEnded(this.dataSource);
    await this.tell();
    const state = await this.follow();
    this.sealing = this.ring.current;
    if (this.known === state.newest) return this.tell();
    await forgetServer(this.dataSource, this.id);
    throw new KeysError('outdated', this.ring.file, state.newest);
  }

  /** Looks from now on, until it is told to end. */
  begin(serving: Serving): void {
    const next = () => {
      if (this.ended) return;
      this.timer = setTimeout(() => {
        this.looking = this.look(serving).then(next);
      }, LOOK_MS);
      this.timer.unref();
    };
    next();
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    const leave = async () => {
      await this.looking;
      await forgetServer(this.dataSource, this.id);
    };
    await within(LEAVE_MS, leave(), undefined).catch(() => undefined);
  }

  /** Takes in what has changed, and tells of it. */
  async look(serving: Serving): Promise<void> {
    try {
      const before = this.ring.current;
      await this.follow();
      if (this.ring.current !== before) this.announce(serving);
      await this.tell();
    } catch (error) {
      // The database may be away, or take no writes: what it says of the keys is asked again.
      const told = { code: `database_${meaningOf(error) ?? 'unknown'}`, error: errorForLog(error) };
      serving.log.often('warn', told, 'the database did not take what this server tells of itself');
    }
  }

  private async follow(): Promise<KeyState> {
    const state = await keyStateOf(this.dataSource);
    const { newest, print, sealing, whole } = state;
    if (!this.ring.knows(newest, print)) this.ring.readAgain();
    if (this.ring.knows(newest, print)) this.known = newest;
    if (this.ring.current === sealing) return state;
    // It was held up for longer than a rotation waits, and has sealed with an older key meanwhile.
    if (whole === sealing) await doubtWhole(this.dataSource);
    this.ring.sealWith(sealing);
    return state;
  }

  private announce({ settled }: Serving): void {
    const now = this.ring.current;
    void settled().then(() => (this.sealing = now));
  }

  private async tell(): Promise<void> {
    const { id, name, version, known: knownKey, sealing: sealingKey } = this;
    const words = `${knownKey} ${sealingKey}`;
    if (words === this.told.words && performance.now() - this.told.at < TELL_MS) return;
    await tellRunning(this.dataSource, { id, name, version, knownKey, sealingKey });
    this.told = { words, at: performance.now() };
  }
}
