import type { Clock } from './clock';
import { base, device, menuButton, screen } from './phone';
import { Paper } from './paper';
import { Permissions } from './permissions';

/** A request as the mini-program gave it to WeChat. */
export interface SentRequest {
  method: string;
  url: string;
  header: Record<string, string>;
  data: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
}

export type Answers = (request: SentRequest) => Answer;

/** A file as it was given to WeChat to be uploaded. */
export interface SentFile {
  url: string;
  filePath: string;
  name: string;
  formData: unknown;
  header: Record<string, string>;
}

type Options = Readonly<Record<string, unknown>>;
interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

/** Done with what it answers, or not done for this reason. */
type Outcome = object | string;

/** Goes to a page; answers why it cannot. */
export type Move = (name: string, options: Options) => string | undefined;

/** What WeChat offers, as far as the bundle uses it; every call is kept, and each can be made to fail. */
export class WeChat {
  readonly requests: SentRequest[] = [];
  readonly uploads: SentFile[] = [];
  readonly calls: { name: string; options: Options }[] = [];
  readonly stored = new Map<string, unknown>();
  readonly permissions = new Permissions();
  readonly paper = new Paper();
  /** So long, in ms, an answer of the server takes. */
  away = 0;
  /** Of what fails: the words of WeChat behind `fail`. */
  readonly failing = new Map<string, string>();

  constructor(
    private readonly answers: Answers,
    private readonly clock: Clock,
    private readonly move: Move,
  ) {}

  /** The last page the mini-program went to, as it was named. */
  get wentTo(): string | undefined {
    const to = this.calls.filter(({ name }) => ['navigateTo', 'redirectTo', 'reLaunch'].includes(name));
    return to.map(({ options }) => String(options.url)).pop();
  }

  get ink(): string[] {
    return this.paper.ink;
  }

  called(name: string): Options[] {
    return this.calls.filter((call) => call.name === name).map(({ options }) => options);
  }

  api(): Record<string, unknown> {
    const asked = Object.entries(this.answered()).map(([name, outcome]) => [name, this.async(name, outcome)]);
    const told = Object.entries(this.told()).map(([name, answer]) => [name, this.sync(name, answer)]);
    const silent = {
      nextTick: (work: () => void) => this.clock.timers.setTimeout(work, 0),
      canIUse: () => true,
    };
    return { ...silent, ...Object.fromEntries([...asked, ...told]) };
  }

  /** Calls that are answered later. */
  private answered(): Record<string, (options: Options) => Outcome> {
    const moves = ['navigateTo', 'redirectTo', 'reLaunch', 'navigateBack'] as const;
    const nothing = Object.fromEntries(answeringNothing.map((name) => [name, () => ({})]));
    return {
      ...nothing,
      ...Object.fromEntries(
        moves.map((name) => [name, (options: Options) => this.move(name, options) ?? {}]),
      ),
      request: (options) => this.request(options as unknown as SentRequest),
      uploadFile: (options) => this.upload(options as unknown as SentFile),
      login: () => ({ code: 'code-of-wechat' }),
      downloadFile: () => ({ statusCode: 200, tempFilePath: 'wxfile://tmp/document' }),
      canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/signature.png' }),
      chooseMedia: () =>
        this.permissions.ask('album') ?? {
          tempFiles: [{ tempFilePath: 'wxfile://tmp/photo.jpg', size: 4_000 }],
        },
      getSetting: () => this.permissions.settings,
      authorize: ({ scope }) => this.permissions.askScope(scope) ?? {},
    };
  }

  /** Calls that are answered at once. */
  private told(): Record<string, (...given: never[]) => unknown> {
    return {
      getStorageSync: (key: string) => this.stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void this.stored.set(key, value),
      removeStorageSync: (key: string) => void this.stored.delete(key),
      getSystemInfoSync: () => ({ ...device, ...screen }),
      getWindowInfo: () => screen,
      getDeviceInfo: () => device,
      onNetworkStatusChange: () => undefined,
      getAppBaseInfo: () => base,
      getMenuButtonBoundingClientRect: () => menuButton,
      createSelectorQuery: () => this.selectorQuery(),
    };
  }

  private async(name: string, outcomeOf: (options: Options) => Outcome) {
    const call = (options: Options & Callbacks) => {
      this.calls.push({ name, options });
      const outcome = this.failing.get(name) ?? outcomeOf(options);
      this.clock.timers.setTimeout(
        () => {
          const result = typeof outcome === 'string' ? {} : outcome;
          const end = typeof outcome === 'string' ? 'fail' : 'success';
          const errMsg = typeof outcome === 'string' ? `${name}:fail ${outcome}` : `${name}:ok`;
          options[end]?.({ ...result, errMsg });
          options.complete?.({ ...result, errMsg });
        },
        name === 'request' ? this.away : 0,
      );
      return { abort: () => undefined, onProgressUpdate: () => undefined };
    };
    return (options: Options & Callbacks = {}) =>
      'success' in options || 'fail' in options || 'complete' in options
        ? call(options)
        : new Promise((success, fail) => call({ ...options, success, fail }));
  }

  private sync(name: string, answer: (...given: never[]) => unknown) {
    return (...given: never[]) => {
      this.calls.push({ name, options: {} });
      const reason = this.failing.get(name);
      if (reason !== undefined) throw new Error(`${name}:fail ${reason}`);
      return answer(...given);
    };
  }

  private request({ method, url, header, data }: SentRequest): Outcome {
    const request = JSON.parse(JSON.stringify({ method, url, header, data: data ?? null })) as SentRequest;
    this.requests.push(request);
    const { status, body } = this.answers(request);
    return { statusCode: status, data: body ?? '', header: {} };
  }

  private upload({ url, filePath, name, formData, header }: SentFile): Outcome {
    this.uploads.push({ url, filePath, name, formData, header });
    const { status, body } = this.answers({ method: 'POST', url, header, data: null });
    return { statusCode: status, data: JSON.stringify(body ?? '') };
  }

  private selectorQuery() {
    const { node, size } = this.paper;
    const query = {
      select: () => query,
      fields: () => query,
      exec: (done: (found: object[]) => void) =>
        void this.clock.timers.setTimeout(() => done([{ node, ...size }])),
    };
    return query;
  }
}

/** Calls that answer nothing. */
const answeringNothing = [
  'hideShareMenu',
  'setVisualEffectOnCapture',
  'setNavigationBarTitle',
  'pageScrollTo',
  'makePhoneCall',
  'setClipboardData',
  'exitMiniProgram',
  'openDocument',
  'getNetworkType',
] as const;
