import { randomUUID } from 'node:crypto';
import { type Answer, asPhone, asStaff, Client, freshPhone } from '../support/client';
import { application, draft, feedback, mustBe, reviewed } from '../support/factories';
import { until } from '../support/patience';
import { demoAccount, type RunningServer } from '../support/server';
import { totpCode, totpStep } from '../support/totp';

/** So many rounds at most, whatever becomes of the rotation. */
const ROUNDS = 600;
const REST_MS = 400;

const signers = [
  ['qj-manager', 'qj-station-manager', 'qj-therapist'],
  ['sy-manager', 'sy-worker', 'sy-therapist'],
];

export interface Load {
  readonly answers: Answer[];
  /** How often somebody read that many are at work, and sent again. */
  readonly busy: () => number;
  /** Ends after the rounds that are under way. */
  end(): Promise<void>;
}

type Round = (index: number) => Promise<Answer[]>;

/** People at work on both servers at once: each lane does its round again and again, and every answer is kept. */
export async function startLoad(servers: readonly [RunningServer, RunningServer]): Promise<Load> {
  let busy = 0;
  const insisting = (client: Client) => insistent(client, () => (busy += 1));
  const each = servers.map((server, place) => lanesOf(server, place, insisting));
  const lanes = (await Promise.all(each)).flat();
  const answers: Answer[] = [];
  let ending = false;
  const run = async (round: Round) => {
    for (let index = 0; index < ROUNDS && !ending; index += 1) {
      answers.push(...(await round(index)));
      await rest();
    }
  };
  const all = Promise.all(lanes.map(run));
  return {
    answers,
    busy: () => busy,
    end: async () => {
      ending = true;
      await all;
    },
  };
}

const rest = () => new Promise((done) => setTimeout(done, REST_MS));

type Insisting = (client: Client) => Client;

/**
 * Does what the sentence of 503 `busy` asks for, as the clients do: nothing was stored, so it is sent again with the
 * same key. It is honest where more is asked than the machine can do; anything else is a failure.
 */
function insistent(client: Client, onBusy: () => void): Client {
  const once = client.call.bind(client);
  client.call = async <Body>(...[method, path, body, options]: Parameters<Client['call']>) => {
    const keyed = { idempotencyKey: randomUUID(), ...options };
    let answer = await once<Body>(method, path, body, keyed);
    const isBusy = () => answer.status === 503 && (answer.body as { code?: string })?.code === 'busy';
    await until(async () => {
      if (!isBusy()) return true;
      onBusy();
      answer = await once<Body>(method, path, body, keyed);
      return !isBusy();
    }, `${method} ${path} is not refused as busy`);
    return answer;
  };
  return client;
}

async function lanesOf(server: RunningServer, place: number, insisting: Insisting): Promise<Round[]> {
  const applicant = insisting(await asPhone(server, freshPhone()));
  const worker = insisting(await asStaff(server, 'qj-worker-1'));
  const record = await reviewed(applicant, worker, application({ personName: '轮换中' }));
  const own = await draft(applicant, application({ personName: '草稿中' }));
  const signIn = await signIns(server, signers[place] ?? [], insisting);
  let { version } = own;
  return [
    async () => [
      await worker.get(`/applications/${record.id}`),
      await worker.post(`/applications/${record.id}/reveals`, { fields: ['personName'], reason: 'contact' }),
      await worker.get('/applications?view=all'),
    ],
    async (index) => [
      await worker.post(`/applications/${record.id}/notes`, {
        body: `第${index}条`,
        visibleToApplicant: false,
      }),
    ],
    async (index) => {
      const fields = application({ personName: `草稿${index}` });
      const saved = await applicant.put(`/applications/${own.id}/draft`, { version, fields });
      version = saved.body?.version ?? version;
      return [saved, await applicant.get(`/applications/${own.id}/draft`)];
    },
    signIn,
    async () => [await insisting(new Client(server.url)).post('/feedback', feedback())],
  ];
}

/** Accounts with a second factor, whose codes are each good once: a round without a fresh code does nothing. */
async function signIns(server: RunningServer, keys: readonly string[], insisting: Insisting): Promise<Round> {
  const each = await Promise.all(keys.map((key) => withTotp(server, key, insisting)));
  return async (index) => {
    const answer = await each[index % each.length]?.();
    return answer ? [answer] : [];
  };
}

async function withTotp(
  server: RunningServer,
  key: string,
  insisting: Insisting,
): Promise<() => Promise<Answer | undefined>> {
  const client = await asStaff(server, key);
  const { userName, password } = demoAccount(server, key);
  const { secret } = (await client.post('/sessions/current/totp')).body as { secret: string };
  let last = totpStep() - 1;
  const { status } = await client.post('/sessions/current/totp/confirm', { totp: totpCode(secret, -1) });
  mustBe(status, 201, key);
  return async () => {
    // One step ahead is taken too; one behind could have passed under way.
    const step = Math.max(totpStep(), last + 1);
    if (step > totpStep() + 1) return undefined;
    last = step;
    const totp = totpCode(secret, step - totpStep());
    return insisting(new Client(server.url, 'console')).post('/sessions/staff', { userName, password, totp });
  };
}
