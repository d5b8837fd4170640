import { addDays, endOfDay, startOfDay, toLocalDate } from '@jingkang/shared/calendar/local-date';
import { clockedTables } from '../../../server/src/foundation/records/clocked-tables';
import '../../../server/src/registry/all';
import { asStaff, type Client } from '../../support/client';
import { sql } from '../../support/database';
import { wholeYear, workingDayAfter } from '../../support/holidays';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';
import { insertion, rowFor, storedTables, type StoredTable } from '../../support/tables';

const year = Number(toLocalDate(new Date()).slice(0, 4)) + 3;
const notice = wholeYear(year);
/** The clocks begin on the last working day of the year before, and nobody knew more than the weekends. */
const since = workingDayAfter(`${year - 1}-12-24`, 4);
const fixed = [{ date: `${year}-01-01`, kind: 'holiday', name: '元旦' } as const];
const length = 3;
const told = workingDayAfter(since, length, fixed);
const byNotice = workingDayAfter(since, length, notice.days);

describe.each(bothDatabases)('the notice of a year on the %s database', (database) => {
  let server: RunningServer;
  let admin: Client;
  let tables: ReadonlyMap<string, StoredTable>;
  beforeAll(async () => {
    server = await startServer({ database });
    admin = await asStaff(server, 'admin');
    // The year in which they begin is known.
    expect((await admin.put('/holidays', wholeYear(year - 1))).status).toBe(200);
    tables = new Map((await storedTables(server)).map((table) => [table.name, table]));
  });
  afterAll(() => server.destroy());

  /** A record whose clock was counted before the notice was known. */
  const record = async (name: string, values: Record<string, string | number>) => {
    const table = tables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    const row = rowFor(table, {
      region_code: '500110001',
      clock: 'referral',
      due_at: endOfDay(told).getTime(),
      due_provisional: 1,
      ...values,
    });
    await sql(server, insertion(name, row));
    return String(row.id);
  };
  const count = (day: string) =>
    JSON.stringify({ since: startOfDay(day).getTime() + 36_000_000, length, held: [] });
  const endOf = async (name: string, id: string) => {
    const [row] = await sql(server, `SELECT due_at, due_provisional FROM ${name} WHERE id = '${id}'`);
    return {
      day: toLocalDate(new Date(Number(row?.due_at))),
      provisional: Boolean(Number(row?.due_provisional)),
    };
  };
  const yearView = async () => (await admin.get(`/holidays?year=${year}`)).body;

  it('a part of it is refused with a sentence, and the year stays unknown', async () => {
    const [first] = notice.days;
    const one = await admin.put('/holidays', { ...notice, days: [first], daysOff: 1, workdays: 0 });
    expect(one).toMatchObject({ status: 422, body: { fields: { days: expect.stringMatching(/录齐/) } } });
    const less = await admin.put('/holidays', { ...notice, daysOff: notice.daysOff + 1 });
    expect(less).toMatchObject({ status: 422, body: { fields: { days: expect.stringMatching(/放假/) } } });
    const other = await admin.put('/holidays', { ...notice, notice: '国办发明电〔2019〕7号' });
    expect(other).toMatchObject({ status: 422, body: { fields: { notice: expect.any(String) } } });
    expect(await yearView()).toMatchObject({ notice: null, days: [] });
  });

  it(`the clocks of all ${clockedTables().length} tables are counted again when it is entered, each with its evidence`, async () => {
    const made: [table: string, recordType: string, id: string][] = [];
    for (const { table, recordType } of clockedTables()) {
      made.push([table, recordType, await record(table, { clock_count: count(since) })]);
      // Stored before the count was: it is counted back.
      made.push([table, recordType, await record(table, {})]);
      // One that cannot be read holds up no other.
      made.push([table, recordType, await record(table, { clock_count: '{' })]);
    }
    const person = await record('case_consents', { clock: 'consentReply', clock_count: count(since) });
    const late = await record('cases', {
      clock: 'wishReview',
      due_at: endOfDay(addDays(told, 2)).getTime(),
      due_provisional: 0,
    });
    const entered = await admin.put('/holidays', notice);
    expect(entered).toMatchObject({
      status: 200,
      body: {
        recounted: made.length + 1,
        notice: { number: notice.notice },
        yearsKnown: expect.arrayContaining([year]),
      },
    });
    for (const [table, recordType, id] of made) {
      expect([table, await endOf(table, id)]).toEqual([table, { day: byNotice, provisional: false }]);
      const rows = await sql(
        server,
        `SELECT codes FROM evidence_events WHERE record_type = '${recordType}' AND record_id = '${id}' AND action = 'clockRecounted'`,
      );
      expect(rows.map(({ codes }) => JSON.parse(codes))).toEqual([
        { clock: 'referral', from: told, to: byNotice },
      ]);
    }
    expect(await endOf('case_consents', person)).toEqual({ day: byNotice, provisional: false });
    expect(await endOf('cases', late)).toEqual({ day: addDays(told, 2), provisional: false });
  });

  it('a notice that is put right counts again what it moved: staff either way, the person only later', async () => {
    const [staff, person] = [
      await record('cases', {
        clock_count: count(since),
        due_at: endOfDay(byNotice).getTime(),
        due_provisional: 0,
      }),
      await record('case_consents', {
        clock: 'consentReply',
        clock_count: count(since),
        due_at: endOfDay(byNotice).getTime(),
        due_provisional: 0,
      }),
    ];
    const days = notice.days.filter(({ date }) => date !== `${year}-01-10` && date !== `${year}-01-09`);
    const daysOff = days.filter(({ kind }) => kind === 'holiday').length;
    const shorter = workingDayAfter(since, length, days);
    expect((await admin.put('/holidays', { ...notice, days, daysOff })).status).toBe(200);
    expect(shorter < byNotice).toBe(true);
    expect(await endOf('cases', staff)).toEqual({ day: shorter, provisional: false });
    expect(await endOf('case_consents', person)).toEqual({ day: byNotice, provisional: false });
  });

  it('what another server counted by its older calendar is settled by the timed run', async () => {
    const id = await record('applications', { clock_count: count(since) });
    const { output } = await runCommand(server, 'timed');
    expect(output).toMatch(/clocksRecounted 1\b/);
    expect((await endOf('applications', id)).provisional).toBe(false);
  });
});
