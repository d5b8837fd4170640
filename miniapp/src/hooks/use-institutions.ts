import { call } from '../api/call';
import type { Institution } from '../api/types';
import { useRequest } from './use-request';

export function useInstitutions(region: string | undefined) {
  return useRequest(region, () =>
    call<{ items: Institution[] }>('GET', '/api/institutions', { query: { region } }),
  );
}
