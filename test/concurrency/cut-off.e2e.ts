import { randomUUID } from 'node:crypto';
import { type Answer, asPhone, type Client, freshPhone } from '../support/client';
import { application, draft, electronicConsent } from '../support/factories';
import { bothDatabases, runCommand, type RunningServer, startServer } from '../support/server';
import { atOnce, countOf, inLanes, listed, rowsOf, statuses } from './rows';

const GUARDIANS = 8;
/** As many drafts as one may hold. */
const EACH = 10;
const MANY = GUARDIANS * EACH;
const LANES = 8;
/** Acknowledged when the server is cut off: the middle of the run, whatever is then under way. */
const CUT_AT = 30;

interface Prepared {
  readonly client: Client;
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

const nameOf = (index: number) => `断电${String.fromCodePoint(0x4e00 + index)}`;

async function prepare(server: RunningServer): Promise<Prepared[]> {
  const made = await atOnce(GUARDIANS, async () => {
    const client = await asPhone(server, freshPhone());
    const drafts: Prepared[] = [];
    for (let index = 0; index < EACH; index += 1) {
      const one = await draft(client, application({ personName: nameOf(index) }));
      drafts.push({ client, id: one.id, version: one.version, idempotencyKey: randomUUID() });
    }
    return drafts;
  });
  return made.flat();
}

const submit = ({ client, id, version, idempotencyKey }: Prepared) =>
  client.post(
    `/applications/${id}/actions/submit`,
    { version, consent: electronicConsent },
    { idempotencyKey },
  );

describe.each(bothDatabases)(
  `a server cut off in the middle of ${MANY} submissions on the %s database`,
  (database) => {
    let server: RunningServer;
    const acknowledged = new Map<string, Answer>();
    const again = new Map<string, Answer>();
    let drafts: Prepared[] = [];
    let within = '';

    beforeAll(async () => {
      server = await startServer({ database });
      drafts = await prepare(server);
      within = listed(drafts.map(({ id }) => id));
      let cut: Promise<void> | undefined;
      await inLanes(drafts, LANES, async (one) => {
        const answer = await submit(one).catch(() => undefined);
        if (answer?.status === 200) acknowledged.set(one.id, answer);
        if (acknowledged.size >= CUT_AT) cut ??= server.kill();
      });
      await cut;
      server = await server.restart();
    });
    afterAll(() => server.destroy());

    it('was cut off between the first and the last answer', () => {
      expect(acknowledged.size).toBeGreaterThanOrEqual(CUT_AT);
      expect(acknowledged.size).toBeLessThan(drafts.length);
    });

    it('keeps every submission it acknowledged, exactly once', async () => {
      const sql = `SELECT id, number FROM applications WHERE number IS NOT NULL AND id IN (${within})`;
      const stored = new Map(
        (await rowsOf<{ id: string; number: string }>(server, sql)).map(({ id, number }) => [id, number]),
      );
      for (const [id, { body }] of acknowledged) expect(stored.get(id)).toBe(body.number);
      const halves = `applications a WHERE a.id IN (${within}) AND (a.number IS NULL) <> (NOT EXISTS (SELECT 1 FROM consents c WHERE c.application_id = a.id))`;
      expect(await countOf(server, halves)).toBe(0);
    });

    it(`takes all ${MANY} when they are sent again with their keys, and doubles none`, async () => {
      await inLanes(drafts, LANES, async (one) => void again.set(one.id, await submit(one)));
      expect(statuses([...again.values()])).toEqual({ 200: drafts.length });
      expect(new Set([...again.values()].map(({ body }) => body.number)).size).toBe(drafts.length);
      for (const [id, { text }] of acknowledged) expect(again.get(id)?.text).toBe(text);
      expect(await countOf(server, `applications WHERE number IS NOT NULL AND id IN (${within})`)).toBe(
        drafts.length,
      );
      expect(await countOf(server, `consents WHERE application_id IN (${within})`)).toBe(drafts.length);
      const events = `evidence_events WHERE action = 'submit' AND record_id IN (${within})`;
      expect(await countOf(server, events)).toBe(drafts.length);
    });

    it('leaves a chain of evidence in which nothing is missing', async () => {
      const { code, output } = await runCommand(server, 'audit:verify');
      expect(output).toMatch(/problems=0$/m);
      expect(code).toBe(0);
    });
  },
);
