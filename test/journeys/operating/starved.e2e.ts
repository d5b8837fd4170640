import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Client, asVisitor } from '../../support/client';
import { draft, feedback } from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import { until } from '../../support/patience';
import { type RunningServer, startServer } from '../../support/server';

const MB = 1024 * 1024;
const BODIES = 300;
/** Of these, one network holds so many; the rest is refused. */
const HELD = 64;
/** MB. The bodies held, and as much again for what the process needs beside them. */
const MOST_GROWTH = 2 * HELD + 64;

describe(`${BODIES} bodies of 1 MB that never end, and files sent many at once`, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ alone: true });
  });
  afterAll(() => server.destroy());

  const memory = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

  /** Announces a body and sends all but its last byte; gives what is answered so far. */
  function stalled() {
    const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const told = { answer: '', socket };
    socket.setEncoding('utf8').on('data', (part) => (told.answer += part));
    socket.on('error', () => undefined);
    const head = `POST /api/feedback HTTP/1.1\r\nhost: x\r\nx-client: public\r\ncontent-type: application/json\r\ncontent-length: ${MB}\r\n\r\n`;
    socket.write(head + '"'.padEnd(MB - 1, 'a'));
    return told;
  }

  it('what one network sends is bounded, and an honest request is answered meanwhile', async () => {
    const person = new Client(server.url);
    expect((await person.post('/feedback', feedback())).status).toBe(201);
    const before = memory();
    const sent = Array.from({ length: BODIES }, stalled);
    const refused = () => sent.filter(({ answer }) => answer.startsWith('HTTP/1.1 503'));
    await until(() => refused().length >= BODIES - HELD, 'what is beyond the bound is refused');
    expect(refused()[0]?.answer).toMatch(/"code":"busy"[^]*请稍后再试/);
    expect(refused()).toHaveLength(BODIES - HELD);
    expect((await person.post('/feedback', feedback())).status).toBe(201);
    expect(memory() - before).toBeLessThan(MOST_GROWTH);
    for (const { socket } of sent) socket.destroy();
    // The room comes back with the connections; who was cut off is no failure of the database.
    const large = JSON.stringify('a'.repeat(MB / 2));
    await until(
      async () => (await person.post('/feedback', large)).status !== 503,
      'the room of what is gone comes back',
    );
    expect(server.log()).not.toContain('the database cannot now');
  });

  it('six files at once from one session leave room for the file of another', async () => {
    const [one, other] = [await asVisitor(server), await asVisitor(server)];
    const [many, single] = [await draft(one), await draft(other)];
    const file = await jpeg();
    const sent = Array.from({ length: 6 }, () => upload(one, many.id, 'photo', file));
    expect((await upload(other, single.id, 'photo', file)).status).toBe(201);
    const answers = await Promise.all(sent);
    for (const { status } of answers) expect([201, 429]).toContain(status);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
  });

  it.each([
    ['no boundary', 'multipart/form-data'],
    ['a boundary of 5,000 bytes', `multipart/form-data; boundary=${'x'.repeat(5_000)}`],
  ])('a file with %s is refused with a sentence', async (_, type) => {
    const by = await asVisitor(server);
    const { id } = await draft(by);
    const answer = await by.call('POST', `/applications/${id}/attachments`, 'nothing of it', {
      headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });
});
