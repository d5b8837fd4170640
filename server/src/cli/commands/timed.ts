import { FixedClock, SystemClock } from '../../foundation/clock/clock';
import { rehearsal } from '../../platform/rehearsal';
import { TimedRun } from '../../timed/timed-run.service';
import { command } from '../command';
import { UsageError } from '../usage-error';
import { contextOf } from '../context';
import { note, print } from '../print';

export const timed = command({
  name: 'timed',
  makesPlace: 'never',
  options: {
    at: {
      type: 'string',
      takes: 'DATE',
      tells: '按这一天运行，只用于演示，或与 --dry-run 同用 as of this day: in a demo, or with --dry-run',
    },
    'dry-run': {
      type: 'boolean',
      tells: '只说会做什么，什么都不改变 says what would happen and changes nothing',
    },
  },
  async run(parts, { at, 'dry-run': dry = false }) {
    const clock = at === undefined ? new SystemClock() : new FixedClock(momentOf(at));
    const context = await contextOf(dry ? rehearsal({ ...parts, clock }) : { ...parts, clock });
    const counts = await context.get(TimedRun).run();
    if (!counts) return print('另一个服务正在做，这次不用再做。 Another server is at it.');
    if (dry) note(dryRun(clock.now().toISOString()));
    for (const [name, count] of Object.entries(counts)) print(`${name} ${count}`);
  },
});

const dryRun = (at: string) =>
  `试运行，什么都没有改变：${at} 运行时每一项会做多少，各按现在的数据计算，不计入各项之间的影响。` +
  ` A dry run, nothing was changed: how many of each a run at ${at} would do, each counted by what stands now and not by what the others change.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** `2026-11-24` is the noon of that day in China; anything longer must be a moment of ISO 8601. */
function momentOf(text: string): Date {
  const moment = new Date(DAY.test(text) ? `${text}T12:00:00+08:00` : MOMENT.test(text) ? text : '');
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(
      '--at takes a date such as 2026-11-24; nothing was done.',
      '--at 后面要写日期，如 2026-11-24，什么都没有做。',
    );
  return moment;
}
