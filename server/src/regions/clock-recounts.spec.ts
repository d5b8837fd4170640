import type { DataSource } from 'typeorm';
import type { Clock } from '../common/clock';
import { clockedTables } from '../common/clocked-tables';
import type { Evidence } from '../common/evidence';
import type { UnitOfWork } from '../common/unit-of-work';
import { ClockRecounts } from './clock-recounts.service';
import type { Holidays } from './holidays.service';
import type { TimeLimitSettings } from './time-limit-settings.service';

/** Tables without a row, and a calendar that is kept until somebody says that it may be another. */
function recounts(done: string[]): ClockRecounts {
  const entityMetadatas = clockedTables.map(({ table }) => ({ tableName: table, target: table }));
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
    {} as TimeLimitSettings,
  );
}

describe('clocks that are counted again', () => {
  it('are settled by the calendar that is stored, and not by one kept from before another server put it right', async () => {
    const done: string[] = [];
    expect(await recounts(done).run()).toBe(0);
    expect(done).toEqual(['forgotten', 'read']);
  });
});
