import { freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { behindProxy, type ClientAt, oneOf } from '../../support/elsewhere';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { totpCode, wrongTotp } from '../../support/totp';
import { type Document, noSecret, secretInputs } from '../../guessing/inputs';
import { askedFor, at, owner, stranger } from '../../guessing/people';
import { secrets } from '../../guessing/secrets';

/** The longest anyone is kept waiting. */
const statedSeconds = 15 * 60;
const tries = 14;

/** So many more than are made. */
const counted = 44;

const noMoreWaits = (server: RunningServer) => sql(server, 'UPDATE guess_counters SET waits_until = 1');
const walked = secrets.flatMap((secret) => secret.inputs);

describe.each(bothDatabases)(
  `${secrets.length} secrets that can be guessed, ${tries} wrong tries at each, on the %s database`,
  (database) => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer({ database, env: behindProxy });
    });
    afterAll(() => server.destroy());
    beforeEach(() => sql(server, 'DELETE FROM guess_counters'));

    it(`every input that takes a secret is one of ${walked.length} walked here or ${Object.keys(noSecret).length} with a reason`, async () => {
      const { body } = await at(server, owner).get<Document>('/openapi.json');
      const inputs = secretInputs(body);
      expect([...walked, ...Object.keys(noSecret)].sort()).toEqual(inputs.sort());
    });

    // What nothing counts is the same whatever the database.
    const tried = secrets.filter(({ guarded }) => guarded || database === 'embedded');
    it.each(tried)('$name: a stranger cannot keep the owner out', async ({ make }) => {
      const { wrong, right } = await make(server);
      const there = at(server, stranger);
      for (let n = 0; n < tries; n += 1) expect((await wrong(there)).status).toBeLessThan(500);
      expect((await right(at(server, owner))).status).toBeLessThan(300);
    });

    it.each(secrets.filter(({ guarded }) => guarded))(
      '$name: who guesses waits, and then even the right one tells nothing',
      async ({ make }) => {
        const { wrong, right } = await make(server);
        const there = at(server, stranger);
        const steps: number[] = [];
        await wrong(there);
        for (let n = 1; n < tries; n += 1) {
          const [row] = await sql(server, 'SELECT MAX(waits_until) AS ends FROM guess_counters');
          steps.push(Math.max(0, Number(row?.ends ?? 0) - Date.now()) / 1000);
          await noMoreWaits(server);
          await wrong(there);
        }
        // They grow to what is stated, and not beyond.
        expect(Math.max(...steps)).toBeLessThanOrEqual(statedSeconds);
        expect(Math.max(...steps)).toBeGreaterThan(60);
        expect(Math.min(...steps)).toBe(0);
        const during = await right(there);
        const asWrong = await wrong(there);
        expect(during.status).toBe(asWrong.status);
        expect(during.body.message).toBe(asWrong.body.message);
        expect(during.body.fields).toEqual(asWrong.body.fields);
        await noMoreWaits(server);
        expect((await right(at(server, stranger))).status).toBeLessThan(500);
      },
    );

    /** Four wrong tries cost no wait, and the sentence speaks of one only where it is this place that waits. */
    const says = (tried: number, message: string) =>
      expect(/^输错的次数多了，请\d+分钟后再试。$/u.test(message)).toBe(tried >= 4);

    it('a name that does not exist answers and waits like one that does, at every step', async () => {
      const { userName } = oneOf(server, 'institution_manager');
      const tellOf = async (name: string, address: string) => {
        const from = at(server, address);
        const answers: unknown[] = [];
        for (let n = 0; n < tries; n += 1) {
          const { status, body } = await from.post('/sessions/staff', {
            userName: name,
            password: `wrong-${n}`,
          });
          const rows = await sql(server, 'SELECT failures FROM guess_counters ORDER BY failures');
          says(n, body.message);
          answers.push([status, body.code, body.message, rows.map(({ failures }) => Number(failures))]);
        }
        await sql(server, 'DELETE FROM guess_counters');
        return answers;
      };
      expect(await tellOf('nobody-by-this-name', stranger)).toEqual(await tellOf(userName, stranger));
    });

    describe('a phone that strangers try at', () => {
      const type = (address: string, phone: string, code: string) =>
        at(server, address, 'public').post('/sessions/phone', { phone, code });
      const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

      it('counts nothing while no code is out, and so keeps nobody out', async () => {
        const phone = freshPhone();
        for (let n = 0; n < tries; n += 1) {
          const { status, body } = await type(stranger, phone, '000000');
          expect({ status, fields: body.fields }).toEqual({
            status: 422,
            fields: { code: expect.stringMatching(/失效/) },
          });
        }
        expect(await sql(server, 'SELECT failures FROM guess_counters')).toEqual([]);
      });

      it('opens by the right code from where it was asked for during every wait, and five tries burn it', async () => {
        const phone = freshPhone();
        const code = await askedFor(server, owner, phone);
        await type(owner, phone, otherThan(code));
        await type(stranger, phone, otherThan(code));
        const later = Date.now() + statedSeconds * 1000;
        await sql(server, `UPDATE guess_counters SET waits_until = ${later}`);
        expect((await type('192.0.2.99', phone, code)).status).toBe(422);
        expect((await type(owner, phone, code)).status).toBe(201);

        await sql(server, 'UPDATE one_time_codes SET sent_at = 1');
        await noMoreWaits(server);
        const next = await askedFor(server, owner, phone);
        await type(owner, phone, otherThan(next));
        await sql(server, `UPDATE guess_counters SET waits_until = ${later}`);
        for (let n = 1; n < 5; n += 1) await type(owner, phone, otherThan(next));
        expect((await type(owner, phone, next)).status).toBe(422);
      });
    });

    describe('a phone that strangers ask codes for', () => {
      const ask = async (from: ClientAt, phone: string) => {
        await sql(server, 'UPDATE one_time_codes SET sent_at = 1');
        return from.post('/one-time-codes', { phone });
      };
      const ofOwner = () => at(server, '192.0.2.7', 'public');
      const networks = (many: number) => Array.from({ length: many }, (_, n) => `203.0.113.${n + 1}`);

      it('stays open to its owner on another network, however long they ask, and whatever they type', async () => {
        const phone = freshPhone();
        for (const network of networks(4))
          for (let n = 0; n < tries; n += 1) {
            await noMoreWaits(server);
            expect((await ask(at(server, network, 'public'), phone)).status).toBe(201);
          }
        const from = ofOwner();
        const asked = await from.post('/one-time-codes', { phone });
        expect(asked.status).toBe(201);
        const code = asked.body.demoCode as string;
        // A newer code, asked for elsewhere and burnt there and everywhere, takes nothing from the one asked for here.
        expect((await ask(at(server, '198.51.100.99', 'public'), phone)).status).toBe(201);
        const other = code === '000000' ? '000001' : '000000';
        for (const network of networks(tries))
          expect(
            (await at(server, network, 'public').post('/sessions/phone', { phone, code: other })).status,
          ).toBe(422);
        expect((await from.post('/sessions/phone', { phone, code })).status).toBe(201);
        expect((await ofOwner().post('/sessions/phone', { phone, code })).status).toBe(422);
      });

      it('costs no more than is stated, and a known device passes all the same', async () => {
        const phone = freshPhone();
        const known = ofOwner();
        await known.open('/sessions/phone', { phone, code: (await ask(known, phone)).body.demoCode });
        await known.delete('/sessions/current');
        known.session = undefined;
        for (const network of networks(10))
          for (let n = 0; n < 3; n += 1) await ask(at(server, network, 'public'), phone);
        expect((await ask(at(server, '198.51.100.99', 'public'), phone)).status).toBe(429);
        const asked = await ask(known, phone);
        expect(asked.status).toBe(201);
        expect((await known.post('/sessions/phone', { phone, code: asked.body.demoCode })).status).toBe(201);
      });

      it('is told the newest code wherever it is typed, and that code is good once', async () => {
        const phone = freshPhone();
        const code = await askedFor(server, stranger, phone);
        expect((await ofOwner().post('/sessions/phone', { phone, code })).status).toBe(201);
        const again = await at(server, stranger, 'public').post('/sessions/phone', { phone, code });
        expect(again.status).toBe(422);
      });
    });

    it('what counts nothing fills no table, whoever tries', async () => {
      const rows = async () => (await sql(server, 'SELECT key_hash FROM guess_counters')).length;
      const grown: number[] = [];
      for (const name of ['nobody-one', 'nobody-two', 'nobody-three']) {
        const from = at(server, `203.0.113.${100 + grown.length}`);
        const wrong = () => from.post('/sessions/staff', { userName: name, password: 'x' });
        await wrong();
        await sql(server, `UPDATE guess_counters SET waits_until = ${Date.now() + statedSeconds * 1000}`);
        const before = await rows();
        await wrong();
        grown.push((await rows()) - before);
      }
      expect(grown.slice(1)).toEqual([0, 0]);
      expect(grown[0]).toBeGreaterThan(0);
    });

    it('addresses and names stand nowhere, and housekeeping erases what is a day old', async () => {
      const { userName } = oneOf(server, 'institution_manager');
      await at(server, stranger).post('/sessions/staff', { userName, password: 'not-the-password' });
      const rows = await sql(server, 'SELECT * FROM guess_counters');
      expect(rows.length).toBeGreaterThanOrEqual(3);
      for (const value of [stranger, userName]) expect(JSON.stringify(rows)).not.toContain(value);
      for (const { expires_at: ends } of rows)
        expect(Number(ends) - Date.now()).toBeLessThanOrEqual(24 * 3600 * 1000);
    });

    describe('where many addresses try at one account', () => {
      let credentials: { userName: string; password: string };
      let known: ClientAt;
      beforeAll(() => {
        const { userName, password } = oneOf(server, 'county_health');
        credentials = { userName, password };
        known = at(server, owner);
      });

      /** Some of the tries are made, and the rest are counted: each costs a hash. */
      const attack = async () => {
        for (let network = 0; network < 8; network += 1) {
          if (network === 4)
            await sql(
              server,
              `UPDATE guess_counters SET failures = failures + ${counted} WHERE account_id IS NOT NULL`,
            );
          const from = at(server, `203.0.113.${network}`);
          await from.post('/sessions/staff', { ...credentials, password: 'not-the-password' });
        }
      };

      it('the owner passes from a known device, and elsewhere reads what a stranger reads', async () => {
        await known.open('/sessions/staff', credentials);
        await attack();
        const elsewhere = await at(server, '192.0.2.44').post('/sessions/staff', credentials);
        const nobody = await at(server, '192.0.2.45').post('/sessions/staff', {
          userName: 'nobody-by-this-name',
          password: 'x',
        });
        expect(elsewhere).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
        expect(elsewhere.body.message).toBe(nobody.body.message);
        expect(elsewhere.body.message).toMatch(/^用户名或密码不对/u);
        await known.open('/sessions/staff', credentials);
      });

      it('the right second factor passes from anywhere, and the owner reads how often and when', async () => {
        await known.open('/sessions/staff', credentials);
        const { secret } = (await known.post('/sessions/current/totp')).body as { secret: string };
        await known.post('/sessions/current/totp/confirm', { totp: totpCode(secret) });
        await attack();
        const anywhere = at(server, '192.0.2.46');
        expect((await anywhere.post('/sessions/staff', credentials)).body.code).toBe('wrong_credentials');
        const wrong = await anywhere.post('/sessions/staff', { ...credentials, totp: wrongTotp(secret) });
        expect(wrong.body.code).toBe('wrong_credentials');
        const opened = await anywhere.open('/sessions/staff', { ...credentials, totp: totpCode(secret, 1) });
        expect(opened.guessed).toEqual({ times: expect.any(Number), lastAt: expect.any(String) });
        expect(opened.guessed?.times).toBeGreaterThanOrEqual(50);
        const told = await sql(server, "SELECT * FROM notices WHERE action = 'password-guessed'");
        expect(told.length).toBeGreaterThanOrEqual(1);
        expect((await anywhere.post('/own-account/actions/acknowledge-guesses')).status).toBe(204);
        expect((await anywhere.get('/sessions/current')).body.guessed).toBeNull();
      });
    });
  },
);
