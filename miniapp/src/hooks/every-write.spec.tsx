import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { openDom } from '../../../test/support/dom';
import { type WriteSite, writeSites } from '../../../test/support/write-sites';
import type { Write } from '../api/call';
import type { Problem } from '../api/problem';
import { useWork, type Work } from './use-work';

let isOnline = true;
const sent: string[] = [];
let answer: () => Promise<object>;

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    request: ({ url }: { url: string }) => {
      sent.push(url);
      return answer();
    },
  },
}));
jest.mock('../platform/network', () => ({ isOnline: () => isOnline }), { virtual: true });
jest.mock('../platform/transport', () => ({ apiBase: '', sessionHeaders: () => ({}) }), { virtual: true });
jest.mock('../platform/whose', () => ({ whoseNow: () => undefined, settleWhose: () => Promise.resolve() }), {
  virtual: true,
});
jest.mock('../platform/photos', () => ({ uploadPhoto: () => Promise.resolve({}) }), { virtual: true });

/** A draft that says all along that it is not saved. */
const beside = ['miniapp/src/packages/apply/form/use-application-draft.ts'];
const sites = writeSites('miniapp');
const pressed = sites.filter(({ file }) => !beside.includes(file));

/** Sends to whatever route, also to none of the contract. */
type Asked = { readonly idempotencyKey?: string };
const asWritten = (write: Write) => write as unknown as (key: string, asked?: Asked) => Promise<unknown>;

const turn = () => new Promise<void>((done) => setImmediate(() => setTimeout(done, 0)));
const turns = () => [1, 2, 3, 4, 5].reduce((before) => before.then(turn), Promise.resolve());

describe(`whatever the phone changes (${sites.length} places)`, () => {
  const dom = openDom();
  let root: Root;
  let work: Work;

  beforeEach(async () => {
    sent.length = 0;
    network(true);
    root = createRoot(document.getElementById('root')!);
    function Screen() {
      const mine = useWork();
      useEffect(() => {
        work = mine;
      });
      return null;
    }
    await act(async () => root.render(<Screen />));
  });
  afterEach(async () => act(async () => root.unmount()));
  afterAll(() => dom.close());

  const network = (online: boolean) => {
    isOnline = online;
    answer = () =>
      online ? Promise.resolve({ statusCode: 200, data: {} }) : Promise.reject(new Error('fail'));
  };
  const press = async (send: (write: Write) => Promise<unknown>) => {
    let refusal: Problem | undefined;
    await act(async () => {
      void work.run((write) => send(write) as Promise<void>).then((found) => (refusal = found));
      await turns();
    });
    return refusal;
  };
  const sending =
    ({ key, keyed }: WriteSite) =>
    (write: Write) =>
      asWritten(write)(key.replace(/[*{}]/g, ''), keyed ? { idempotencyKey: 'k' } : {});

  it('is sent by the write that its page was handed', () => {
    expect(pressed.length).toBeGreaterThan(20);
    expect(pressed.filter(({ handedIn }) => !handedIn)).toEqual([]);
    expect(sites.filter(({ file }) => beside.includes(file))).toHaveLength(beside.length);
  });

  it.each(pressed.map((site) => [`${site.key} of ${site.file}`, site] as const))(
    'offline, %s is refused with a sentence and never sent later',
    async (_, site) => {
      network(false);
      expect(await press(sending(site))).toMatchObject({
        code: 'offline',
        message: expect.stringContaining('网络不通'),
      });
      expect(work.busy).toBe(false);
      const tried = sent.length;
      await act(async () => root.render(null));
      network(true);
      await act(turns);
      expect(sent).toHaveLength(tried);
    },
  );

  it('says that nobody knows whether it arrived when the line is cut, and what to do', async () => {
    answer = () => Promise.reject(new Error('request:fail timeout'));
    const plain = await press((write) => asWritten(write)('POST /x'));
    expect(plain).toMatchObject({
      code: 'unanswered',
      message: expect.stringMatching(/不知道送到了没有.*刷新/),
    });
    const keyed = await press((write) => asWritten(write)('POST /x', { idempotencyKey: 'k' }));
    expect(keyed).toMatchObject({ code: 'unanswered', message: expect.stringContaining('不会重复') });
    expect(sent).toHaveLength(2);
  });

  it('a second press while it runs is none, and nothing more is sent from a page that was left', async () => {
    let go: () => void = () => undefined;
    answer = () => new Promise((done) => (go = () => done({ statusCode: 200, data: {} })));
    const both = async (write: Write) => {
      await asWritten(write)('POST /first');
      await asWritten(write)('POST /second');
    };
    await press(both);
    await press(both);
    await act(async () => root.render(null));
    await act(async () => {
      go();
      await turns();
    });
    expect(sent).toEqual(['/api/first']);
  });
});
