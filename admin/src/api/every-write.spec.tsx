import { QueryClientProvider, onlineManager } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Write } from './call';
import { openDom } from '../../../test/support/dom';
import { type WriteSite, writeSites } from '../../../test/support/write-sites';

const dom = openDom();
/* The client asks what the page can do when it is loaded. */
const load = async () => ({
  ...(await import('./query-client')),
  ...(await import('./use-write')),
  ...(await import('./writes')),
  ...(await import('./problem')),
});

const sites = writeSites('admin');
/** A draft that says all along that it is not saved, and a lock that was asked for. */
const beside = ['admin/src/components/use-autosave.ts', 'admin/src/features/identity/lock/use-telling.ts'];
const pressed = sites.filter(({ file }) => !beside.includes(file));

/** Sends to whatever route, also to none of the contract. */
type Asked = { readonly idempotencyKey?: string };
const asWritten = (write: Write) => write as unknown as (key: string, asked?: Asked) => Promise<unknown>;

/** The query client tells its screens a turn later. */
const turn = () => new Promise<void>((done) => setImmediate(() => setTimeout(done, 0)));
const turns = () => [1, 2, 3, 4, 5].reduce((before) => before.then(turn), Promise.resolve());

type Send = Parameters<Awaited<ReturnType<typeof load>>['useWrite']>[0]['send'];

describe(`whatever the console changes (${sites.length} places)`, () => {
  let console: Awaited<ReturnType<typeof load>>;
  let root: Root;
  const sent: string[] = [];
  let answer: () => Promise<Response>;

  beforeAll(async () => {
    console = await load();
    globalThis.fetch = (address) => {
      sent.push(String(address));
      return answer();
    };
  });
  beforeEach(() => {
    sent.length = 0;
    network(true);
    root = createRoot(document.getElementById('root')!);
  });
  afterEach(async () => act(async () => root.unmount()));
  afterAll(() => dom.close());

  const network = (online: boolean) => {
    dom.online(online);
    onlineManager.setOnline(online);
    answer = () =>
      online ? Promise.resolve(Response.json({})) : Promise.reject(new TypeError('no network'));
  };

  /** A screen that has drawn one write; answers how to press it and what it says. */
  async function screen(send: Send) {
    let press = () => undefined as unknown;
    let said: unknown;
    let paused = false;
    function Screen() {
      const { mutate, error, isPaused } = console.useWrite({ send });
      useEffect(() => {
        press = () => mutate(undefined);
        said = error;
        paused = isPaused;
      });
      return null;
    }
    const { queryClient: client } = console;
    await act(async () =>
      root.render(
        <QueryClientProvider client={client}>
          <Screen />
        </QueryClientProvider>,
      ),
    );
    return {
      press: () =>
        act(async () => {
          press();
          await turns();
        }),
      leave: () => act(async () => root.render(null)),
      problem: () => console.asProblem(said),
      isPaused: () => paused,
    };
  }
  const sending =
    ({ key, keyed }: WriteSite): Send =>
    (_, write) =>
      asWritten(write)(key.replace(/[*{}]/g, ''), keyed ? { idempotencyKey: 'k' } : {});

  it('is sent by the write that its screen was handed', () => {
    expect(pressed.length).toBeGreaterThan(45);
    expect(pressed.filter(({ handedIn }) => !handedIn)).toEqual([]);
    expect(sites.filter(({ file }) => beside.includes(file))).toHaveLength(beside.length);
  });

  it.each(pressed.map((site) => [`${site.key} of ${site.file}`, site] as const))(
    'offline, %s is refused with a sentence and never sent later',
    async (_, site) => {
      network(false);
      const page = await screen(sending(site));
      await page.press();
      expect(page.problem()).toMatchObject({
        code: 'offline',
        message: expect.stringContaining('连不上服务器'),
      });
      expect(page.isPaused()).toBe(false);
      const tried = sent.length;
      await page.leave();
      await act(async () => network(true));
      await act(async () => console.queryClient.resumePausedMutations());
      expect(sent).toHaveLength(tried);
    },
  );

  it('says that nobody knows whether it arrived when the line is cut, and what to do', async () => {
    answer = () => Promise.reject(new TypeError('connection reset'));
    const plain = await screen((_, write) => asWritten(write)('POST /x'));
    await plain.press();
    expect(plain.problem()).toMatchObject({
      code: 'unanswered',
      message: expect.stringMatching(/不知道送到了没有.*看最新情况/),
    });
    const keyed = await screen((_, write) => asWritten(write)('POST /x', { idempotencyKey: 'k' }));
    await keyed.press();
    expect(keyed.problem()).toMatchObject({
      code: 'unanswered',
      message: expect.stringContaining('不会重复'),
    });
    expect(sent).toHaveLength(2);
  });

  it('says so as well when a proxy gives up, and when half of the answer comes', async () => {
    for (const response of [
      new Response('<html>', { status: 504 }),
      new Response('{"id"', { status: 200 }),
    ]) {
      answer = () => Promise.resolve(response);
      const page = await screen((_, write) => asWritten(write)('POST /x'));
      await page.press();
      expect(page.problem()?.code).toBe('unanswered');
      await page.leave();
    }
  });

  it('ends with its screen: the request is ended, and the second of two is never sent', async () => {
    let go: () => void = () => undefined;
    answer = () => new Promise((done) => (go = () => done(Response.json({}))));
    const page = await screen(async (_, write) => {
      await asWritten(write)('POST /first');
      await asWritten(write)('POST /second');
    });
    await page.press();
    expect(console.writes.isRunning()).toBe(true);
    await page.leave();
    await act(async () => {
      go();
      await turns();
    });
    expect(sent).toEqual(['/api/first']);
    expect(console.writes.isRunning()).toBe(false);
  });
});
