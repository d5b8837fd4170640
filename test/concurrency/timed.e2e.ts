import { asPhone, asStaff, freshPhone } from '../support/client';
import { application, draft, mustBe, submitted } from '../support/factories';
import { bothDatabases, runCommand, type RunningServer, startServer } from '../support/server';
import { countOf, rowsOf } from './rows';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MANY = 8;

/** What a run does once, as its evidence tells it. */
const doings = {
  clocksWarned: "action = 'warned'",
  clocksEscalated: "action = 'escalated'",
  applicantsReminded: "action = 'remind-applicant'",
  applicationsLapsed: "action = 'lapse'",
  draftsErased: "kind = 'erased' AND action = 'draft' AND record_type = 'applications'",
  referralDraftsErased: "kind = 'erased' AND action = 'draft' AND record_type = 'hospital_referrals'",
  reportsErased: "action = 'erase'",
} as const;
type Doing = keyof typeof doings;
const doingNames = Object.keys(doings) as Doing[];

describe.each(bothDatabases)('the timed run by two at once on the %s database', (database) => {
  let server: RunningServer;
  let other: RunningServer;
  let hosts: readonly RunningServer[] = [];
  beforeAll(async () => {
    server = await startServer({ database });
    other = await startServer({ on: server, env: { PORT: '0' } });
    hosts = [server, other];
    await fill(server);
  });
  afterAll(async () => {
    await other.stop();
    await server.destroy();
  });

  /** Two runs at the same time, each by the settings of one of the two servers; gives what was done, by evidence. */
  const together = async (at: number, otherAt = at) => {
    const before = await done(server);
    const iso = (moment: number) => new Date(moment).toISOString();
    const moments = [at, otherAt];
    const runs = await Promise.all(
      hosts.map((host, index) => runCommand(host, 'timed', '--at', iso(moments[index] ?? at))),
    );
    expect(runs).toHaveLength(2);
    expect(runs.map(({ code, output }) => (code ? output : 'done'))).toEqual(['done', 'done']);
    const after = await done(server);
    const grown = Object.fromEntries(doingNames.map((name) => [name, after[name] - before[name]])) as Record<
      Doing,
      number
    >;
    const told = Object.fromEntries(
      doingNames.map((name) => [
        name,
        sumOf(
          name,
          runs.map(({ output }) => output),
        ),
      ]),
    );
    expect(told).toEqual(grown);
    return grown;
  };

  it('warns once of a clock that runs out, and escalates once when it has', async () => {
    const [{ due }] = (await rowsOf<{ due: number }>(
      server,
      "SELECT MAX(due_at) AS due FROM applications WHERE clock = 'registrationReview' AND paused_at IS NULL",
    )) as [{ due: number }];
    const warned = await together(Number(due) - HOUR);
    expect(warned.clocksWarned).toBeGreaterThanOrEqual(MANY);
    const escalated = await together(Number(due) + HOUR);
    expect(escalated.clocksEscalated).toBeGreaterThanOrEqual(MANY);
    expect(await twiceTold()).toEqual([]);
  });

  it('reminds an applicant once after 30 days of silence, and stops once after 60', async () => {
    const reminded = await together(Date.now() + 31 * DAY);
    expect(reminded).toMatchObject({ applicationsLapsed: 0 });
    expect(reminded.applicantsReminded).toBeGreaterThanOrEqual(MANY);
    const lapsed = await together(Date.now() + 61 * DAY);
    expect(lapsed.applicationsLapsed).toBeGreaterThanOrEqual(MANY);
    expect(await twiceTold()).toEqual([]);
  });

  it('does each thing once also when a run outlives its lease and the next begins beside it', async () => {
    const at = Date.now() + 95 * DAY;
    const { draftsErased } = await together(at, at + HOUR);
    expect(draftsErased).toBeGreaterThanOrEqual(MANY);
    expect(await twiceDone()).toEqual([]);
    expect(await twiceTold()).toEqual([]);
  });

  it('finds nothing left to do when it is run again', async () => {
    const at = Date.now() + 95 * DAY + 2 * HOUR;
    expect(Object.values(await together(at)).every((count) => count === 0)).toBe(true);
  });

  it('leaves a chain of evidence in which nothing is missing', async () => {
    const { output } = await runCommand(server, 'audit:verify');
    expect(output).toMatch(/problems=0$/m);
  });

  const twiceDone = () =>
    rowsOf(
      server,
      `SELECT record_type, record_id, action, codes, COUNT(*) AS n FROM evidence_events
        WHERE ${Object.values(doings)
          .map((doing) => `(${doing})`)
          .join(' OR ')}
        GROUP BY record_type, record_id, action, codes HAVING COUNT(*) > 1`,
    );
  const twiceTold = () =>
    rowsOf(
      server,
      `SELECT account_id, record_type, record_id, action, COUNT(*) AS n FROM notices
        WHERE action IN ('clock-warning', 'clock-overdue', 'remind-applicant', 'lapse')
        GROUP BY account_id, record_type, record_id, action HAVING COUNT(*) > 1`,
    );
});

/** Drafts that grow old, applications whose clock runs, and as many that wait for the applicant. */
async function fill(server: RunningServer): Promise<void> {
  const guardian = await asPhone(server, freshPhone());
  const worker = await asStaff(server, 'qj-worker-1');
  const named = (word: string, index: number) =>
    application({ personName: `${word}${String.fromCodePoint(0x4e00 + index)}` });
  for (let index = 0; index < MANY; index += 1) {
    // Of somebody else each: nobody holds so many drafts.
    await draft(await asPhone(server, freshPhone()), named('旧稿', index));
    await submitted(guardian, named('在办', index));
    const { id, version } = await submitted(guardian, named('待补', index));
    const claimed = await worker.post(`/applications/${id}/actions/claim`, { version });
    const asked = { version: claimed.body.version, items: ['residence'], message: '请写下方便的时间。' };
    const answer = await worker.post(`/applications/${id}/actions/request-information`, asked);
    mustBe(answer.status, 200, answer.text);
  }
}

async function done(server: RunningServer): Promise<Record<Doing, number>> {
  const counts = doingNames.map(
    async (name) => [name, await countOf(server, `evidence_events WHERE ${doings[name]}`)] as const,
  );
  return Object.fromEntries(await Promise.all(counts)) as Record<Doing, number>;
}

function sumOf(name: Doing, outputs: readonly string[]): number {
  const said = outputs.map((output) => new RegExp(`^${name} (\\d+)$`, 'm').exec(output)?.[1] ?? '0');
  return said.reduce((sum, count) => sum + Number(count), 0);
}
