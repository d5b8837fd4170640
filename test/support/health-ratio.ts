import { Pulse, slowest } from './pulse';

/** How many times its idle time another client may wait. */
const RATIO = 10;
/** Idle times below it tell of the clock and not of the server. */
const FLOOR_MS = 60;
/** A pause of the machine strikes once; work in the serving thread comes back each time. */
const TRIES = 6;

/** Another client beside every request, and how long it waits in the worst case against its idle time. */
export class HealthRatio {
  private readonly pulse: Pulse;
  private idle = 0;
  private worst = { ratio: 0, name: '' };

  constructor(url: string) {
    this.pulse = new Pulse(url);
  }

  /** Its slowest of two hundred answers while nothing else happens. */
  async rest(): Promise<void> {
    await this.pulse.since(1);
    this.idle = Math.max(FLOOR_MS, slowest(await this.pulse.since(200)));
  }

  /** The answer to a request, during which the other client was answered, and within its ratio. */
  async during<Answer>(name: string, act: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      await this.pulse.since(1);
      const answer = await act();
      const answers = await this.pulse.since(3);
      expect({ name, failed: answers.filter(({ status }) => status !== 200) }).toEqual({ name, failed: [] });
      const ratio = slowest(answers) / this.idle;
      if (ratio > RATIO && tries < TRIES) {
        await this.rest();
        continue;
      }
      if (ratio > this.worst.ratio) this.worst = { ratio, name };
      expect({ name, tooSlow: ratio > RATIO ? ratio : false }).toEqual({ name, tooSlow: false });
      return answer;
    }
  }

  told(): string {
    return `another client waited ${this.worst.ratio.toFixed(1)} × of ${this.idle.toFixed(0)} ms at most (${this.worst.name})`;
  }

  stop = () => this.pulse.stop();
}
