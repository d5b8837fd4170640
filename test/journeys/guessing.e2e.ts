import type { Answer } from '../support/client';
import { freshPhone } from '../support/client';
import { sql } from '../support/database';
import { behindProxy, ClientAt, oneOf } from '../support/elsewhere';
import { feedback } from '../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../support/server';
import { totpCode, wrongTotp } from '../support/totp';

const owner = '198.51.100.7';
const stranger = '203.0.113.66';
/** The longest anyone is kept waiting. */
const statedSeconds = 15 * 60;
const tries = 14;

/** A secret of one owner, as a stranger and the owner come upon it. */
interface Target {
  /** Tries a wrong value, or the right one, from a place of their own. */
  readonly wrong: (from: ClientAt) => Promise<Answer>;
  readonly right: (from: ClientAt) => Promise<Answer>;
}

interface Secret {
  readonly name: string;
  /** The inputs of routes by which it can be guessed at, as the OpenAPI document names them. */
  readonly inputs: readonly string[];
  /** Waits bound the guessing; otherwise the value is too long to be guessed at all. */
  readonly guarded: boolean;
  readonly make: (server: RunningServer) => Promise<Target>;
}

const at = (server: RunningServer, address: string, kind?: 'console' | 'public') =>
  new ClientAt(server, address, kind);
const noMoreWaits = (server: RunningServer) => sql(server, 'UPDATE guess_counters SET waits_until = 1');

/** A member of staff with a second factor made anew. */
async function withTotp(server: RunningServer, role: string) {
  const { userName, password } = oneOf(server, role);
  const none = 'totp_sealed = NULL, totp_confirmed_at = NULL, last_totp_step = 0';
  await sql(server, `UPDATE accounts SET ${none} WHERE user_name = '${userName}'`);
  const client = at(server, owner);
  await client.open('/sessions/staff', { userName, password });
  const { secret } = (await client.post('/sessions/current/totp')).body as { secret: string };
  const confirmed = await client.post('/sessions/current/totp/confirm', { totp: totpCode(secret) });
  const codes = confirmed.body.recoveryCodes as string[];
  return { userName, password, secret, codes, client };
}

/** Whose password is changed once. */
const spare = ['county_finance', 'town_leader', 'county_disabled_federation', 'evaluator'];

const staffSignIn = (body: Record<string, string>) => (from: ClientAt) => from.post('/sessions/staff', body);

async function askedFor(server: RunningServer, from: string, phone: string): Promise<string> {
  return (await at(server, from, 'public').post('/one-time-codes', { phone })).body.demoCode as string;
}

