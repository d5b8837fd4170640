import type { Condition } from '@jingkang/shared/api/health';
import type { AppLog } from '../../foundation/running/app-log';
import { conditionNames, conditions, isBusy, type Seen } from './conditions';

type Told = Condition | 'busy';

/**
 * One line of the log when a condition of readiness ends to hold, and one when it holds again, with the same code. What
 * cannot be told now is left as it was told last: a database that is away says nothing of its clock.
 */
export class ToldConditions {
  private readonly lost = new Set<Told>();

  constructor(private readonly log: Pick<AppLog, 'warn'>) {}

  tell(seen: Seen): void {
    for (const name of conditionNames) {
      const { holds, why, needed, facts } = conditions[name];
      const line = () => ({ needed, why, ...facts?.(seen) });
      this.turn(name, holds(seen), line);
    }
    this.turn('busy', !isBusy(seen), () => ({
      needed: true,
      why: 'the database and the disk answer in time',
    }));
  }

  private turn(name: Told, holds: boolean | undefined, facts: () => object): void {
    if (holds === undefined || holds !== this.lost.has(name)) return;
    if (holds) this.lost.delete(name);
    else this.lost.add(name);
    // Both at one level: whoever reads of the begin waits for the end.
    const message = holds ? 'a condition of readiness holds again' : 'a condition of readiness does not hold';
    this.log.warn({ code: `readiness_${name}`, holds, ...facts() }, message);
  }
}
