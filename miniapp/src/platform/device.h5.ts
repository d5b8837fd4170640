import { dialled } from '@jingkang/shared/forms/typed/phones';
import Taro from '@tarojs/taro';
import { leaveUnasked } from './leaving.h5';

const neutralPage = 'https://www.weather.com.cn/';

/** `replace` leaves no entry of this page behind the back button. */
export function leaveQuickly(): void {
  leaveUnasked(() => window.location.replace(neutralPage));
}

export function callPhone(number: string): void {
  leaveUnasked(() => (window.location.href = `tel:${dialled(number)}`));
}

/** The browser's own text setting, 16 px = 1. */
export function systemTypeScale(): number {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? Math.min(2, size / 16) : 1;
}

/** There is no share menu in a browser page. */
export function keepPrivate(): void {}

export function bringIntoView(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const control = element.matches('input, textarea, button')
    ? element
    : element.querySelector<HTMLElement>('input, textarea, button');
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}

export function goToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

export function setPageTitle(title: string): void {
  document.title = title;
}

/** Answers whether it is on the clipboard; a page without https may not write there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
