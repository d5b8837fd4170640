import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Clock } from './clock';

export const bundle = path.resolve(__dirname, '../../miniapp/dist/weapp');

interface AppInstance {
  onLaunch?: (options: object) => void;
  onShow?: (options: object) => void;
}

const compiled = new Map<string, vm.Script>();

/** Compiled once for all runs; each run has its own context. */
function scriptOf(file: string): vm.Script {
  const source = () => `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
  const script = compiled.get(file) ?? new vm.Script(source(), { filename: file });
  compiled.set(file, script);
  return script;
}

/** The time of the script is the time of the test. */
const ownTime = `((now) => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [now()]));
    }
    static now() {
      return now();
    }
  };
})`;

/** The thread that runs the bundle: a bare context with nothing in it but what WeChat gives. */
export class Script<Page> {
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pages = new Map<string, Partial<Page>>();
  private readonly context: vm.Context;
  private app: AppInstance = {};
  private loading = '';

  constructor(clock: Clock, wx: object, openPages: () => readonly Page[]) {
    this.context = vm.createContext({
      wx,
      App: (app: AppInstance) => (this.app = app),
      Page: (page: Partial<Page>) => this.pages.set(this.loading, page),
      Component: () => undefined,
      Behavior: () => undefined,
      getApp: () => this.app,
      getCurrentPages: () => openPages(),
      ...clock.timers,
      console,
    });
    (vm.runInContext(ownTime, this.context) as (now: () => number) => void)(() => clock.now);
  }

  launch(): void {
    this.require(path.join(bundle, 'app.js'));
    const options = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} };
    this.app.onLaunch?.(options);
    this.app.onShow?.(options);
  }

  /** What the bundle hands to `Page` for this route. */
  page(route: string): Partial<Page> {
    this.loading = route;
    this.require(path.join(bundle, `${route}.js`));
    const made = this.pages.get(route);
    if (!made) throw new Error(`${route} hands no page to WeChat`);
    return made;
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
