import { answer, offered, registered } from '../support/cases';
import { type Answer, asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { application, institutionOf, mustBe } from '../support/factories';
import { until } from '../support/patience';
import { bothDatabases, runCommand, type RunningServer, startCommand, startServer } from '../support/server';
import { atOnce, countOf, inLanes, listed, rowsOf, statuses } from './rows';

const HOUR = 3_600_000;
const OFFERED = 16;
const PLACES = 4;
const MORE_PLACES = 12;
/** Fewer than there are places after the cut: not all of them fill before it. */
const LANES = 4;
/** Acknowledged when the server is cut off: the middle of the second wave. */
const CUT_AT = 3;

describe.each(bothDatabases)(
  'places of an institution and what time does, on the %s database',
  (database) => {
    let server: RunningServer;
    let other: RunningServer;
    let managers: Client[] = [];
    let station = '';
    let allocations: string[] = [];
    let before = 0;

    beforeAll(async () => {
      server = await startServer({ database });
      other = await startServer({ on: server, env: { PORT: '0' } });
      await signIn();
      station = await institutionOf(managers[0] as Client, '500110002', '文龙街道服务站');
      before = await taken();
      allocations = await fill(server, station);
    });
    afterAll(async () => {
      await other.stop();
      await server.destroy();
    });

    const signIn = async () => {
      managers = [await asStaff(server, 'qj-station-manager'), await asStaff(other, 'qj-station-manager')];
    };
    const taken = () => countOf(server, `cases WHERE institution_id = '${station}' AND open = 1`);
    const within = () => listed(allocations);
    const acceptedHere = () =>
      countOf(server, `allocations WHERE state = 'accepted' AND id IN (${within()})`);
    const setPlaces = async (places: number) => {
      const admin = await asStaff(server, 'admin');
      await changeStation(admin, station, { capacity: before + places });
    };
    const accept = (id: string, index: number) => answer(managers[index % 2] as Client, id, 'accept');

    it(`${OFFERED} accepted at once through two servers fill exactly the ${PLACES} places (104/6, LN/10)`, async () => {
      await setPlaces(PLACES);
      const answers = await atOnce(OFFERED, (index) => accept(allocations[index] ?? '', index));
      expect(statuses(answers)).toEqual({ 200: PLACES, 409: OFFERED - PLACES });
      const codes = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
      expect(new Set(codes)).toEqual(new Set(['institution_full']));
      expect(await taken()).toBe(before + PLACES);
      expect(await acceptedHere()).toBe(PLACES);
    });

    it('a server cut off while it accepts loses and doubles nothing', async () => {
      await setPlaces(MORE_PLACES);
      const acknowledged: string[] = [];
      let cut: Promise<void> | undefined;
      await inLanes(allocations, LANES, async (id) => {
        const done = await answer(managers[0] as Client, id, 'accept').catch(() => undefined);
        if (done?.status === 200) acknowledged.push(id);
        if (acknowledged.length >= CUT_AT) cut ??= server.kill();
      });
      await cut;
      expect(acknowledged.length).toBeLessThan(MORE_PLACES - PLACES);
      server = await server.restart();
      await signIn();
      const kept = `allocations WHERE state = 'accepted' AND id IN (${listed(acknowledged)})`;
      expect(await countOf(server, kept)).toBe(acknowledged.length);
      const answers: Answer[] = [];
      await inLanes(allocations, LANES, async (id) => void answers.push(await accept(id, answers.length)));
      expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([]);
      expect(await taken()).toBe(before + MORE_PLACES);
      expect(await acceptedHere()).toBe(MORE_PLACES);
      const halves = `allocations a JOIN cases c ON c.id = a.case_id
      WHERE a.id IN (${within()}) AND (a.state = 'accepted') <> (c.institution_id IS NOT NULL)`;
      expect(await countOf(server, halves)).toBe(0);
      const events = `evidence_events WHERE action = 'accept' AND record_id IN (${within()})`;
      expect(await countOf(server, events)).toBe(MORE_PLACES);
    });

    it('a stopped institution is left once by each, though a timed run is cut off and two go on at once', async () => {
      await changeStation(await asStaff(server, 'admin'), station, { status: 'stopped' });
      const at = Date.now();
      const iso = (moment: number) => new Date(moment).toISOString();
      const first = startCommand(server, 'timed', '--at', iso(at));
      await until(async () => (await leftSoFar()) >= 3 || !first.running(), 'some have left');
      await first.kill();
      const later = at + HOUR;
      const runs = await Promise.all([
        runCommand(server, 'timed', '--at', iso(later)),
        runCommand(other, 'timed', '--at', iso(later + HOUR)),
      ]);
      expect(runs.map(({ code, output }) => (code ? output : 'done'))).toEqual(['done', 'done']);
      expect(await taken()).toBe(0);
      expect(await countOf(server, `allocations WHERE state = 'offered' AND id IN (${within()})`)).toBe(0);
      expect(await leftSoFar()).toBe(OFFERED);
      expect(await twice()).toEqual([]);
    });

    it('leaves a chain of evidence in which nothing is missing', async () => {
      const { output } = await runCommand(server, 'audit:verify');
      expect(output).toMatch(/problems=0$/m);
    });

    /** Cases of these allocations that have gone back to the choice because the institution stopped. */
    const leftSoFar = () =>
      countOf(
        server,
        `allocations a JOIN cases c ON c.id = a.case_id
        WHERE a.id IN (${within()}) AND c.state = 'registered' AND c.institution_id IS NULL`,
      );
    const twice = () =>
      rowsOf(
        server,
        `SELECT e.record_id, e.action, COUNT(*) AS n FROM evidence_events e
         JOIN allocations a ON a.case_id = e.record_id
        WHERE a.id IN (${within()}) AND e.action IN ('leave-stopped-institution', 'return-to-choice')
        GROUP BY e.record_id, e.action HAVING COUNT(*) > 1`,
      );
  },
);

/** As many people as there are accepts, each asked for at the station with the consent of the person. */
async function fill(server: RunningServer, station: string): Promise<string[]> {
  const worker = await asStaff(server, 'qj-worker-1');
  const people = Array.from({ length: OFFERED }, (_, index) => index);
  const made: string[] = [];
  await inLanes(people, LANES, async (index) => {
    const owner = await asPhone(server, freshPhone());
    const fields = application({ personName: `名额${String.fromCodePoint(0x4e00 + index)}` });
    made.push(await offered(owner, worker, await registered(owner, worker, fields), station));
  });
  return made;
}

async function changeStation(admin: Client, id: string, change: object): Promise<void> {
  const { body } = await admin.get('/organizations?region=500110002');
  const {
    regionName: _,
    id: __,
    places: ___,
    ...row
  } = body.items.find((one: { id: string }) => one.id === id);
  const kept = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const changed = await admin.put(`/organizations/${id}`, { ...kept, ...change });
  mustBe(changed.status, 200, changed.text);
}
