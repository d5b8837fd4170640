import { endOfDay, startOfDay } from '@jingkang/shared/calendar/local-date';
import { WorkingCalendar } from '@jingkang/shared/calendar/working-days';
import { type DataSource, Like } from 'typeorm';
import type { Clock } from '../../foundation/clock/clock';
import { clockedTables } from '../../foundation/records/clocked-tables';
import type { Evidence } from '../../foundation/evidence/evidence';
import type { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import '../../registry/all';
import { ClockRecounts } from './clock-recounts.service';
import type { Holidays } from './holidays.service';
import type { RegionSettings } from './region-settings.service';

/** Tables without a row, and a calendar that is kept until somebody says that it may be another. */
function recounts(done: string[]): ClockRecounts {
  const entityMetadatas = clockedTables().map(({ table }) => ({ tableName: table, target: table }));
  const find = () => Promise.resolve([]);
  const dataSource = { entityMetadatas, getRepository: () => ({ find }) };
  const holidays = {
    forget: () => done.push('forgotten'),
    calendars: () => Promise.resolve(done.push('read')),
  };
  return new ClockRecounts(
    dataSource as unknown as DataSource,
    {} as UnitOfWork,
    {} as Clock,
    {} as Evidence,
    holidays as unknown as Holidays,
    {} as RegionSettings,
  );
}

describe('clocks that are counted again', () => {
  it('are settled by the days that stand once the row is held: one set since the look was begun counts', async () => {
    const since = startOfDay('2026-11-30').getTime();
    const row = {
      id: 'one',
      regionCode: '500110',
      clock: 'referral',
      clockCount: { since, length: 3, held: [] },
      dueAt: endOfDay('2026-12-03'),
      dueProvisional: true,
      pausedAt: null,
    };
    const before = new WorkingCalendar([], [2026]);
    const after = before.withLocal([{ date: '2026-12-02', kind: 'holiday' }]);
    const ends: unknown[] = [];
    const manager = {
      dataSource: { options: { type: 'better-sqlite3' } },
      getRepository: () => ({ findOne: () => Promise.resolve(row) }),
      update: (_entity: unknown, _where: unknown, end: unknown) => Promise.resolve(ends.push(end)),
    };
    const wheres: object[] = [];
    const find = ({ where }: { where: object }) => Promise.resolve(wheres.push(where) === 1 ? [row] : []);
    const service = new ClockRecounts(
      {
        entityMetadatas: clockedTables().map((one) => ({ tableName: one.table, target: one.table })),
        getRepository: () => ({ find }),
      } as unknown as DataSource,
      { run: (work: (given: object) => Promise<unknown>) => work(manager) } as unknown as UnitOfWork,
      { now: () => new Date(since) } as Clock,
      { append: () => Promise.resolve() } as unknown as Evidence,
      {
        forget: () => undefined,
        calendars: () => Promise.resolve(() => before),
        storedCalendar: () => Promise.resolve(after),
      } as unknown as Holidays,
      {} as RegionSettings,
    );
    expect(await service.run('500110')).toBe(1);
    expect(ends).toEqual([{ dueAt: endOfDay('2026-12-04'), dueProvisional: false }]);
    // Of the region alone: others are counted by who has changed theirs.
    expect(wheres).toHaveLength(clockedTables().length);
    for (const where of wheres) expect(where).toMatchObject({ regionCode: Like('500110%') });
  });

  it('are settled by the calendar that is stored, and not by one kept from before another server put it right', async () => {
    const done: string[] = [];
    expect(await recounts(done).run()).toBe(0);
    expect(done).toEqual(['forgotten', 'read']);
  });
});
