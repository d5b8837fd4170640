import { create } from 'zustand';
import { systemTypeScale } from '../platform/device';
import { stored } from './stored';

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
  const settings = stored.read(storageKey);
  return typeof settings === 'object' && settings !== null ? settings : {};
}

export const useSettings = create<Settings>()((set, get) => {
  const settings = readStored();
  const systemScale = systemTypeScale();
  const change = (part: Stored) => {
    set(part);
    const { largeType, regionCode } = get();
    stored.keep(storageKey, { largeType, regionCode }, '手机没有存下这个设置。下次要再选一次。');
  };
  return {
    largeType: settings.largeType ?? systemScale >= 1.25,
    systemScale,
    regionCode: settings.regionCode,
    setLargeType: (largeType) => change({ largeType }),
    setRegion: (regionCode) => change({ regionCode }),
  };
});
