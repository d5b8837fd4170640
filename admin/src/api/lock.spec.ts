import { openDom } from '../../../test/support/dom';

const dom = openDom();
/* The client asks what the page can do when it is loaded. */
const load = async () => ({
  ...(await import('./call')),
  ...(await import('./lock')),
  ...(await import('./query-client')),
  ...(await import('./session')),
});

/** What happens, each in every place among the others that it can have. */
const steps = ['asks who is there', 'is told', 'polls', 'has an answer', 'first', 'second'] as const;
type Step = (typeof steps)[number];
const orders = permutations(steps).filter((order) =>
  [
    ['asks who is there', 'is told'],
    ['polls', 'has an answer'],
    ['first', 'second'],
  ].every(([one, other]) => order.indexOf(one as Step) < order.indexOf(other as Step)),
);
const beginnings = ['open', 'locked'] as const;
const tabs = ['this tab', 'another tab'] as const;
const cases = beginnings.flatMap((beginning) => tabs.map((tab) => [beginning, tab] as const));

/** Both ends of it: what another tab says is heard at once. */
class Channel extends EventTarget {
  static readonly open: Channel[] = [];
  constructor() {
    super();
    Channel.open.push(this);
  }
  postMessage(): void {}
}
Object.assign(window, { BroadcastChannel: Channel });
const before = globalThis.BroadcastChannel;
globalThis.BroadcastChannel = Channel as unknown as typeof BroadcastChannel;

/** The answers that are decided, and on their way still. */
interface Sent {
  readonly path: string;
  readonly answer: () => void;
}

describe(`whatever is answered late, the page is locked when the session is (${cases.length} × ${orders.length} orders)`, () => {
  let page: Awaited<ReturnType<typeof load>>;
  let locked = false;
  let holds = true;
  let way: Sent[] = [];

  beforeAll(async () => {
    page = await load();
    page.lock.onOtherTabs(ask);
    globalThis.fetch = (address) =>
      new Promise((done) => {
        const path = String(address);
        const body = locked
          ? { code: 'locked', message: '已锁定', data: { csrfToken: 'c' } }
          : { kind: 'staff', csrfToken: 'c', account: { id: 'a' } };
        const answered = Response.json(body, { status: locked ? 401 : 200 });
        const answer = () => done(answered);
        if (holds) way.push({ path, answer });
        else answer();
      });
  });
  afterAll(() => {
    page.queryClient.clear();
    globalThis.BroadcastChannel = before;
    dom.close();
  });

  const turn = () => new Promise<void>((done) => setImmediate(done));
  const turns = () => Array.from({ length: 8 }).reduce((before: Promise<void>) => before.then(turn), turn());
  const arrives = (which: RegExp) => {
    const [sent] = way.filter(({ path }) => which.test(path));
    way = way.filter((one) => one !== sent);
    sent?.answer();
  };
  const ask = () =>
    void page.queryClient.fetchQuery({ ...page.sessionQuery, staleTime: 0 }).catch(() => undefined);
  /** The person locks, and the server hears of it; or unlocks by the password. */
  const toggle = (tab: string) => {
    locked = !locked;
    if (tab !== 'this tab') {
      const said = new MessageEvent('message', { data: 'changed' });
      for (const channel of Channel.open) channel.dispatchEvent(said);
      return;
    }
    if (!locked) return page.lock.lift();
    page.lock.ask();
    page.lock.told();
  };
  const does: Readonly<Record<Step, (tab: string) => unknown>> = {
    'asks who is there': ask,
    'is told': () => arrives(/current$/),
    polls: () => void page.call('GET /notices/unread').catch(() => undefined),
    'has an answer': () => arrives(/unread$/),
    first: toggle,
    second: toggle,
  };

  it.each(cases)('%s at first, changed in %s', async (beginning, tab) => {
    const wrong: unknown[] = [];
    for (const order of orders) {
      page.queryClient.clear();
      way = [];
      holds = true;
      locked = beginning === 'locked';
      if (locked) page.lock.draw();
      else page.lock.lift();
      for (const step of order) {
        does[step](tab);
        await turns();
        // Of another tab it knows when its question is answered.
        if (tab === 'this tab' && Boolean(page.lock.get()) !== locked) wrong.push({ order, after: step });
      }
      // What was asked again meanwhile is answered as it is now.
      holds = false;
      for (const { answer } of way) answer();
      await turns();
      if (Boolean(page.lock.get()) !== locked) wrong.push({ order, after: 'all' });
    }
    expect(wrong).toEqual([]);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (!items.length) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
