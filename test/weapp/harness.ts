import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type Answers, WeChat } from './wechat';
import { type Data, draw, type Drawn, everyNode, putInto, readTemplates } from './wxml';

export const bundle = path.resolve(__dirname, '../../miniapp/dist/weapp');

/** What the bundle hands to `Page`, completed with what WeChat adds. */
interface PageInstance {
  data: Record<string, unknown>;
  route: string;
  setData: (change: Record<string, unknown>, done?: () => void) => void;
  onLoad?: (query: Record<string, string>) => void;
  onShow?: () => void;
  onReady?: () => void;
  onUnload?: () => void;
  eh?: (event: object) => void;
}

interface AppInstance {
  onLaunch?: (options: object) => void;
  onShow?: (options: object) => void;
}

/** So many turns a page gets to come to what is waited for. */
const MOST_TURNS = 200;

const scripts = new Map<string, vm.Script>();

/** Compiled once for all runs; each run has its own context. */
function scriptOf(file: string): vm.Script {
  const source = () => `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
  const script = scripts.get(file) ?? new vm.Script(source(), { filename: file });
  scripts.set(file, script);
  return script;
}

/** Runs the built mini-program in a bare context, as WeChat would, and looks at what it draws and sends. */
export class MiniProgram {
  readonly wechat: WeChat;
  private readonly templates = readTemplates(bundle);
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pages = new Map<string, Partial<PageInstance>>();
  private readonly stack: PageInstance[] = [];
  private readonly context: vm.Context;
  private app: AppInstance = {};
  private loading = '';

  constructor(answers: Answers) {
    this.wechat = new WeChat(answers);
    this.context = vm.createContext({
      wx: this.wechat.api(),
      App: (app: AppInstance) => (this.app = app),
      Page: (page: Partial<PageInstance>) => this.pages.set(this.loading, page),
      Component: () => undefined,
      Behavior: () => undefined,
      getApp: () => this.app,
      getCurrentPages: () => this.stack,
      ...{ setTimeout, clearTimeout, setInterval, clearInterval, console },
    });
  }

  async boot(): Promise<this> {
    this.require(path.join(bundle, 'app.js'));
    const options = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} };
    this.app.onLaunch?.(options);
    this.app.onShow?.(options);
    await this.settle();
    return this;
  }

  /** Opens a page as named in `navigateTo`, with its query. */
  async open(url: string): Promise<void> {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    this.loading = route;
    this.require(path.join(bundle, `${route}.js`));
    const made = this.pages.get(route);
    if (!made) throw new Error(`${route} hands no page to WeChat`);
    const page: PageInstance = {
      ...made,
      route,
      data: { ...made.data },
      setData: (change, done) => {
        for (const [at, value] of Object.entries(change)) putInto(page.data, at, value);
        if (done) setTimeout(done, 0);
      },
    };
    this.stack.push(page);
    page.onLoad?.(Object.fromEntries(new URLSearchParams(search)));
    page.onShow?.();
    page.onReady?.();
    await this.settle();
  }

  close(): void {
    for (const page of this.stack.splice(0)) page.onUnload?.();
  }

  get nodes(): Drawn[] {
    return everyNode(draw({ cn: this.page.data.root ? [this.page.data.root as Data] : [] }, this.templates));
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

  async type(label: string, value: string): Promise<void> {
    this.fire('input', this.find(label), { value, cursor: value.length });
    await this.settle();
  }

  /** Writes a stroke with a finger on the paper with this spoken name. */
  async draw(label: string, points: readonly { x: number; y: number }[]): Promise<void> {
    const around = this.nodes.find((node) => node.attributes['aria-label']?.startsWith(label));
    const paper = around && everyNode(around).find(({ tag }) => tag === 'canvas');
    if (!paper) throw new Error(`No paper 「${label}」: ${this.words}`);
    const touch = (type: string, point: object) =>
      this.fire(type, paper, {}, paper, { touches: [point], changedTouches: [point] });
    const [first, ...others] = points;
    if (first) touch('touchstart', first);
    for (const point of others) touch('touchmove', point);
    this.fire('touchend', paper, {}, paper, { touches: [], changedTouches: [] });
    await this.settle();
  }

  /** Waits until nothing more happens by itself. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async until(holds: () => boolean): Promise<void> {
    // Counted in turns and not in time: each turn does whatever is due, however slow the machine is.
    for (let turn = 0; !holds(); turn += 1) {
      if (turn > MOST_TURNS) throw new Error(`Waited in vain on ${this.page.route}: ${this.words}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await this.settle();
  }

  private get page(): PageInstance {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('No page is open');
    return page;
  }

  private fire(type: string, node: Drawn, detail: object, target: Drawn = node, more: object = {}): void {
    const place = ({ sid, attributes }: Drawn) => ({ id: attributes.id ?? sid, dataset: { sid } });
    this.page.eh?.({
      type,
      detail,
      target: place(target),
      currentTarget: place(node),
      timeStamp: Date.now(),
      ...more,
    });
  }

  private require(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const run = scriptOf(file).runInContext(this.context) as (...parts: unknown[]) => void;
    const near = (name: string) =>
      this.require(path.resolve(path.dirname(file), name.replace(/(\.js)?$/, '.js')));
    run(near, module, module.exports);
    return module.exports;
  }
}

export const isControl = (node: Drawn): boolean =>
  node.taps || ['input', 'textarea', 'picker'].includes(node.tag);
