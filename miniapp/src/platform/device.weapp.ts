import { dialled } from '@jingkang/shared/forms/typed/phones';
import Taro from '@tarojs/taro';

/** Standard size on Android is 16 px, on iOS 17 px; the care mode of WeChat gives 23.8 px. */
const standardFontSize = 17;

export function leaveQuickly(): void {
  void Taro.exitMiniProgram();
}

export function callPhone(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: dialled(number) }).catch(() => undefined);
}

export function systemTypeScale(): number {
  const info: object = Taro.getAppBaseInfo();
  const size = 'fontSizeSetting' in info ? Number(info.fontSizeSetting) : standardFontSize;
  return size > standardFontSize ? Math.min(2, size / standardFontSize) : 1;
}

/** Personal pages have no share menu, and screen captures show nothing where the phone supports it. */
export function keepPrivate(): void {
  void Taro.hideShareMenu({}).catch(() => undefined);
  void Taro.setVisualEffectOnCapture?.({ visualEffect: 'hidden' });
}

export function bringIntoView(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -96, duration: 200 });
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}

/** Answers whether it is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  const done = await Taro.setClipboardData({ data: text }).catch(() => undefined);
  return done !== undefined;
}
