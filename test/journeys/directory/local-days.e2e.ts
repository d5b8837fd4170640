import { randomUUID } from 'node:crypto';
import { endOfDay, startOfDay, toLocalDate } from '@jingkang/shared/calendar/local-date';
import { clockedTables } from '../../../server/src/foundation/records/clocked-tables';
import '../../../server/src/registry/all';
import { dayFromToday, dayOfMoment, workingDayAfterToday } from '../../support/calendar';
import { type CallOptions, asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, draft, submit, submitted } from '../../support/factories';
import { holdChange } from '../../support/held-change';
import { until } from '../../support/patience';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { insertion, rowFor, storedTables, type StoredTable } from '../../support/tables';

const [qijiang, town, heping] = ['500110', '500110001', '210102002'] as const;
/** A day that a county or a notice closes. */
const dayOf = (date: string) => ({ id: randomUUID(), date, kind: 'holiday', name: '台风停工' });
const length = 3;
const [closed, told, later] = [2, 3, 4].map(workingDayAfterToday) as [string, string, string];

describe.each(bothDatabases)('the days a county closes on the %s database', (database) => {
  let server: RunningServer;
  let county: Client;
  let tables: ReadonlyMap<string, StoredTable>;
  beforeAll(async () => {
    server = await startServer({ database });
    county = await asStaff(server, 'qj-civil');
    tables = new Map((await storedTables(server)).map((table) => [table.name, table]));
  });
  afterAll(() => server.destroy());

  const post = (date: string, kind: string, options?: CallOptions) =>
    county.post(`/regions/${qijiang}/local-days`, { date, kind, name: '台风停工' }, options);
  const remove = (date: string, options?: CallOptions) =>
    county.post(`/regions/${qijiang}/local-days/actions/remove`, { date }, options);
  /** A record whose clock began today and is known to end. */
  const record = async (name: string, region: string, clock = 'referral') => {
    const row = rowFor(tables.get(name)!, {
      region_code: region,
      clock,
      clock_count: JSON.stringify({
        since: startOfDay(dayFromToday(0)).getTime() + 36_000_000,
        length,
        held: [],
      }),
      due_at: endOfDay(told).getTime(),
      due_provisional: 0,
    });
    await sql(server, insertion(name, row));
    return String(row.id);
  };
  const endOf = async (name: string, id: string) => {
    const [row] = await sql(server, `SELECT due_at, due_provisional FROM ${name} WHERE id = '${id}'`);
    return [toLocalDate(new Date(Number(row?.due_at))), Number(row?.due_provisional)];
  };
  const recounts = async (id: string) =>
    (
      await sql(
        server,
        `SELECT codes FROM evidence_events WHERE record_id = '${id}' AND action = 'clockRecounted' ORDER BY id`,
      )
    ).map(({ codes }) => JSON.parse(codes));

  const ours: [table: string, id: string][] = [];
  const theirs: [table: string, id: string][] = [];
  let person: string;

  it(`move the clocks of all ${clockedTables().length} tables in its region, with evidence, and none of another`, async () => {
    for (const { table } of clockedTables()) {
      ours.push([table, await record(table, town)]);
      theirs.push([table, await record(table, heping)]);
    }
    person = await record('case_consents', town, 'consentReply');
    const set = await post(closed, 'holiday');
    expect([set.status, set.text]).toEqual([201, expect.any(String)]);
    expect(set.body).toMatchObject({
      items: [{ regionCode: qijiang, date: closed, kind: 'holiday', name: '台风停工' }],
    });
    expect(set.body.recounted).toBeGreaterThanOrEqual(ours.length + 1);
    for (const [table, id] of ours) {
      expect([table, await endOf(table, id)]).toEqual([table, [later, 0]]);
      expect(await recounts(id)).toEqual([{ clock: 'referral', from: told, to: later }]);
    }
    for (const [table, id] of theirs) {
      expect([table, await endOf(table, id)]).toEqual([table, [told, 0]]);
      expect(await recounts(id)).toEqual([]);
    }
    expect(await endOf('case_consents', person)).toEqual([later, 0]);
    const evidence = `SELECT codes FROM evidence_events WHERE record_id = '${qijiang}' AND action = 'localDaySet'`;
    expect((await sql(server, evidence)).map(({ codes }) => JSON.parse(codes))).toEqual([
      { date: closed, kind: 'holiday' },
    ]);
  });

  it('count for the clocks that start from then on, there and nowhere else', async () => {
    const dueOf = async (regionCode: string) => {
      const owner = await asPhone(server, freshPhone());
      const { id } = await submitted(owner, application({ personName: '本地日子', regionCode }));
      const [row] = await sql(server, `SELECT due_at FROM applications WHERE id = '${id}'`);
      return dayOfMoment(new Date(Number(row?.due_at)).toISOString());
    };
    expect(await dueOf('500110002')).toBe(workingDayAfterToday(6));
    expect(await dueOf(heping)).toBe(workingDayAfterToday(5));
  });

  it('say in a sentence what cannot be: a day that is none, twice the same, too long ago', async () => {
    const problem = async (date: string, kind: string) => {
      const { status, body } = await post(date, kind);
      return [status, body.fields?.date];
    };
    const saturday = Array.from({ length: 7 }, (_, days) => dayFromToday(days + 60)).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 6,
    )!;
    expect(await problem(closed, 'holiday')).toEqual([422, expect.stringMatching(/已经设置过/)]);
    expect(await problem(saturday, 'holiday')).toEqual([422, expect.stringMatching(/本来就不上班/)]);
    expect(await problem(workingDayAfterToday(5), 'workday')).toEqual([
      422,
      expect.stringMatching(/本来就上班/),
    ]);
    expect(await problem(dayFromToday(-31), 'holiday')).toEqual([422, expect.stringMatching(/只能在/)]);
    const nextNewYear = `${Number(dayFromToday(0).slice(0, 4)) + 1}-01-01`;
    expect((await problem(nextNewYear, 'workday'))[0]).toBe(422);
    expect((await remove(workingDayAfterToday(5))).body.fields.date).toMatch(/没有设置/);
    const admin = await asStaff(server, 'admin');
    expect((await admin.get('/regions/99/local-days')).status).toBe(404);
  });

  it('taken back, staff are asked by the day as before, and what the person was told stays', async () => {
    expect(await remove(closed)).toMatchObject({ status: 201, body: { items: [] } });
    for (const [table, id] of ours) expect([table, await endOf(table, id)]).toEqual([table, [told, 0]]);
    expect(await endOf('case_consents', person)).toEqual([later, 0]);
    for (const [table, id] of theirs) expect(await endOf(table, id)).toEqual([told, 0]);
  });

  it('sent at once several times with one key, are set once and taken back once, and both are answered alike', async () => {
    const day = workingDayAfterToday(9);
    const keys = [{ idempotencyKey: randomUUID() }, { idempotencyKey: randomUUID() }];
    for (const send of [() => post(day, 'holiday', keys[0]), () => remove(day, keys[1])]) {
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status, text }) => [status, status === 201 || text])).toEqual(
        answers.map(() => [201, true]),
      );
      expect(new Set(answers.map(({ body }) => JSON.stringify(body.items))).size).toBe(1);
    }
    const evidence = `SELECT action FROM evidence_events WHERE record_id = '${qijiang}' AND codes LIKE '%${day}%' ORDER BY id`;
    expect((await sql(server, evidence)).map(({ action }) => action).sort()).toEqual([
      'localDayRemoved',
      'localDaySet',
    ]);
  });

  it.each([
    [
      'a county closes a day',
      town,
      (day: string) => [
        `UPDATE regions SET name = name WHERE code = '${qijiang}'`,
        insertion('local_days', { ...dayOf(day), region_code: qijiang, set_by_id: 'nobody', set_at: 0 }),
      ],
    ],
    [
      'a notice is put right',
      heping,
      (day: string) => [
        "UPDATE holiday_notices SET number = '更正'",
        insertion('holidays', { date: day, kind: 'holiday', name: '更正', source: 'entered' }),
      ],
    ],
  ])('while %s, a clock that starts waits for it and counts by it', async (_, regionCode, changes) => {
    const owner = await asPhone(server, freshPhone());
    const made = await draft(owner, application({ personName: '等着日子', regionCode }));
    const held = await holdChange(server, changes(workingDayAfterToday(4)));
    let answered = false;
    const sending = submit(owner, made).finally(() => (answered = true));
    await until(async () => answered || (await held.isWaitedFor()), 'the clock waits for the day');
    await held.commit();
    await sending;
    const [row] = await sql(server, `SELECT due_at FROM applications WHERE id = '${made.id}'`);
    expect(dayOfMoment(new Date(Number(row?.due_at)).toISOString())).toBe(workingDayAfterToday(6));
  });
});
