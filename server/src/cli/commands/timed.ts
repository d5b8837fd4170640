import { FixedClock, SystemClock } from '../../common/clock';
import { TimedRun } from '../../timed/timed-run.service';
import { type Command, optionOf, UsageError } from '../command';
import { contextOf } from '../context';
import { print } from '../print';

export const timed: Command = {
  name: 'timed',
  makesPlace: true,
  async run(parts, args) {
    const at = optionOf(args, '--at');
    const clock = at ? new FixedClock(momentOf(at)) : new SystemClock();
    const context = await contextOf({ ...parts, clock });
    const counts = await context.get(TimedRun).run();
    if (!counts) return print('Another server is at it.');
    for (const [name, count] of Object.entries(counts)) print(`${name} ${count}`);
  },
};

/** `2026-11-24` is the noon of that day in China; anything longer must be a moment of ISO 8601. */
function momentOf(text: string): Date {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00+08:00`) : new Date(text);
  if (Number.isNaN(moment.getTime())) throw new UsageError('--at takes a date such as 2026-11-24.');
  return moment;
}
