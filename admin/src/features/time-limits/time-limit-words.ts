import type { TimeLimitSettingView, TimeLimitView } from '@jingkang/shared/api/administration';
import { settingInForce } from '@jingkang/shared/calendar/time-limit-settings';
import { dayText } from '../../components/dates';

export const lengthText = ({ unitLabel }: TimeLimitView, length: number) => `${length}${unitLabel}`;

/** The policy that names the length; most steps have none. */
export const basisText = ({ basis }: TimeLimitView) =>
  basis.startsWith('§') ? '政策没有写期限，标准由平台定。' : basis;

/** Where the length that holds comes from. */
export function sourceText({ from }: TimeLimitView, regionCode: string): string {
  if (!from) return '统一标准';
  const whose = from.regionCode === regionCode ? '本地区设置' : `沿用${from.regionName}`;
  return `${whose}，${dayText(from.effectiveFrom)}起`;
}

/** What will hold in a region from a later day on, the next change first. */
export function coming(
  { history }: TimeLimitView,
  regionCode: string,
  today: string,
): TimeLimitSettingView[] {
  const days = new Set(history.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > today));
  return [...days].sort().flatMap((day) => {
    const then = settingInForce(history, regionCode, day);
    return then?.effectiveFrom === day ? [then] : [];
  });
}
