import { call } from '../api/call';
import type { InstitutionView } from '@jingkang/shared/api/places';
import { useRequest } from './use-request';

export function useInstitutions(region: string | undefined) {
  return useRequest(region, () =>
    call<{ items: InstitutionView[] }>('GET', '/api/institutions', { query: { region } }),
  );
}
