import { createRequire } from 'node:module';

/** As much of it as is used here; its own types are another package. */
interface Dom {
  readonly JSDOM: new (
    html: string,
    options: { readonly url: string },
  ) => {
    readonly window: Window & typeof globalThis;
  };
}
const { JSDOM } = createRequire(__filename)('jsdom') as Dom;

/** A page without a browser, for screens that are drawn in a unit test. Answers what takes it away again. */
export function openDom(): { readonly online: (online: boolean) => void; readonly close: () => void } {
  const dom = new JSDOM('<!doctype html><div id="root"></div>', { url: 'http://localhost/admin/' });
  const { window } = dom;
  let connected = true;
  Object.defineProperty(window.navigator, 'onLine', { get: () => connected });
  const given = {
    window,
    document: window.document,
    navigator: window.navigator,
    sessionStorage: window.sessionStorage,
    IS_REACT_ACT_ENVIRONMENT: true,
  };
  const before = new Map<string, PropertyDescriptor | undefined>();
  for (const [name, value] of Object.entries(given)) {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return {
    online: (online) => {
      connected = online;
      window.dispatchEvent(new window.Event(online ? 'online' : 'offline'));
    },
    close: () => {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
      window.close();
    },
  };
}
