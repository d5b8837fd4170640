import { Agent, type IncomingMessage, request } from 'node:http';
import { Client } from '../../support/client';
import { feedback } from '../../support/factories';
import { until } from '../../support/patience';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

const IN_FLIGHT = 200;

interface Told {
  readonly status: number;
  readonly closes: boolean;
  readonly text: string;
}

function read(response: IncomingMessage): Promise<Told> {
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
  return new Promise((done, fail) => {
    response.on('error', fail);
    response.on('end', () =>
      done({ status: response.statusCode ?? 0, closes: response.headers.connection === 'close', text }),
    );
  });
}

/** Sends a request whose body may come in two parts; the second when it is told to. */
function send(server: RunningServer, agent: Agent, method: string, path: string, body?: object) {
  const text = body && JSON.stringify(body);
  const headers = text
    ? {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': crypto.randomUUID(),
      }
    : {};
  const sent = request(`${server.url}/api${path}`, {
    method,
    agent,
    headers: { 'x-client': 'public', ...headers },
  });
  const answer = new Promise<Told>((done, fail) => {
    sent.on('error', fail);
    sent.on('response', (response) => done(read(response)));
  });
  answer.catch(() => undefined);
  if (!text) sent.end();
  return {
    answer,
    whole: () => (sent.end(text), answer),
    half: () => sent.write((text ?? '').slice(0, 10)),
    rest: () => (sent.end((text ?? '').slice(10)), answer),
  };
}

const refusesConnections = (server: RunningServer) =>
  until(async () => {
    const alone = new Agent();
    return send(server, alone, 'GET', '/site').answer.then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED',
    );
  }, 'no new connection is taken');

describe.each(bothDatabases)('SIGTERM on %s', (database) => {
  let server: RunningServer;
  const start = async (alone?: true) => {
    server = await startServer({ database, ...(alone ? { alone } : {}) });
  };
  afterEach(() => server.destroy());

  it(`answers each of ${IN_FLIGHT} requests that have come, resets none, and ends with 0`, async () => {
    await start();
    const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
    const every = Array.from({ length: IN_FLIGHT });
    const warm = await Promise.all(every.map(() => send(server, agent, 'GET', '/site').answer));
    expect(warm.every(({ status, closes }) => status === 200 && !closes)).toBe(true);

    const asked = every.map((_, n) =>
      n % 4
        ? send(server, agent, 'GET', '/institutions?region=500110').answer
        : send(server, agent, 'POST', '/feedback', feedback()).whole(),
    );
    await Promise.race(asked);
    const ended = server.stop();
    const outcomes = await Promise.allSettled(asked);
    await ended;
    const statuses = outcomes.map((one) =>
      one.status === 'fulfilled' ? one.value.status : String(one.reason),
    );
    expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
    expect(server.exitCode()).toBe(0);
    agent.destroy();
  });

  // What comes from here on is of connections, whatever the database.
  if (database !== 'embedded') return;

  it('finishes a body under way, says that it is draining, and closes each connection with its answer', async () => {
    await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await send(server, agent, 'GET', '/health').answer).status).toBe(200);
    const upload = send(server, new Agent({ keepAlive: true }), 'POST', '/feedback', feedback());
    upload.half();
    // Once it is answered, the half before it has been read as well.
    await new Client(server.url).get('/site');
    const ended = server.stop();
    await refusesConnections(server);
    const health = await send(server, agent, 'GET', '/health').answer;
    expect(health).toMatchObject({ status: 503, closes: true });
    expect(JSON.parse(health.text)).toMatchObject({
      code: 'draining',
      message: expect.stringMatching(/稍后再试/),
    });
    expect(await upload.rest()).toMatchObject({ status: 201, closes: true });
    await ended;
    expect(server.exitCode()).toBe(0);
  });

  it('a second signal ends it at once', async () => {
    // What it leaves open ends with its process.
    await start(true);
    const upload = send(server, new Agent(), 'POST', '/feedback', feedback());
    upload.half();
    await new Client(server.url).get('/site');
    const ended = server.stop();
    await refusesConnections(server);
    await until(() => {
      if (server.exitCode() === null) process.kill(server.pid, 'SIGTERM');
      return server.exitCode() !== null;
    }, 'an end at once');
    await ended;
    expect(server.exitCode()).toBe(1);
  });

  it('a signal that npm passes on once more is the same signal, and what is under way is answered', async () => {
    await start();
    const upload = send(server, new Agent(), 'POST', '/feedback', feedback());
    upload.half();
    await new Client(server.url).get('/site');
    const ended = server.stop();
    // Two of the same kind may reach it as one.
    process.kill(server.pid, 'SIGINT');
    await refusesConnections(server);
    expect(await upload.rest()).toMatchObject({ status: 201, closes: true });
    await ended;
    expect(server.exitCode()).toBe(0);
  });
});
