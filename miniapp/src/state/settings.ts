import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { systemTypeScale } from '../platform/device';

const storageKey = 'jk.settings';

interface Stored {
  largeType?: boolean;
  regionCode?: string;
}

interface Settings {
  largeType: boolean;
  /** What the phone itself is set to, 1 = standard. */
  systemScale: number;
  /** The county whose institutions and service phone are shown; a preference, not an address. */
  regionCode: string | undefined;
  setLargeType: (largeType: boolean) => void;
  setRegion: (regionCode: string) => void;
}

function readStored(): Stored {
  const stored: unknown = Taro.getStorageSync(storageKey);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

export const useSettings = create<Settings>()((set, get) => {
  const stored = readStored();
  const systemScale = systemTypeScale();
  const change = (part: Stored) => {
    set(part);
    const { largeType, regionCode } = get();
    Taro.setStorageSync(storageKey, { largeType, regionCode });
  };
  return {
    largeType: stored.largeType ?? systemScale >= 1.25,
    systemScale,
    regionCode: stored.regionCode,
    setLargeType: (largeType) => change({ largeType }),
    setRegion: (regionCode) => change({ regionCode }),
  };
});
