/** WeChat keeps this many pages open and opens no other. */
export const MOST_PAGES = 10;

/** What a stack of pages needs to be told of. */
export interface Openable {
  onShow?: () => void;
  onHide?: () => void;
  onUnload?: () => void;
}

const tooMany = 'webview count limit exceed';

/** The pages that are open, the shown one last. Each move answers why WeChat refuses it. */
export class Moves<Page extends Openable> {
  readonly pages: Page[] = [];

  constructor(private readonly load: (url: string) => Page) {}

  navigateTo(url: string): string | undefined {
    if (this.pages.length >= MOST_PAGES) return tooMany;
    this.pages.at(-1)?.onHide?.();
    this.push(url);
    return undefined;
  }

  redirectTo(url: string): string | undefined {
    this.pages.pop()?.onUnload?.();
    this.push(url);
    return undefined;
  }

  reLaunch(url: string): string | undefined {
    this.close();
    this.push(url);
    return undefined;
  }

  navigateBack(delta = 1): string | undefined {
    if (this.pages.length < 2) return 'cannot navigate back at first page.';
    const gone = this.pages.splice(Math.max(1, this.pages.length - delta));
    for (const page of gone.reverse()) page.onUnload?.();
    this.pages.at(-1)?.onShow?.();
    return undefined;
  }

  close(): void {
    for (const page of this.pages.splice(0).reverse()) page.onUnload?.();
  }

  private push(url: string): void {
    const page = this.load(url);
    this.pages.push(page);
  }
}
