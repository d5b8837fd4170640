import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppLog } from '../../../foundation/running/app-log';
import { Settings } from '../../../foundation/settings/settings';
import { readingLimits } from '../reading/limits';
import { FileReaders } from './file-readers';

/** A reader that writes down its number, tells what it was sent, and ends where the file says so. */
const program = `
const { appendFileSync } = require('node:fs');
appendFileSync(__dirname + '/pids', process.pid + '\\n');
process.on('disconnect', () => process.exit());
process.on('message', ({ bytes }) => {
  const text = Buffer.from(bytes).toString();
  if (text === 'ends before it begins') process.exit();
  process.send('begun', () => {
    if (text === 'ends its reader') process.exit();
    process.send({ outcome: { bytes }, tired: false });
  });
});
process.send('ready');
`;

describe('the readers of files', () => {
  let root: string;
  let readers: FileReaders;
  /** Of what the operator was told. */
  const codes: string[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'jk-readers-'));
    mkdirSync(join(root, 'server/dist'), { recursive: true });
    writeFileSync(join(root, 'server/dist/file-reader.js'), program);
    codes.length = 0;
    readers = new FileReaders(
      { root } as Settings,
      { often: (_: string, { code }: { code: string }) => void codes.push(code) } as unknown as AppLog,
    );
  });
  afterEach(() => {
    readers.onApplicationShutdown();
    rmSync(root, { recursive: true, force: true });
  });

  const read = async (text: string) => {
    const outcome = await readers.of({ id: 'a' }).read({ work: 'pdf', bytes: Buffer.from(text) });
    return outcome.fault ?? Buffer.from(outcome.bytes ?? []).toString();
  };
  const pids = () => {
    const file = join(root, 'server/dist/pids');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
  };

  it('ask another one when the reader was killed while it was idle', async () => {
    expect(await read('first')).toBe('first');
    process.kill(pids()[0] as number, 'SIGKILL');
    expect(await read('second')).toBe('second');
    expect(pids()).toHaveLength(2);
  });

  it('refuse a file that ends its reader after it was begun, and ask nobody else', async () => {
    expect(await read('ends its reader')).toBe('tooHeavy');
    expect(pids()).toHaveLength(1);
    expect(codes).toEqual([]);
    expect(await read('next')).toBe('next');
  });

  it('ask a new one when all have ended and no more, and then say that it is no fault of the file', async () => {
    await expect(read('ends before it begins')).rejects.toThrow('uploads_busy');
    expect(pids()).toHaveLength(readingLimits.readers + 1);
    expect(codes).toEqual([...Array(readingLimits.readers + 1).fill('exit_0'), 'readers_ended']);
  });
});
