import { randomUUID } from 'node:crypto';
import { clockedTables } from '../../../server/src/foundation/records/clocked-tables';
import '../../../server/src/registry/all';
import { modulesOf, typeOf } from '../../kinds/folders';
import { dayFromToday } from '../../support/calendar';
import { asStaff, type Client } from '../../support/client';
import { sql } from '../../support/database';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';
import { insertion, rowFor, storedTables, type StoredTable } from '../../support/tables';
import type { Watched } from '../../support/watched';

/** Every table whose records carry a clock (§2.3), by the kind of its records. */
const tables = new Map<string, string>(clockedTables().map(({ recordType, table }) => [recordType, table]));

/** Who hears of each, in `test/kinds/<kind>/clocks.ts`. */
const watched = modulesOf<{ readonly watched: readonly Watched[] }>('clocks').flatMap(({ folder, module }) =>
  module.watched.map((one) => ({ type: typeOf(folder) ?? folder, ...one })),
);

const endOf = (day: string) => Date.parse(`${day}T23:59:59.999+08:00`);
/** Far enough ahead that nothing of the demo is due there, and all of it is past its own marks. */
const DUE = 400;

describe.each(bothDatabases)('warnings and escalations on the %s database (§2.3)', (database) => {
  let server: RunningServer;
  let ids: Record<string, string>;
  let paused = '';
  let silent = '';
  beforeAll(async () => {
    server = await startServer({ database });
    const admin = await asStaff(server, 'admin');
    const { items } = (await admin.get('/organizations?region=500110')).body;
    const idOf = (words: string) => items.find(({ name }: { name: string }) => name.includes(words)).id;
    ids = { center: idOf('精康融合指导中心'), station: idOf('文龙街道服务站'), hospital: idOf('康宁医院') };
    // What the demo brings is quiet, so that a count is a count of what a test has made.
    for (const table of tables.values()) await sql(server, `UPDATE ${table} SET clock = NULL`);
  });
  afterAll(async () => {
    await server.destroy();
  });

  const accountOf = async (client: Client) => client.session?.account?.id ?? '';
  const tableOf = async (name: string) =>
    (await storedTables(server)).find((table) => table.name === name) as StoredTable;

  /** A record with a clock, past the server: what the table insists on is filled with anything. */
  const record = async (type: string, values: Record<string, string | number>): Promise<string> => {
    const table = tables.get(type) ?? '';
    const row = rowFor(await tableOf(table), { region_code: '500110001', ...values });
    await sql(server, insertion(table, row));
    return String(row.id);
  };
  const timed = async (day: string, times = 1) => {
    const runs = Array.from({ length: times }, () =>
      runCommand(server, 'timed', '--at', `${day}T09:00:00+08:00`),
    );
    for (const { code, output } of await Promise.all(runs))
      expect({ code, output }).toMatchObject({ code: 0 });
  };
  const marks = async (id: string) => {
    const rows = await sql(
      server,
      `SELECT action FROM evidence_events WHERE record_id = '${id}' AND action IN ('warned', 'escalated') ORDER BY sequence`,
    );
    return rows.map(({ action }) => action as string);
  };
  const told = async (id: string, action: string) => {
    const rows = await sql(
      server,
      `SELECT a.user_name AS name FROM notices n JOIN accounts a ON a.id = n.account_id
        WHERE n.record_id = '${id}' AND n.action = '${action}' ORDER BY a.user_name`,
    );
    return rows.map(({ name }) => server.accounts.find(({ userName }) => userName === name)?.key);
  };

  it('the review of the wish is announced fourteen calendar days ahead, once, and escalated the day after, once (LN/11)', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    const due = dayFromToday(DUE);
    const id = await record('cases', {
      organization_id: ids.center ?? '',
      assignee_id: await accountOf(worker),
      state: 'waiting',
      clock: 'wishReview',
      due_at: endOf(due),
      open: 1,
    });
    await timed(dayFromToday(DUE - 15));
    expect(await marks(id)).toEqual([]);
    await timed(dayFromToday(DUE - 14), 2);
    await timed(due);
    expect(await marks(id)).toEqual(['warned']);
    await timed(dayFromToday(DUE + 1), 2);
    expect(await marks(id)).toEqual(['warned', 'escalated']);
    expect(await told(id, 'clock-warning')).toEqual(['qj-worker-1']);
    expect(await told(id, 'clock-overdue')).toEqual(['qj-manager']);

    // A review starts the three months anew: that is another milestone.
    await sql(server, `UPDATE cases SET due_at = ${endOf(dayFromToday(DUE + 92))} WHERE id = '${id}'`);
    await timed(dayFromToday(DUE + 78));
    await timed(dayFromToday(DUE + 93));
    expect(await marks(id)).toEqual(['warned', 'escalated', 'warned', 'escalated']);
    await sql(server, `UPDATE cases SET clock = NULL WHERE id = '${id}'`);
  });

  it(`each of ${tables.size} kinds of record warns once and escalates once, and whoever can do something about it is told`, async () => {
    const hospital = await asStaff(server, 'qj-hospital');
    const due = { due_at: endOf(dayFromToday(DUE + 200)) };
    const at = (place: string) => ({ organization_id: ids[place] ?? '', ...due });
    const gone = { id: randomUUID(), kind: 'staff', role: 'social_worker', status: 'disabled' };
    await sql(server, insertion('accounts', rowFor(await tableOf('accounts'), gone)));
    const named = { hospital: ids.hospital ?? '', referrer: await accountOf(hospital), gone: gone.id };
    expect([...new Set(watched.map(({ type }) => type))].sort()).toEqual([...tables.keys()].sort());
    const made = await Promise.all(
      watched.map(({ type, at: place, clock, names }) =>
        record(type, { ...at(place), ...names?.(named), clock }),
      ),
    );
    paused = await record('cases', { ...at('center'), clock: 'referral', paused_at: Date.now() });
    silent = await record('applications', { ...at('center'), clock: 'supplyInformation' });
    await timed(dayFromToday(DUE + 200), 2);
    await timed(dayFromToday(DUE + 201), 2);
    await timed(dayFromToday(DUE + 202));
    for (const [index, { type, clock, warned, escalated }] of watched.entries()) {
      const id = made[index] ?? '';
      expect([type, clock, await marks(id)]).toEqual([type, clock, ['warned', 'escalated']]);
      expect([type, clock, await told(id, 'clock-warning')]).toEqual([type, clock, [warned]]);
      expect([type, clock, await told(id, 'clock-overdue')]).toEqual([type, clock, [escalated]]);
    }
    // A clock that stands still, and one that has neither warning nor escalation.
    expect([await marks(paused), await marks(silent)]).toEqual([[], []]);
  });

  it('leaves a chain of evidence in which nothing is missing, but of the two that no one has done anything with', async () => {
    const { output } = await runCommand(server, 'audit:verify');
    expect(output.match(/.+: there is no evidence of it$/gm)).toEqual([
      `applications:${silent}: there is no evidence of it`,
      `cases:${paused}: there is no evidence of it`,
    ]);
    expect(output).toMatch(/problems=2$/m);
  });
});
