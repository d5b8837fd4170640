import { note, onTerminal, renewed } from './print';

/** How far a long work has come: one line that is written anew on a terminal, and elsewhere a line at each tenth. */
export class Progress {
  private tenths = 0;
  private over = false;

  constructor(private readonly what: string) {}

  at(done: number, total: number): void {
    if (this.over || !total) return;
    const part = Math.min(1, done / total);
    const line = `· ${this.what} ${Math.floor(part * 100)} % (${done}/${total})`;
    this.over = part === 1;
    if (onTerminal()) return renewed(this.over ? `${line}\n` : line);
    const tenths = Math.floor(part * 10);
    if (tenths > this.tenths) note(line);
    this.tenths = tenths;
  }
}
