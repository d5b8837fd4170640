import { create } from 'zustand';
import { call } from '../api/call';
import type { RegionDetailView } from '@jingkang/shared/api/places';
import { useSettings } from './settings';

interface ServiceRegion {
  region: RegionDetailView | undefined;
  load: (code: string) => Promise<void>;
}

/** The county whose service phone and institutions are shown. */
export const useServiceRegion = create<ServiceRegion>()((set) => ({
  region: undefined,
  load: async (code) => {
    const region = await call('GET /regions/{code}', { params: { code } }).catch(() => undefined);
    if (region) set({ region });
  },
}));

export async function chooseServiceRegion(code: string): Promise<void> {
  useSettings.getState().setRegion(code);
  await useServiceRegion.getState().load(code);
}

/** Where someone lives tells which county's telephone to show, as long as none was chosen. */
export function suggestServiceRegion(path: readonly { code: string; level: string }[]): void {
  const county = path.find(({ level }) => level === 'county');
  if (county && !useServiceRegion.getState().region) void chooseServiceRegion(county.code);
}
