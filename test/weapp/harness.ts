import { Clock, Line } from './clock';
import { bundle, Script } from './script';
import { Moves } from './moves';
import { delays, goodPhone, type Pace } from './pace';
import { View } from './view';
import { type Answers, WeChat } from './wechat';
import { type Drawn, everyNode, putInto, readTemplates } from './wxml';

/** What the bundle hands to `Page`, completed with what WeChat adds. */
interface PageInstance {
  data: Record<string, unknown>;
  route: string;
  options: Record<string, string>;
  setData: (change: Record<string, unknown>, done?: () => void) => void;
  onLoad?: (query: Record<string, string>) => void;
  onShow?: () => void;
  onHide?: () => void;
  onReady?: () => void;
  onUnload?: () => void;
  eh?: (event: object) => void;
}

interface Point {
  x: number;
  y: number;
}

/** So much longer, in ms, is waited for what takes its time by itself. */
const LONG = 60_000;
const TURN = 100;

const templates = readTemplates(bundle);
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** How many characters an input takes; WeChat takes 140 where nothing is said, and any number for -1. */
export function mostOf({ attributes }: Drawn): number {
  const most = Number(attributes.maxlength ?? 140);
  return most < 0 ? Infinity : most;
}

/** Runs the built mini-program as WeChat would: its script in one thread, what it draws in another. */
export class MiniProgram {
  readonly clock = new Clock();
  readonly wechat: WeChat;
  pace: Pace = goodPhone;
  /** A planted fault: the value of an input is sent back with every key. */
  echoes = false;
  private readonly views = new WeakMap<PageInstance, View>();
  private readonly moves = new Moves<PageInstance>((url) => this.load(url));
  private readonly script: Script<PageInstance>;
  private readonly toLogic: Line;
  private readonly toView: Line;

  constructor(answers: Answers) {
    const { toLogic, toView } = delays(() => this.pace);
    this.toLogic = new Line(this.clock, toLogic);
    this.toView = new Line(this.clock, toView);
    this.wechat = new WeChat(answers, this.clock, (name, { url, delta }) =>
      name === 'navigateBack'
        ? this.moves.navigateBack(delta as number | undefined)
        : this.moves[name as 'navigateTo'](String(url)),
    );
    this.script = new Script(this.clock, this.wechat.api(), () => this.moves.pages);
  }

  async boot(): Promise<this> {
    this.script.launch();
    await this.settle();
    return this;
  }

  /** Opens a page as named in `navigateTo`, with its query. */
  async open(url: string): Promise<void> {
    const refusal = this.moves.navigateTo(url);
    if (refusal) throw new Error(refusal);
    await this.settle();
  }

  /** As the phone's own way back does. */
  async back(): Promise<void> {
    this.moves.navigateBack();
    await this.settle();
  }

  close(): void {
    this.moves.close();
  }

  /** The pages that are open, the shown one last. */
  get stack(): string[] {
    return this.pages.map(({ route }) => route);
  }

  get pages(): readonly PageInstance[] {
    return this.moves.pages;
  }

  get view(): View {
    const view = this.views.get(this.page);
    if (!view) throw new Error('The page has no view');
    return view;
  }

  get nodes(): Drawn[] {
    return this.view.nodes;
  }

  get words(): string {
    return this.nodes[0]?.words ?? '';
  }

  /** The control with this spoken name, or else the first whose name begins with it. */
  find(label: string): Drawn {
    const controls = this.nodes.filter(isControl);
    const found =
      controls.find((node) => node.attributes['aria-label'] === label) ??
      controls.find((node) => node.attributes['aria-label']?.startsWith(label));
    if (!found) throw new Error(`No control 「${label}」 on ${this.page.route}: ${this.words}`);
    return found;
  }

  /** A tap goes to the node and then to every listening node around it. */
  async tap(label: string): Promise<void> {
    await this.tapOn(this.find(label));
  }

  /** On the one drawn last, such as the button of a dialog that is named like the one behind it. */
  async tapLast(label: string): Promise<void> {
    const all = this.nodes.filter((node) => isControl(node) && node.attributes['aria-label'] === label);
    await this.tapOn(all.at(-1) ?? this.find(label));
  }

  private async tapOn(target: Drawn): Promise<void> {
    for (let node: Drawn | undefined = target; node; node = node.parent) {
      if (node.taps) this.fire('tap', node, {}, target);
    }
    await this.settle();
  }

