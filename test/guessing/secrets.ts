import { type Answer, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { ClientAt, oneOf } from '../support/elsewhere';
import { feedback } from '../support/factories';
import type { RunningServer } from '../support/server';
import { totpCode, wrongTotp } from '../support/totp';
import { askedFor, at, owner, withTotp } from './people';

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

/** Whose password is changed once. */
const spare = ['county_finance', 'town_leader', 'county_disabled_federation', 'evaluator'];

const staffSignIn = (body: Record<string, string>) => (from: ClientAt) => from.post('/sessions/staff', body);

/** Every secret that can be guessed, and how. */
export const secrets: readonly Secret[] = [
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
    inputs: [
      'POST /api/sessions/current/unlock password',
      'POST /api/sessions/current/unlock totp',
      'POST /api/sessions/current/unlock recoveryCode',
    ],
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
