declare module 'jsdom' {
  /** As much of it as the tests use; its own types are another package. */
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string });
    readonly window: Window & typeof globalThis;
  }
}
