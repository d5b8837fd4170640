import { connect } from 'node:net';
import { type RunningServer, startServer } from '../../support/server';

const head = (more: string) => `POST /api/feedback HTTP/1.1\r\nHost: localhost\r\n${more}`;
const slow = [
  ['headers that never end', head('x-client: pub')],
  ['a body that never ends', head('content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"kind"')],
  [
    'a piece of a body that never comes',
    head('content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"k'),
  ],
  [
    'a file that never ends',
    head('content-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n--x\r\n'),
  ],
] as const;

describe(`a request that never comes whole, with a limit of one second: ${slow.length} ways`, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ env: { REQUEST_TIMEOUT_SECONDS: '1' } });
  });
  afterAll(() => server.destroy());

  it.each(slow)('%s: the connection ends with 408 and a sentence', async (_, text) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part) => (answer += part));
    socket.write(text);
    await new Promise((done) => socket.on('close', done).on('error', done));
    expect(answer).toMatch(
      /HTTP\/1\.1 408 [^]*content-type: application\/json[^]*"too_slow"[^]*请检查网络后再试/,
    );
  });
});
