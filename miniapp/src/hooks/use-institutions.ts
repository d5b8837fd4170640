import { call } from '../api/call';
import { useRequest } from './use-request';

export function useInstitutions(region: string | undefined) {
  return useRequest(region, () => call('GET /institutions', { query: { region } }));
}