  /** Types the whole at once, and leaves the input. */
  async type(label: string, value: string): Promise<void> {
    this.press(this.find(label), value);
    await this.settle();
    await this.leave(label);
  }

  /** Types key by key after what stands there, so many ms apart, whatever the script does meanwhile. */
  async typeKeys(label: string, keys: string, apart: number): Promise<void> {
    const input = this.find(label);
    const most = mostOf(input);
    this.fire('focus', input, { value: this.view.shown(input) });
    for (const key of keys) {
      await this.clock.pass(apart);
      const value = this.view.shown(input) + key;
      if (value.length <= most) this.press(input, value);
    }
    await this.settle();
  }

  /** Goes on from an input, which shows then what is stored. */
  async leave(label: string): Promise<void> {
    const input = this.find(label);
    this.fire('blur', input, { value: this.view.shown(input) });
    await this.settle();
  }

  /** Chooses of a picker, which shows it before the script knows. */
  choose(label: string, value: string): void {
    const picker = this.find(label);
    this.view.type(picker, value);
    this.fire('change', picker, { value });
  }

  /** What a person reads in an input. */
  shown(label: string): string {
    return this.view.shown(this.find(label));
  }

  private press(input: Drawn, value: string): void {
    this.view.type(input, value);
    this.fire('input', input, { value, cursor: value.length });
    if (this.echoes) this.echo(input, value);
  }

  private echo({ sid }: Drawn, value: string): void {
    const { page, view } = this;
    this.toLogic.send(() => {
      const at = view.pathOf(sid);
      if (at) page.setData({ [at]: value });
    });
  }

  /** Writes a stroke with a finger on the paper with this spoken name. */
  async draw(label: string, points: readonly Point[]): Promise<void> {
    const [first, ...others] = points;
    if (first) this.touch(label, 'touchstart', first);
    for (const point of others) this.touch(label, 'touchmove', point);
    this.touch(label, 'touchend', points.at(-1));
    await this.settle();
  }

  /** One finger, the first unless told, touches the paper with this spoken name. */
  touch(label: string, type: string, point: Point | undefined, identifier = 0): void {
    const around = this.nodes.find((node) => node.attributes['aria-label']?.startsWith(label));
    const paper = around && everyNode(around).find(({ tag }) => tag === 'canvas');
    if (!paper) throw new Error(`No paper 「${label}」: ${this.words}`);
    const touches = [{ ...point, identifier }];
    const lifted = type === 'touchend' || type === 'touchcancel';
    this.fire(type, paper, {}, paper, { touches: lifted ? [] : touches, changedTouches: touches });
  }

  /** Waits until nothing more happens by itself. */
  settle(): Promise<void> {
    return this.clock.settle();
  }

  async until(holds: () => boolean): Promise<void> {
    for (const end = this.clock.now + LONG; !holds();) {
      if (this.clock.now > end) throw new Error(`Waited in vain on ${this.page.route}: ${this.words}`);
      await this.clock.pass(TURN);
    }
    await this.settle();
  }

  private get page(): PageInstance {
    const page = this.moves.pages.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  private load(url: string): PageInstance {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    const made = this.script.page(route);
    const options = Object.fromEntries(new URLSearchParams(search));
    const view = new View(copied(made.data ?? {}), templates, () => this.pace.takes);
    const page: PageInstance = {
      ...made,
      route,
      options,
      data: copied(made.data ?? {}),
      setData: (change, done) => {
        const sent = copied(change);
        for (const [at, value] of Object.entries(sent)) putInto(page.data, at, copied(value));
        this.toView.send(() => {
          view.apply(sent);
          if (done) this.toLogic.send(done);
        });
      },
    };
    this.views.set(page, view);
    this.clock.timers.setTimeout(() => {
      page.onLoad?.(options);
      page.onShow?.();
      page.onReady?.();
    });
    return page;
  }

  private fire(type: string, node: Drawn, detail: object, target: Drawn = node, more: object = {}): void {
    const { page } = this;
    const place = ({ sid, attributes }: Drawn) => ({ id: attributes.id ?? sid, dataset: { sid } });
    const event = { type, detail, target: place(target), currentTarget: place(node), ...more };
    this.toLogic.send(() => page.eh?.({ ...event, timeStamp: this.clock.now }));
  }
}

export const isControl = (node: Drawn): boolean =>
  node.taps || ['input', 'textarea', 'picker'].includes(node.tag);
