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

interface Callbacks {
  success?: (result: object) => void;
  complete?: (result: object) => void;
}

/** What WeChat offers, as far as the bundle uses it; every call is kept. */
export class WeChat {
  readonly requests: SentRequest[] = [];
  readonly uploads: SentFile[] = [];
  /** What was drawn on the canvas of a page, in the words of its pen. */
  readonly ink: string[] = [];
  readonly calls: { name: string; options: Readonly<Record<string, unknown>> }[] = [];
  readonly stored = new Map<string, unknown>();

  constructor(private readonly answers: Answers) {}

  /** The last page the mini-program went to, as it was named. */
  get wentTo(): string | undefined {
    const moves = this.calls.filter(({ name }) => ['navigateTo', 'redirectTo', 'reLaunch'].includes(name));
    return moves.map(({ options }) => String(options.url)).pop();
  }

  api(): Record<string, unknown> {
    const device = { platform: 'android', system: 'Android 14', SDKVersion: '3.6.0', language: 'zh_CN' };
    const window = {
      windowWidth: 375,
      windowHeight: 667,
      screenWidth: 375,
      screenHeight: 667,
      pixelRatio: 2,
    };
    return {
      request: (options: SentRequest & Callbacks) => this.request(options),
      ...Object.fromEntries(silent.map((name) => [name, this.kept(name, {})])),
      login: this.kept('login', { code: 'code-of-wechat' }),
      uploadFile: (options: SentFile & Callbacks) => this.upload(options),
      downloadFile: this.kept('downloadFile', { statusCode: 200, tempFilePath: 'wxfile://tmp/document' }),
      canvasToTempFilePath: this.kept('canvasToTempFilePath', { tempFilePath: 'wxfile://tmp/signature.png' }),
      createSelectorQuery: () => this.selectorQuery(),
      getStorageSync: (key: string) => this.stored.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void this.stored.set(key, value),
      removeStorageSync: (key: string) => void this.stored.delete(key),
      getSystemInfoSync: () => ({ ...device, ...window }),
      getWindowInfo: () => window,
      getDeviceInfo: () => device,
      getAppBaseInfo: () => ({ ...device, fontSizeSetting: 17 }),
      getMenuButtonBoundingClientRect: () => ({
        top: 26,
        left: 281,
        width: 87,
        height: 32,
        right: 368,
        bottom: 58,
      }),
      canIUse: () => true,
      onNetworkStatusChange: () => undefined,
      nextTick: (work: () => void) => setTimeout(work, 0),
    };
  }

  private request({ method, url, header, data, ...callbacks }: SentRequest & Callbacks): {
    abort: () => void;
  } {
    const request = JSON.parse(JSON.stringify({ method, url, header, data: data ?? null })) as SentRequest;
    this.requests.push(request);
    const { status, body } = this.answers(request);
    const result = { statusCode: status, data: body ?? '', header: {}, errMsg: 'request:ok' };
    setTimeout(() => {
      callbacks.success?.(result);
      callbacks.complete?.(result);
    }, 0);
    return { abort: () => undefined };
  }

  private upload({ url, filePath, name, formData, header, ...callbacks }: SentFile & Callbacks) {
    this.uploads.push({ url, filePath, name, formData, header });
    const { status, body } = this.answers({ method: 'POST', url, header, data: null });
    const result = { statusCode: status, data: JSON.stringify(body ?? ''), errMsg: 'uploadFile:ok' };
    setTimeout(() => {
      callbacks.success?.(result);
      callbacks.complete?.(result);
    }, 0);
    return { abort: () => undefined, onProgressUpdate: () => undefined };
  }

  /** The one canvas a page may have: it notes what its pen does. */
  private selectorQuery() {
    const note =
      (name: string) =>
      (...at: number[]) =>
        void this.ink.push([name, ...at.map(Math.round)].join(' '));
    const pen = Object.fromEntries(
      ['scale', 'fillRect', 'beginPath', 'moveTo', 'lineTo', 'stroke'].map((name) => [name, note(name)]),
    );
    const node = { width: 0, height: 0, getContext: () => pen };
    const query = {
      select: () => query,
      fields: () => query,
      exec: (done: (found: object[]) => void) =>
        void setTimeout(() => done([{ node, width: 320, height: 200 }]), 0),
    };
    return query;
  }

  private kept(name: string, result: object) {
    return (options: Readonly<Record<string, unknown>> & Callbacks = {}) => {
      this.calls.push({ name, options });
      setTimeout(() => {
        options.success?.({ ...result, errMsg: `${name}:ok` });
        options.complete?.({ ...result, errMsg: `${name}:ok` });
      }, 0);
    };
  }
}

/** Calls that answer nothing. */
const silent = [
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'navigateBack',
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
