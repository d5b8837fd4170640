import { dialled } from '@jingkang/shared/forms/typed/phones';
import Taro from '@tarojs/taro';
import { say } from '../state/said';
import { attempt } from './attempt';

/** Standard size on Android is 16 px, on iOS 17 px; the care mode of WeChat gives 23.8 px. */
const standardFontSize = 17;

/** The person has changed their mind: that needs no sentence. */
export const isOwnWish = (refusal: unknown): boolean =>
  /cancel/.test(String((refusal as { errMsg?: string }).errMsg));

export function leaveQuickly(): void {
  void Taro.exitMiniProgram().catch(() => say('没有退出。请按手机的主屏键离开。'));
}

export function callPhone(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: dialled(number) }).catch((refusal: unknown) => {
    if (!isOwnWish(refusal)) say(`没有拨出。请自己拨打 ${number}。`);
  });
}

export function systemTypeScale(): number {
  const info = attempt<object>(() => Taro.getAppBaseInfo(), {});
  const size = 'fontSizeSetting' in info ? Number(info.fontSizeSetting) : standardFontSize;
  return size > standardFontSize ? Math.min(2, size / standardFontSize) : 1;
}

/** Personal pages have no share menu, and screen captures show nothing where the phone supports it. */
export function keepPrivate(): void {
  void Taro.hideShareMenu({}).catch(() => undefined);
  // Taro hands this one on as it is, so it is told what to do with a refusal and gives no promise.
  Taro.setVisualEffectOnCapture?.({ visualEffect: 'hidden', fail: () => undefined });
}

export function bringIntoView(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -96, duration: 200 }).catch(() => undefined);
}

export function goToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}

/** Answers whether it is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  const done = await Taro.setClipboardData({ data: text }).catch(() => undefined);
  return done !== undefined;
}
