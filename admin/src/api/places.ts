import { queryOptions } from '@tanstack/react-query';
import type { InstitutionView, RegionDetailView, RegionView } from '@jingkang/shared/api/places';
import { call } from './call';

interface Items<Item> {
  readonly items: readonly Item[];
}

/** The regions right below one, or the provinces. */
export const regionsBelow = (parent: string | undefined) =>
  queryOptions({
    queryKey: ['regions', parent ?? ''],
    queryFn: async () => (await call<Items<RegionView>>('GET', '/regions', { query: { parent } })).items,
    staleTime: Infinity,
  });

export const regionDetail = (code: string) =>
  queryOptions({
    queryKey: ['region', code],
    queryFn: () => call<RegionDetailView>('GET', `/regions/${code}`),
    enabled: code !== '',
  });

/** The institutions that serve a region. */
export const institutionsIn = (region: string) =>
  queryOptions({
    queryKey: ['institutions', region],
    queryFn: async () =>
      (await call<Items<InstitutionView>>('GET', '/institutions', { query: { region } })).items,
    enabled: region !== '',
    staleTime: 60_000,
  });
