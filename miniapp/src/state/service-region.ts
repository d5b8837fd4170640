import { create } from 'zustand';
import { call } from '../api/call';
import type { RegionDetail } from '../api/types';
import { useSettings } from './settings';

interface ServiceRegion {
  region: RegionDetail | undefined;
  load: (code: string) => Promise<void>;
}

/** The county whose service phone and institutions are shown. */
export const useServiceRegion = create<ServiceRegion>()((set) => ({
  region: undefined,
  load: async (code) => {
    const region = await call<RegionDetail>('GET', '/api/regions/{code}', { params: { code } }).catch(
      () => undefined,
    );
    if (region) set({ region });
  },
}));

export async function chooseServiceRegion(code: string): Promise<void> {
  useSettings.getState().setRegion(code);
  await useServiceRegion.getState().load(code);
}