const secrets: readonly Secret[] = [
  {
    name: 'the password of staff',
    inputs: ['POST /api/sessions/staff password'],
    guarded: true,
    make: async (server) => {
      const { userName, password } = oneOf(server, 'institution_manager');
      return {
        wrong: staffSignIn({ userName, password: 'not-the-password' }),
        right: staffSignIn({ userName, password }),
      };
    },
  },
  {
    name: 'the code of the second factor, by someone who has the password',
    inputs: ['POST /api/sessions/staff totp'],
    guarded: true,
    make: async (server) => {
      const { userName, password, secret } = await withTotp(server, 'therapist');
      return {
        wrong: staffSignIn({ userName, password, totp: wrongTotp(secret) }),
        right: (from) => from.post('/sessions/staff', { userName, password, totp: totpCode(secret, 1) }),
      };
    },
  },
  {
    name: 'a recovery code, by someone who has the password',
    inputs: ['POST /api/sessions/staff recoveryCode'],
    guarded: true,
    make: async (server) => {
      const { userName, password, codes } = await withTotp(server, 'town_filler');
      return {
        wrong: staffSignIn({ userName, password, recoveryCode: 'ZZZZ-ZZZZ-ZZZZ' }),
        right: (from) => from.post('/sessions/staff', { userName, password, recoveryCode: codes.pop() }),
      };
    },
  },
  {
    name: 'a one-time code sent to a phone',
    inputs: ['POST /api/sessions/phone code'],
    guarded: true,
    make: async (server) => {
      const phone = freshPhone();
      const code = await askedFor(server, owner, phone);
      const other = code === '000000' ? '000001' : '000000';
      return {
        wrong: (from) => from.post('/sessions/phone', { phone, code: other }),
        right: (from) => from.post('/sessions/phone', { phone, code }),
      };
    },
  },
  {
    name: 'asking for codes, so that the owner of the phone gets none',
    inputs: [],
    guarded: true,
    make: async (server) => {
      const phone = freshPhone();
      const ask = async (from: ClientAt) => {
        await sql(server, 'UPDATE one_time_codes SET sent_at = 1');
        return from.post('/one-time-codes', { phone });
      };
      return { wrong: ask, right: ask };
    },
  },
  {
    name: 'the own password, asked again in a session',
    inputs: [
      'POST /api/own-account/password current',
      'POST /api/own-account/recovery-codes password',
      'POST /api/own-account/password totp',
      'POST /api/own-account/password recoveryCode',
      'POST /api/own-account/recovery-codes totp',
      'POST /api/own-account/recovery-codes recoveryCode',
    ],
    guarded: true,
    make: async (server) => {
      const { userName, password } = oneOf(server, spare.pop() ?? '');
      // Each stands in a session of their own: the stranger at a screen that was left open.
      const sessions = new Map<string, ClientAt>();
      const change = (current: string) => async (from: ClientAt) => {
        const known = sessions.get(from.address) ?? at(server, from.address);
        if (!known.session) await known.open('/sessions/staff', { userName, password });
        sessions.set(from.address, known);
        return known.post('/own-account/password', { current, password: 'violin-crate-88-moss' });
      };
      return { wrong: change('not-the-password'), right: change(password) };
    },
  },
  {
    name: 'the own password, by which a locked session is returned',
    inputs: ['POST /api/sessions/current/unlock password', 'POST /api/sessions/current/unlock totp'],
    guarded: true,
    make: async (server) => {
      const { userName, password } = oneOf(server, 'hospital_staff');
      const sessions = new Map<string, ClientAt>();
      const unlock = (typed: string) => async (from: ClientAt) => {
        const known = sessions.get(from.address) ?? at(server, from.address);
        if (!known.session) await known.open('/sessions/staff', { userName, password });
        sessions.set(from.address, known);
        await known.post('/sessions/current/lock');
        const answer = await known.post('/sessions/current/unlock', { password: typed });
        if (answer.status === 200) known.session = answer.body;
        return answer;
      };
      return { wrong: unlock('not-the-password'), right: unlock(password) };
    },
  },
  {
    name: 'the query code of feedback',
    inputs: ['POST /api/feedback/look-ups queryCode', 'POST /api/feedback/look-ups/actions/reopen queryCode'],
    guarded: false,
    make: async (server) => {
      const sent = await at(server, owner, 'public').post('/feedback', feedback());
      const queryCode = sent.body.queryCode as string;
      expect(queryCode.replace(/\W/g, '').length).toBeGreaterThanOrEqual(15);
      return {
        wrong: (from) => from.post('/feedback/look-ups', { queryCode: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' }),
        right: (from) => from.post('/feedback/look-ups', { queryCode }),
      };
    },
  },
  {
    name: 'an invitation code',
    inputs: ['POST /api/sessions/current/invitation code'],
    guarded: false,
    make: async (server) => {
      const county = at(server, owner);
      const { userName, password } = oneOf(server, 'county_civil_affairs');
      await county.open('/sessions/staff', { userName, password });
      const { items } = (await county.get('/organizations?kind=residents_committee')).body;
      const made = await county.post('/invitations', { organizationId: items[0].id });
      const code = made.body.code as string;
      expect(code.replace(/\W/g, '').length).toBeGreaterThanOrEqual(15);
      const redeem = (typed: string) => async (from: ClientAt) => {
        const phone = freshPhone();
        const person = at(server, from.address, 'public');
        await person.open('/sessions/phone', { phone, code: await askedFor(server, from.address, phone) });
        return person.post('/sessions/current/invitation', { code: typed });
      };
      return { wrong: redeem('ZZZZZ-ZZZZZ-ZZZZZ'), right: redeem(code) };
    },
  },
  {
    name: 'the link of an enrolment, with the second factor behind it',
    inputs: [
      'GET /api/enrolments/{token} token',
      'POST /api/enrolments/{token} token',
      'POST /api/enrolments/{token} totp',
    ],
    guarded: false,
    make: async (server) => {
      const admin = at(server, owner);
      const { userName, password } = oneOf(server, 'system_admin');
      await admin.open('/sessions/staff', { userName, password });
      const member = { displayName: '新来的', role: 'system_admin', userName: `new-${Date.now()}` };
      const { url } = (await admin.post('/staff', member)).body.enrolment as { url: string };
      const token = url.split('/').at(-1) ?? '';
      expect(token.length).toBeGreaterThanOrEqual(43);
      const { secret } = (await admin.get(`/enrolments/${token}`)).body as { secret: string };
      // A wrong code by the one who holds the link guesses at nothing: the secret is on the same page.
      const enrol = (link: string, totp: string) => (from: ClientAt) =>
        from.post(`/enrolments/${link}`, { password: 'violin-crate-88-moss', totp });
      return {
        wrong: enrol('x'.repeat(43), totpCode(secret)),
        right: (from) => enrol(token, totpCode(secret))(from),
      };
    },
  },
];

/** Inputs that look like secrets and are none that somebody could guess at, each with the reason. */
const noSecret: Readonly<Record<string, string>> = {
  'POST /api/enrolments/{token} password': 'a password that is chosen',
  'POST /api/own-account/password password': 'a password that is chosen',
  'POST /api/sessions/wechat code': 'made and checked by WeChat',
  'POST /api/sessions/phone draftToken': 'a session token of 256 bits',
  'POST /api/sessions/current/totp/confirm totp': 'the secret was just told to the same session',
};

const secretLike = /^(password|current|totp|code|token|\w*(Code|Token|Secret|Password))$/;
/** Codes of regions, scales and the like are names and no secrets. */
const names = /^(region|organization)Code$/;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, any>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, any>> };
}

function secretInputs({ paths, components }: Document): string[] {
  const found: string[] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const route = `${method.toUpperCase()} ${path}`;
      const body = operation.requestBody?.content?.['application/json']?.schema ?? {};
      const named =
        String(body.$ref ?? '')
          .split('/')
          .at(-1) ?? '';
      const properties = Object.keys((named ? components?.schemas?.[named] : body)?.properties ?? {});
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const inputs = [...properties, ...inPath.filter((name) => name === 'token')];
      for (const input of inputs)
        if (secretLike.test(input) && !names.test(input)) found.push(`${route} ${input}`);
    }
  return found;
}

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

      const attack = async () => {
        for (let network = 0; network < 13; network += 1) {
          const from = at(server, `203.0.113.${network}`);
          for (let n = 0; n < 4; n += 1)
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
