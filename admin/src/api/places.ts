import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** The regions right below one, or the provinces. */
export const regionsBelow = (parent: string | undefined) =>
  queryOptions({
    queryKey: ['regions', parent ?? ''],
    queryFn: async () => (await call('GET /regions', { query: { parent } })).items,
    staleTime: Infinity,
  });

export const regionSettings = (code: string) =>
  queryOptions({
    queryKey: ['region-settings', code],
    queryFn: () => call('GET /regions/{code}/settings', { params: { code } }),
    enabled: code !== '',
  });

/** The institutions that serve a region. */
export const institutionsIn = (region: string) =>
  queryOptions({
    queryKey: ['institutions', region],
    queryFn: async () => (await call('GET /institutions', { query: { region } })).items,
    enabled: region !== '',
    staleTime: 60_000,
  });
