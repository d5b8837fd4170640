import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArgumentsHost } from '@nestjs/common';
import { AgreementDocuments } from '../care/agreements/agreement-documents.service';
import { NoSmsSender, SmsSender } from '../identity/sign-in/codes/sms-sender';
import { OneTimeCodes } from '../identity/sign-in/codes/one-time-codes.service';
import { AttachmentSweep } from '../messages/attachments/stored/attachment-sweep.service';
import { FileReaders } from '../messages/attachments/readers/file-readers';
import { AppLog } from '../foundation/running/app-log';
import { Drain } from '../foundation/running/drain';
import { FreeSpace } from '../foundation/files/free-space';
import { RefusalFilter } from '../foundation/http/refusal-filter';
import { NestLog } from '../foundation/running/nest-log';
import { Settings } from '../foundation/settings/settings';
import { TimedRun } from '../timed/timed-run.service';
import { watchProxies } from '../gateway/web/proxy-watch';

const PERSON = '张三 13800138000';
/** Names a person in its sentence, as a failed query does. */
const failure = (code: string) => Object.assign(new Error(`Nobody may read ${PERSON}`), { code });
const failing = (code: string) => () => Promise.reject(failure(code));
/** Whatever is asked of it, it does nothing. */
const idle = new Proxy({}, { get: () => () => Promise.resolve(0) }) as never;
const production = new Settings({ production: true, dataDir: tmpdir() });

class BrokenSms extends SmsSender {
  readonly ready = true;
  send = failing('SMS_DOWN');
}

const codes = (sms: SmsSender, log: AppLog) =>
  new OneTimeCodes(
    { run: () => Promise.resolve(0) } as never,
    idle,
    idle,
    sms,
    idle,
    idle,
    idle,
    production,
    log,
  );

const answered = async (error: unknown, log: AppLog) => {
  const reply: Record<string, unknown> = {};
  for (const step of ['status', 'type', 'headers', 'send']) reply[step] = () => reply;
  const http = { getRequest: () => ({ id: 'one', raw: new EventEmitter() }), getResponse: () => reply };
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  await new RefusalFilter(idle, idle, log).catch(error, host);
};

const timed = (log: AppLog) => {
  const leases = { hold: (_: string, __: number, job: () => Promise<void>) => job() };
  const broken = {
    eraseIdentities: () => Promise.resolve(1),
    eraseOldDrafts: failing('ER_LOCK_WAIT_TIMEOUT'),
  };
  const parts = [leases, broken, broken, ...Array<never>(7).fill(idle)] as unknown as never[];
  return new (TimedRun as unknown as new (...given: unknown[]) => TimedRun)(...parts, log).run();
};

const document = (bytesOf: () => Promise<Buffer>, log: AppLog) =>
  new AgreementDocuments(production, { bytesOf } as never, idle, idle, log).bytesOf({
    id: 'a1',
    documentId: 'd1',
    documentHash: 'of another',
  } as never);

/** A request that is never answered, while the server ends. */
async function overrun(log: AppLog): Promise<void> {
  const [server, drain] = [createServer(), new Drain(log)];
  drain.watch(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const asked = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).on(
    'error',
    () => undefined,
  );
  await new Promise((done) => server.once('request', done));
  await drain.run(server, 1);
  asked.destroy();
}

function behindProxy(log: AppLog): void {
  let hook = (_request: object, _reply: object, _done: () => void) => undefined as void;
  watchProxies({ addHook: (_: string, given: typeof hook) => (hook = given) } as never, production, log);
  for (let n = 0; n < 5; n += 1) hook({ headers: { 'x-forwarded-for': PERSON } }, {}, () => undefined);
}

/** A place that was built without its reader. */
const unread = mkdtempSync(join(tmpdir(), 'jingkang-unread-'));
mkdirSync(join(unread, 'server/dist'), { recursive: true });
afterAll(() => rmSync(unread, { recursive: true }));

const readers = (log: AppLog) =>
  new FileReaders(new Settings({ root: unread }), log)
    .of({ id: 'a' } as never)
    .read({ work: 'pdf', bytes: Buffer.from(PERSON) });

/** Each failure that an operator can do something about, and the line that it leaves: its level, and its code. */
const failures: readonly (readonly [
  what: string,
  fail: (log: AppLog) => unknown,
  lines: readonly string[],
])[] = [
  [
    'there is no SMS adapter',
    (log) => codes(new NoSmsSender(), log).send(PERSON, idle),
    ['warn sms_unavailable'],
  ],
  ['the SMS adapter fails', (log) => codes(new BrokenSms(), log).send(PERSON, idle), ['error SMS_DOWN']],
  ['the readers of files do not come up', readers, ['warn exit_1', 'warn readers_ended']],
  ['a proxy that is not trusted', behindProxy, ['warn proxy_untrusted']],
  [
    'the disk is low',
    (log) => new FreeSpace(new Settings({ dataDir: tmpdir(), freeSpaceFloorMb: 1e12 }), log).enough(),
    ['warn disk_low'],
  ],
  [
    'the disk cannot be asked',
    (log) => new FreeSpace(new Settings({ dataDir: '/nowhere' }), log).enough(),
    ['error ENOENT'],
  ],
  ['the database is gone', (log) => answered(failure('ECONNREFUSED'), log), ['warn ECONNREFUSED']],
  [
    'the database is read-only',
    (log) => answered(failure('ER_OPTION_PREVENTS_STATEMENT'), log),
    ['warn ER_OPTION_PREVENTS_STATEMENT'],
  ],
  ['a step of the timed run fails', timed, ['error draftsErased ER_LOCK_WAIT_TIMEOUT']],
  [
    'a file cannot be swept',
    (log) =>
      new AttachmentSweep(idle, { remove: failing('EACCES') } as never, log).remove([
        { id: 'f1' },
        { id: 'f2' },
      ] as never),
    ['error EACCES'],
  ],
  ['a document cannot be opened', (log) => document(failing('EIO'), log), ['error EIO']],
  [
    'a document is another',
    (log) => document(() => Promise.resolve(Buffer.from(PERSON)), log),
    ['error document_changed'],
  ],
  ['a server ends before all is answered', overrun, ['warn drain_overrun']],
  [
    'the framework warns',
    (log) => new NestLog(log).error(PERSON, 'Error at …', 'ExceptionsHandler'),
    ['error ExceptionsHandler'],
  ],
];

interface Line {
  readonly code?: string;
  readonly step?: string;
  readonly error?: { readonly code: string };
}

describe(`what the operator is told: ${failures.length} failures`, () => {
  it.each(failures)(
    '%s: one line, with its code and nothing of a person, however often it comes',
    async (_, fail, wanted) => {
      const log = new AppLog(new Settings({ logLevel: 'silent' }));
      const lines: string[] = [];
      const texts: string[] = [];
      for (const level of ['warn', 'error'] as const)
        jest.spyOn(log, level).mockImplementation((facts: Line, message: string) => {
          texts.push(JSON.stringify(facts) + message);
          const code = facts.code ?? facts.error?.code;
          lines.push([level, ...(facts.step ? [facts.step] : []), code].join(' '));
        });
      await Promise.resolve(fail(log)).catch(() => undefined);
      expect(lines).toEqual(wanted);
      // What fails with every request is not told with every request.
      if (!/timed|server ends|proxy/.test(_)) {
        for (let again = 0; again < 3; again += 1) await Promise.resolve(fail(log)).catch(() => undefined);
        expect(lines).toEqual(wanted);
      }
      expect(texts.join()).not.toMatch(/张三|13800138000/);
    },
  );
});
